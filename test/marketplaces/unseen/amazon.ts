import { page, type Written } from './written.ts';

const price = (spoken: string, extra = '') =>
  `<span class="a-price ${extra}"><span class="a-offscreen">${spoken}</span><span aria-hidden="true"><span class="a-price-symbol"></span><span class="a-price-whole">1<span class="a-price-decimal">.</span></span></span></span>`;

const product = (title: string, box: string, asin = 'B0AAAAAAA1', buybox = '') =>
  page(
    `${title}: Amazon`,
    `<input type="hidden" id="ASIN" value="${asin}"><div id="dp"><div id="centerCol"><h1 id="title"><span id="productTitle"> ${title} </span></h1>${box}</div><div id="rightCol"><div id="desktop_buybox">${buybox}</div></div>
     <div id="sims-fbt"><span class="a-price"><span class="a-offscreen">$1.00</span></span></div></div>`,
  );

const list = (
  currency: string,
  placed: string,
  total: string,
  order: string,
  when: string,
  sum: string,
  status: string,
) =>
  `<div class="order-card js-order-card"><div class="a-box-group"><div class="a-box order-header"><div class="a-row a-size-mini"><span class="a-color-secondary a-text-caps">${placed}</span></div><div class="a-row"><span class="a-color-secondary">${when}</span></div>
  <div class="a-row a-size-mini"><span>${total}</span></div><div class="a-row"><span class="a-color-secondary value">${currency}${sum}</span></div><div class="a-row yohtmlc-order-id"><span>Order</span> <span dir="ltr">${order}</span></div></div>
  <div class="a-box delivery-box"><span class="delivery-box__primary-text">${status}</span><div class="yohtmlc-item"><img src="x.jpg"><div class="yohtmlc-product-title"><a href="/dp/B0AAAAAAA2">Thing of ${order}</a></div></div></div></div></div>`;

export const amazon: Written[] = [
  {
    name: 'German: decimal comma, thousands, UVP, monthly rate',
    url: 'https://www.amazon.de/dp/B0AAAAAAA1/ref=x?th=1',
    html: product(
      'Kaffeemaschine XL',
      `<div id="corePriceDisplay_desktop_feature_div">${price('1.299,99 €', 'priceToPay')}<span class="basisPrice">UVP: ${price('1.499,00 €', 'a-text-price')}</span></div><div id="installmentCalculator">${price('108,33 €')} / Monat</div>`,
      'B0AAAAAAA1',
      '<div id="merchantInfoFeature_feature_div"><div>Verkäufer</div><div><a id="sellerProfileTriggerId">Röster GmbH</a></div></div>',
    ),
    expect: {
      site: 'amazon',
      page: 'product',
      product: {
        id: 'B0AAAAAAA1',
        title: 'Kaffeemaschine XL',
        price: 1299.99,
        listPrice: 1499,
        currency: 'EUR',
        shop: 'Röster GmbH',
      },
    },
  },
  {
    name: 'Japanese: yen without decimals, full width sign',
    url: 'https://www.amazon.co.jp/dp/B0AAAAAAA3',
    html: product(
      '電気ケトル 0.8L',
      `<div id="corePrice_feature_div">${price('￥12,800')}</div>`,
      'B0AAAAAAA3',
      '<div id="merchant-info">販売元: ケトル商店</div>',
    ),
    expect: { product: { price: 12800, currency: 'JPY', title: '電気ケトル 0.8L' } },
  },
  {
    name: 'French: blank as thousands mark, no-break blank before the sign',
    url: 'https://www.amazon.fr/dp/B0AAAAAAA4',
    html: product(
      'Vélo pliant',
      `<div id="corePrice_feature_div">${price('1\u202f049,00\u00a0€')}</div>`,
      'B0AAAAAAA4',
    ),
    expect: { product: { price: 1049, currency: 'EUR' } },
  },
  {
    name: 'Indian lakh groups',
    url: 'https://www.amazon.in/dp/B0AAAAAAA5',
    html: product('Laptop 14', `<div id="corePrice_feature_div">${price('₹1,24,990.00')}</div>`, 'B0AAAAAAA5'),
    expect: { product: { price: 124990, currency: 'INR' } },
  },
  {
    name: 'Swedish krona behind the number',
    url: 'https://www.amazon.se/dp/B0AAAAAAA6',
    html: product('Lampa', `<div id="corePrice_feature_div">${price('1\u00a0299,00 kr')}</div>`, 'B0AAAAAAA6'),
    expect: { product: { price: 1299, currency: 'SEK' } },
  },
  {
    name: 'Polish and Turkish and Brazilian signs',
    url: 'https://www.amazon.com.br/dp/B0AAAAAAA7',
    html: product('Mochila', `<div id="corePrice_feature_div">${price('R$\u00a01.234,56')}</div>`, 'B0AAAAAAA7'),
    expect: { product: { price: 1234.56, currency: 'BRL' } },
  },
  {
    name: 'Turkish lira behind the number',
    url: 'https://www.amazon.com.tr/dp/B0AAAAAAA8',
    html: product('Bardak', `<div id="corePrice_feature_div">${price('1.234,56TL')}</div>`, 'B0AAAAAAA8'),
    expect: { product: { price: 1234.56, currency: 'TRY' } },
  },
  {
    name: 'unavailable, with prices of similar goods',
    url: 'https://www.amazon.com/dp/B0AAAAAAA9',
    html: product(
      'Old Router',
      '<div id="availability"><span>Currently unavailable.</span></div><div class="a-carousel"><span class="a-price"><span class="a-offscreen">$49.99</span></span></div>',
      'B0AAAAAAA9',
    ),
    expect: { page: 'product', product: { price: null, title: 'Old Router' }, missing: { has: ['product.price'] } },
  },
  {
    name: 'subscribe and save preselected beside the one-time price',
    url: 'https://www.amazon.com/dp/B0AAAAAB01',
    html: product(
      'Dish Soap',
      `<div id="snsAccordionRowMiddle"><div id="sns-base-price">${price('$9.49')}</div></div><div id="corePrice_feature_div">${price('$9.99')}<span class="a-price a-text-price pricePerUnit"><span class="a-offscreen">$0.31</span></span> / Fl Oz</div>`,
      'B0AAAAAB01',
    ),
    expect: { product: { price: 9.99, currency: 'USD' } },
  },
  {
    name: 'order list: French words',
    url: 'https://www.amazon.fr/your-orders/orders?timeFilter=year-2025&startIndex=0',
    html: page(
      'Vos commandes',
      `<div id="ordersContainer"><label class="time-filter__label"><b>2 commandes</b> passées en 2025</label>${list('', 'Commande effectuée le', 'Total', '405-1234567-1234567', '3 février 2025', '23,45 €', 'Livré le 5 février')}${list('', 'Commande effectuée le', 'Total', '405-1234567-1234568', '28 janvier 2025', '1\u00a0023,45 €', 'Livré le 2 février')}</div>`,
    ),
    expect: {
      page: 'order-list',
      listing: { stated: 2 },
      orders: [
        {
          id: '405-1234567-1234567',
          paid: 23.45,
          currency: 'EUR',
          orderedAt: '2025-02-03',
          status: 'Livré le 5 février',
          titles: ['Thing of 405-1234567-1234567'],
        },
        { id: '405-1234567-1234568', paid: 1023.45, orderedAt: '2025-01-28' },
      ],
      missing: { hasNot: ['orders'] },
    },
  },
  {
    name: 'order list: Japanese words',
    url: 'https://www.amazon.co.jp/your-orders/orders?timeFilter=year-2025',
    html: page(
      '注文履歴',
      `<div id="ordersContainer">${list('', '注文日', '合計', '250-1234567-1234567', '2025年3月4日', '￥1,980', '2025年3月6日にお届け済み')}</div>`,
    ),
    expect: {
      page: 'order-list',
      orders: [{ id: '250-1234567-1234567', paid: 1980, currency: 'JPY', orderedAt: '2025-03-04' }],
    },
  },
  {
    name: 'order list: Italian and Spanish words',
    url: 'https://www.amazon.it/your-orders/orders',
    html: page(
      'I miei ordini',
      `<div id="ordersContainer">${list('', 'Ordine effettuato il', 'Totale', '171-1234567-1234567', '4 marzo 2025', '12,30 €', 'Consegnato')}${list('', 'Pedido realizado', 'Total', '171-1234567-1234568', '5 de abril de 2025', '7,00 €', 'Entregado')}</div>`,
    ),
    expect: {
      orders: [
        { paid: 12.3, orderedAt: '2025-03-04' },
        { paid: 7, orderedAt: '2025-04-05' },
      ],
    },
  },
  {
    name: 'order of 2025: German, refund, gift card',
    url: 'https://www.amazon.de/your-orders/order-details?orderID=302-1234567-1234567',
    html: page(
      'Bestelldetails',
      `<div id="orderDetails"><div data-component="orderDate">Bestellung aufgegeben 7. Januar 2026</div><div data-component="orderId">Bestellnr. 302-1234567-1234567</div>
       <div data-component="shippingAddress">Max Mustermann, Musterweg 1</div>
       <div id="od-subtotals"><div class="a-row"><span>Zwischensumme:</span> <span>49,98 €</span></div><div class="a-row"><span>Verpackung &amp; Versand:</span> <span>0,00 €</span></div><div class="a-row"><span>Summe:</span> <span>49,98 €</span></div><div class="a-row"><span>Geschenkgutscheine:</span> <span>-10,00 €</span></div><div class="a-row"><span>Gesamtsumme:</span> <span>39,98 €</span></div><div class="a-row"><span>Erstattungssumme</span> <span>24,99 €</span></div></div>
       <div data-component="shipments"><div data-component="shipmentStatus"><h4>Zugestellt: 9. Januar</h4></div><div data-component="purchasedItems"><div class="a-fixed-left-grid"><img src="x.jpg"><span class="od-item-view-qty"><span>2</span></span><div data-component="purchasedItemsRightGrid"><div data-component="itemTitle"><a href="/dp/B0AAAAAB02">Handtuch Set</a></div><div data-component="orderedMerchant">Verkauf durch: <a>Tuchhaus</a></div><div data-component="unitPrice">${price('24,99 €')}</div></div></div></div></div></div>`,
    ),
    expect: {
      page: 'order',
      order: {
        id: '302-1234567-1234567',
        orderedAt: '2026-01-07',
        paid: 39.98,
        currency: 'EUR',
        refunded: 24.99,
        status: 'Zugestellt: 9. Januar',
        shop: 'Tuchhaus',
        items: [{ title: 'Handtuch Set', price: 24.99, quantity: 2, id: 'B0AAAAAB02' }],
      },
    },
    forbid: ['Mustermann'],
  },
  {
    name: 'sign in at the order list',
    url: 'https://www.amazon.co.uk/your-orders/orders',
    html: page(
      'Amazon Sign-In',
      '<form name="signIn" action="https://www.amazon.co.uk/ap/signin"><label>Email or mobile phone number</label><input id="ap_email" type="email"><input type="submit" value="Continue"></form>',
    ),
    expect: { page: 'gate', orders: null, missing: ['orders'] },
  },
];
