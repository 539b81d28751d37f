import { page, type Written } from './written.ts';

/** Orders of the shops abroad in the languages of their buyers. */
export const abroad: Written[] = [
  {
    name: 'eBay in German: order with points in its date',
    url: 'https://order.ebay.de/ord/show?orderId=05-22222-33333',
    html: page(
      'Bestelldetails',
      '<h1>Bestelldetails</h1><dl><dt>Bestellnummer</dt><dd>05-22222-33333</dd><dt>Bestelldatum</dt><dd>03.02.2026</dd><dt>Gesamtsumme</dt><dd>46,20 EUR</dd><dt>Verkäufer:</dt><dd>kamera-haus</dd></dl><p class="item-title">Filmkamera</p><div>Sendungsnummer: 00340434161094000001</div>',
    ),
    expect: {
      site: 'ebay',
      page: 'order',
      order: {
        id: '05-22222-33333',
        paid: 46.2,
        currency: 'EUR',
        orderedAt: '2026-02-03',
        shop: 'kamera-haus',
        tracking: '00340434161094000001',
        items: [{ title: 'Filmkamera' }],
      },
    },
  },
  {
    name: 'eBay in French: list of purchases',
    url: 'https://www.ebay.fr/mye/myebay/purchase',
    html: page(
      'Achats',
      '<div class="c"><div>Date de commande : 4 janv. 2026</div><div>Total : 12,50 EUR</div><div>Numéro de commande : 05-33333-44444</div><div>Livré le 8 janv.</div></div><div class="c"><div>Date de commande : 2 janv. 2026</div><div>Total : 7,00 EUR</div><div>Numéro de commande : 05-33333-55555</div><div>Expédiée</div></div>',
    ),
    expect: {
      site: 'ebay',
      page: 'order-list',
      orders: [
        { id: '05-33333-44444', paid: 12.5, currency: 'EUR' },
        { id: '05-33333-55555', paid: 7, status: 'Expédiée' },
      ],
    },
  },
  {
    name: 'AliExpress in Spanish',
    url: 'https://es.aliexpress.com/p/order/detail.html?orderId=8190000000000031',
    html: page(
      'Detalles del pedido',
      '<div>Número de pedido: 8190000000000031</div><div>Pedido realizado el: 5 mar. 2026</div><div>Tienda: Gadget Tienda</div><div>Subtotal</div><div>11,00 €</div><div>Total</div><div>12,49 €</div><div>Más que te puede gustar</div>',
    ),
    expect: {
      site: 'aliexpress',
      page: 'order',
      order: { id: '8190000000000031', paid: 12.49, currency: 'EUR', shop: 'Gadget Tienda' },
    },
  },
  {
    name: 'AliExpress in Russian: rouble, tracking',
    url: 'https://aliexpress.ru/p/order/detail.html?orderId=8190000000000032',
    html: page(
      'Заказ',
      '<div>Номер заказа: 8190000000000032</div><div>Магазин: Gadget Store</div><div>Номер отслеживания: LP00123456789012</div><div>Итого: 1 290 ₽</div>',
    ),
    expect: {
      page: 'order',
      order: { id: '8190000000000032', paid: 1290, currency: 'RUB', tracking: 'LP00123456789012' },
    },
  },
  {
    name: 'AliExpress in Portuguese: part refunded',
    url: 'https://pt.aliexpress.com/p/order/detail.html?orderId=8190000000000033',
    html: page(
      'Detalhes do pedido',
      '<div>ID do pedido: 8190000000000033</div><div>Data do pedido: 7 de março de 2026</div><div>Loja: Loja Boa</div><div>Valor total: R$ 88,90</div><div>Valor reembolsado: R$ 10,00</div>',
    ),
    expect: {
      page: 'order',
      order: {
        id: '8190000000000033',
        paid: 88.9,
        refunded: 10,
        currency: 'BRL',
        orderedAt: '2026-03-07',
        shop: 'Loja Boa',
      },
    },
  },
  {
    name: 'Amazon.com with a Chinese interface',
    url: 'https://www.amazon.com/gp/your-account/order-details?orderID=114-0000000-2222222&language=zh_CN',
    html: page(
      '订单详情',
      '<div id="orderDetails"><div data-component="orderDate">下单日期 2026年3月3日</div><div data-component="orderId">订单编号 <bdi>114-0000000-2222222</bdi></div><div data-component="purchasedItems"><img src="x.jpg" alt=""><div data-component="itemTitle"><a href="/dp/B0AAAAAA21">Lamp</a></div><div data-component="orderedMerchant">卖家: Light LLC</div><div data-component="unitPrice">$18.00</div></div><div data-component="orderSubtotals"><div><span>商品小计:</span><span>$18.00</span></div><div><span>订单总计:</span><span>$19.53</span></div></div></div>',
    ),
    expect: {
      site: 'amazon',
      page: 'order',
      order: {
        id: '114-0000000-2222222',
        paid: 19.53,
        orderedAt: '2026-03-03',
        items: [{ title: 'Lamp', price: 18, quantity: 1 }],
        shop: 'Light LLC',
      },
    },
  },
  {
    name: 'Amazon in Dutch: list',
    url: 'https://www.amazon.nl/your-orders/orders',
    html: page(
      'Je bestellingen',
      '<div class="num-orders">2 bestellingen</div><div class="order-card js-order-card"><div>Bestelling geplaatst</div><div>3 maart 2026</div><div>Totaal</div><div>€ 23,98</div><div>Bestelnr. 404-1111111-2222222</div><div class="yohtmlc-shipment-status-primaryText">Bezorgd op 5 maart</div><div class="yohtmlc-product-title"><a href="/dp/B0AAAAAA31">Boek</a></div></div>',
    ),
    expect: {
      site: 'amazon',
      page: 'order-list',
      orders: [{ id: '404-1111111-2222222', paid: 23.98, currency: 'EUR', orderedAt: '2026-03-03', titles: ['Boek'] }],
      missing: { has: ['orders'] },
    },
  },
  {
    name: 'Amazon in French: nothing ordered',
    url: 'https://www.amazon.fr/your-orders/orders?timeFilter=year-2024',
    html: page(
      'Vos commandes',
      '<h1>Vos commandes</h1><div>0 commandes passées en 2024</div><div>Vous n’avez passé aucune commande en 2024.</div>',
    ),
    expect: { site: 'amazon', page: 'order-list', orders: [], missing: { hasNot: ['orders'] } },
  },
  {
    name: 'Amazon in Japanese: nothing ordered',
    url: 'https://www.amazon.co.jp/your-orders/orders?timeFilter=year-2024',
    html: page('注文履歴', '<h1>注文履歴</h1><div>2024年の注文はありません。</div>'),
    expect: { site: 'amazon', page: 'order-list', orders: [], missing: { hasNot: ['orders'] } },
  },
  {
    name: 'AliExpress in French: list as cards',
    url: 'https://fr.aliexpress.com/p/order/index.html',
    html: page(
      'Commandes',
      '<div class="order-item"><div class="order-item-header"><span class="order-item-header-status-text">Terminée</span><div class="order-item-header-right-info"><div>Date de commande : 3 mars 2026</div><div>Numéro de commande : 8190000000000051</div></div></div><span class="order-item-store-name"><a>Atelier Store</a></span><div class="order-item-content-info-name"><a>Lampe de bureau</a></div><div class="order-item-content-opt-price-total">Total : 12,49€</div></div>',
    ),
    expect: {
      site: 'aliexpress',
      page: 'order-list',
      orders: [
        {
          id: '8190000000000051',
          titles: ['Lampe de bureau'],
          paid: 12.49,
          currency: 'EUR',
          shop: 'Atelier Store',
          orderedAt: '2026-03-03',
          status: 'Terminée',
        },
      ],
    },
  },
];
