import { page, type Written } from './written.ts';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const shop = (title: string, body: string, head = '') =>
  page(`${title} | Plain Shop`, `<h1>${title}</h1>${body}<button>Add to cart</button>`, head);
const at = (path: string) => `https://plain.example/${path}`;

/** Amounts that are not the price, and texts that are not the name. */
export const traps: Written[] = [
  {
    name: 'cents raised by an element: $12⁹⁹',
    url: at('p/10001'),
    html: shop('Paint Roller', '<div class="price"><span>$</span><span>12</span><sup>99</sup></div>'),
    expect: { page: 'product', product: { price: 12.99, currency: 'USD' } },
  },
  {
    name: 'cents raised behind an invisible character',
    url: at('p/10041'),
    html: shop(
      'Roller Tray',
      '<div class="price"><span>$</span><span>\u200e12\u200b</span><sup>\u200e99\u200b</sup></div>',
    ),
    expect: { page: 'product', product: { price: 12.99, currency: 'USD' } },
  },
  {
    name: 'old price deep in elements without a name, the new one below it',
    url: at('p/10042'),
    html: shop(
      'Roller Frame',
      '<div class="a"><div class="b"><div><span><span><span class="regular-price">$45.00</span></span></span></div></div><div class="c"><span>$36.00</span><span>Spare 20%</span></div></div>',
    ),
    expect: { page: 'product', product: { price: 36, listPrice: 45 } },
  },
  {
    name: 'cents raised by a style: dollars and cents in spans',
    url: at('p/10002'),
    html: shop(
      'Paint Brush',
      '<div class="price"><span class="symbol">$</span><span class="dollars">1,049</span><span class="cents">50</span></div>',
    ),
    expect: { product: { price: 1049.5 } },
  },
  {
    name: 'old and new price without a word between them',
    url: at('p/10003'),
    html: shop(
      'Tent',
      '<div class="prices"><span class="price">$100.00</span> <span class="price sale-price">$80.00</span></div>',
    ),
    expect: { product: { price: 80, listPrice: { oneOf: [100, null] } } },
  },
  {
    name: 'unit price in brackets behind the price',
    url: at('p/10004'),
    html: shop('Coffee 1kg', '<div>$24.00 ($2.40 / 100 g)</div>'),
    expect: { product: { price: 24, listPrice: null, priceMax: null } },
  },
  {
    name: 'a logo that is a heading too',
    url: at('p/10005'),
    html: page(
      'Oak Shelf – Timber House',
      '<header><h1 class="logo"><a href="/">Timber House</a></h1></header><main><h1>Oak Shelf</h1><span class="price">€49.00</span><button>Add to cart</button></main>',
    ),
    expect: { product: { title: 'Oak Shelf', price: 49 } },
  },
  {
    name: 'a logo that is the first heading outside of any header',
    url: at('p/10006'),
    html: page(
      'Oak Shelf – Timber House',
      '<div><h1>Timber House</h1></div><h1>Oak Shelf</h1><span class="price">€49.00</span><button>Add to cart</button>',
    ),
    expect: { product: { title: 'Oak Shelf', price: 49 } },
  },
  {
    name: 'club price before the price of everybody',
    url: at('p/10007'),
    html: shop('Socks', '<div>Club price: $6.00</div><div class="price">$8.00</div>'),
    expect: { product: { price: 8 } },
  },
  {
    name: 'a converted amount below the price',
    url: at('p/10008'),
    html: shop('Poster', '<div class="price">€20.00</div><div>≈ $21.80</div>'),
    expect: { product: { price: 20, currency: 'EUR' } },
  },
  {
    name: 'a converted amount above the price',
    url: at('p/10009'),
    html: shop('Print', '<div>approx. $21.80</div><div class="price">€20.00</div>'),
    expect: { product: { price: 20, currency: 'EUR' } },
  },
  {
    name: 'minimum order and free gift before the price',
    url: at('p/10010'),
    html: shop('Pencils', '<div>Minimum order $25</div><div>Free gift worth $5.00</div><div class="price">$3.00</div>'),
    expect: { product: { price: 3 } },
  },
  {
    name: 'declared data with its quotes as entities',
    url: at('p/10011'),
    html: page(
      'Mug',
      '<div>Mug, hand made in our own pottery at the sea, dishwasher safe</div>',
      `<script type="application/ld+json">{&quot;@type&quot;:&quot;Product&quot;,&quot;name&quot;:&quot;Mug&quot;,&quot;sku&quot;:&quot;MUG-1&quot;,&quot;offers&quot;:{&quot;@type&quot;:&quot;Offer&quot;,&quot;price&quot;:&quot;14.00&quot;,&quot;priceCurrency&quot;:&quot;eur&quot;}}</script>`,
    ),
    expect: { page: 'product', product: { id: 'MUG-1', title: 'Mug', price: 14, currency: 'EUR' } },
  },
  {
    name: 'dollars of Hong Kong, Taiwan, Singapore and Mexico by the address',
    url: 'https://tienda.example.mx/p/10012',
    html: shop('Taza', '<div class="price">$199.00</div>'),
    expect: { product: { price: 199, currency: 'MXN' } },
  },
  {
    name: 'a declared price of zero is none',
    url: at('p/10013'),
    html: shop(
      'Quote Only Machine',
      '<div>Price on request</div>',
      ld({ '@type': 'Product', name: 'Quote Only Machine', offers: { price: '0.00', priceCurrency: 'USD' } }),
    ),
    expect: {
      page: 'product',
      product: { price: null, title: 'Quote Only Machine' },
      missing: { has: ['product.price'] },
    },
  },
  {
    name: 'prices of bundles and of others who sell it',
    url: at('p/10014'),
    html: shop(
      'Camera Z',
      '<div class="price">$899.00</div><div class="bundle"><h3>Frequently bought together</h3><span>Total: $1,020.00</span></div><div>New (5) from $850.00</div>',
    ),
    expect: { product: { price: 899 } },
  },
  {
    name: 'deposit of a rental',
    url: at('p/10015'),
    html: shop('Party Tent', '<div>Deposit: $200.00</div><div class="price">$75.00</div>'),
    expect: { product: { price: 75 } },
  },
  {
    name: 'Arabic digits are not guessed at',
    url: at('p/10016'),
    html: shop(
      'كرسي',
      '<div class="price">٢٩٩ ر.س</div>',
      ld({ '@type': 'Product', name: 'كرسي', sku: 'C1-299', offers: { price: 299, priceCurrency: 'SAR' } }),
    ),
    expect: { product: { price: 299, currency: 'SAR' } },
  },
  {
    name: 'a price that only a meta description tells',
    url: at('p/10017'),
    html: page(
      'Garden Hose - Plain Shop',
      '<h1>Garden Hose</h1><div>Choose a length</div><button>Add to cart</button>',
      '<meta name="description" content="Garden Hose for only $9.99">',
    ),
    expect: { product: null },
  },
  {
    name: 'login words in a dialog of a normal product page',
    url: at('p/10018'),
    html: shop(
      'Bench',
      '<div class="price">$45.00</div><div role="dialog"><h2>Please sign in</h2><form><input type="password"></form></div>',
    ),
    expect: { page: 'product', product: { price: 45 } },
  },
  {
    name: 'price in a definition list beside shipping and tax',
    url: at('p/10019'),
    html: shop(
      'Rug',
      '<dl><dt>Price</dt><dd>$120.00</dd><dt>Shipping</dt><dd>$15.00</dd><dt>Tax</dt><dd>$9.60</dd></dl>',
    ),
    expect: { product: { price: 120 } },
  },
  {
    name: 'shipping stands in a list before the price',
    url: at('p/10020'),
    html: shop('Mat', '<dl><dt>Shipping</dt><dd>$15.00</dd><dt>Price</dt><dd>$20.00</dd></dl>'),
    expect: { product: { price: 20 } },
  },
  {
    name: 'list price in a line before its amount',
    url: at('p/10021'),
    html: shop('Pan', '<div>List price</div><div>$60.00</div><div>Our price</div><div>$42.00</div>'),
    expect: { product: { price: 42, listPrice: 60 } },
  },
  {
    name: 'You save, with its amount in the next line',
    url: at('p/10022'),
    html: shop('Pot', '<div>You save</div><div>$18.00</div><div>Now</div><div>$42.00</div>'),
    expect: { product: { price: 42 } },
  },
  {
    name: 'a price per month alone is no price',
    url: at('p/10023'),
    html: shop('Phone Plan', '<div class="price">$25/month</div>'),
    expect: { product: null },
  },
  {
    name: 'a JSON-LD offer with an instalment specification',
    url: at('p/10024'),
    html: shop(
      'Sofa Bed',
      '<div class="price">$960.00</div><div>or $80.00/month for 12 months</div>',
      ld({
        '@type': 'Product',
        name: 'Sofa Bed',
        sku: 'SB-1',
        offers: {
          '@type': 'Offer',
          priceCurrency: 'USD',
          priceSpecification: [
            { '@type': 'UnitPriceSpecification', price: 80, billingDuration: 'P1M' },
            { '@type': 'UnitPriceSpecification', price: 960 },
          ],
        },
      }),
    ),
    expect: { product: { price: 960, id: 'SB-1' }, conflicts: null },
  },
  {
    name: 'Chinese shop of its own: member price, instalments, full reductions',
    url: 'https://www.xiaodian.example.cn/goods/20001',
    html: page(
      '竹编篮 手工 - 小店',
      '<h1>竹编篮 手工</h1><div>会员价 ¥66.00</div><div>满199减20</div><div>价格 <span>¥88.00</span></div><div>新人价 ¥58.00</div><div>分期 ¥7.33×12期</div><div>运费 ¥10.00</div><button>加入购物车</button>',
    ),
    expect: { page: 'product', product: { title: '竹编篮 手工', price: 88, currency: 'CNY' } },
  },
  {
    name: 'Youzan: activity price over the struck one',
    url: 'https://shop100.youzan.com/v2/goods/abcdefgh12',
    html: page(
      '桂花龙井 250g',
      '<div class="goods-title"><h1>桂花龙井 250g</h1></div><div class="goods-price"><div class="price-tag">限时折扣</div><span class="current-price"><i>¥</i><span>128</span><span>.00</span></span><span class="origin-price">价格 ¥168.00</span></div><div>剩余 300 件</div><a class="btn">立即购买</a><a class="btn">加入购物车</a>',
    ),
    expect: { page: 'product', product: { title: '桂花龙井 250g', price: 128, currency: 'CNY' } },
  },
  {
    name: 'a search result for one product name',
    url: at('search?q=Garden+Hose'),
    html: page(
      'Garden Hose | Plain Shop',
      '<h1>Garden Hose</h1><div>12 results</div><div class="tile"><a href="/p/1">Garden Hose 10 m</a><span>$12.00</span><button>Add to cart</button></div><div class="tile"><a href="/p/2">Garden Hose 20 m</a><span>$22.00</span><button>Add to cart</button></div>',
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'a cart with one thing in it',
    url: at('cart'),
    html: page(
      'Your cart | Plain Shop',
      '<h1>Your cart</h1><div>Garden Hose</div><div>$12.00</div><div>Subtotal $12.00</div><button>Buy now with PayPal</button><button>Check out</button>',
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'order confirmed: not a product',
    url: at('orders/8812/thank-you'),
    html: page(
      'Thank you for your order | Plain Shop',
      '<h1>Thank you for your order</h1><div>Garden Hose</div><div>Total $12.00</div><button>Buy it again</button>',
    ),
    expect: { page: 'other', product: null },
  },
];
