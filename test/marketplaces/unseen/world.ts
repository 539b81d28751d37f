import { page, type Written } from './written.ts';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

export const world: Written[] = [
  {
    name: 'WooCommerce: sale, plain and struck price, related goods',
    url: 'https://shop-woo.example/product/oak-stool/',
    html: page(
      'Oak Stool &#8211; Timber &amp; Co',
      `<main><div id="product-12" class="product"><h1 class="product_title entry-title">Oak Stool</h1><p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&pound;</span>120.00</bdi></span></del> <span class="screen-reader-text">Original price was: £120.00.</span><ins><span class="woocommerce-Price-amount amount"><bdi><span>&pound;</span>95.00</bdi></span></ins></p><form class="cart"><button type="submit" name="add-to-cart" value="12">Add to basket</button></form><div class="product_meta"><span class="sku_wrapper">SKU: <span class="sku">OAK-12</span></span></div></div>
       <section class="related products"><h2>Related products</h2><span class="price">£15.00</span></section></main>`,
      ld({
        '@context': 'https://schema.org/',
        '@graph': [
          { '@type': 'BreadcrumbList', itemListElement: [] },
          {
            '@type': 'Product',
            '@id': 'https://shop-woo.example/product/oak-stool/#product',
            name: 'Oak Stool',
            sku: 'OAK-12',
            offers: [
              {
                '@type': 'Offer',
                priceSpecification: [{ '@type': 'UnitPriceSpecification', price: '95.00', priceCurrency: 'GBP' }],
                seller: { '@type': 'Organization', name: 'Timber & Co' },
              },
            ],
          },
        ],
      }),
    ),
    expect: {
      page: 'product',
      product: { id: 'OAK-12', title: 'Oak Stool', price: 95, listPrice: 120, currency: 'GBP', shop: 'Timber & Co' },
      conflicts: null,
    },
  },
  {
    name: 'Shopify: several variants of one price each, meta product of a theme',
    url: 'https://tea.example/products/green-tea?variant=4002',
    html: page(
      'Green Tea – Leaf House',
      `<main><h1>Green Tea</h1><div class="price price--on-sale"><div class="price__sale"><span class="visually-hidden">Regular price</span><s class="price-item price-item--regular">$20.00 USD</s><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale">$15.00 USD</span></div></div><div class="shop-pay">or 4 interest-free payments of $3.75 with Shop Pay</div><button name="add">Add to cart</button></main>`,
      `<meta property="og:type" content="product"><meta property="og:title" content="Green Tea"><meta property="og:price:amount" content="15.00"><meta property="og:price:currency" content="USD">${ld(
        {
          '@context': 'http://schema.org/',
          '@type': 'ProductGroup',
          name: 'Green Tea',
          hasVariant: [
            {
              '@type': 'Product',
              sku: 'GT-S',
              offers: {
                price: '15.00',
                priceCurrency: 'USD',
                url: 'https://tea.example/products/green-tea?variant=4002',
              },
            },
            {
              '@type': 'Product',
              sku: 'GT-L',
              offers: {
                price: '28.00',
                priceCurrency: 'USD',
                url: 'https://tea.example/products/green-tea?variant=4003',
              },
            },
          ],
          url: 'https://tea.example/products/green-tea',
        },
      )}`,
    ),
    expect: { page: 'product', product: { title: 'Green Tea', price: 15, listPrice: 20, currency: 'USD' } },
  },
  {
    name: 'JSON-LD against the display: the displayed price and a conflict',
    url: 'https://bikes.example/p/100234',
    html: page(
      'City Bike 28 | Bikes',
      `<h1>City Bike 28</h1><div class="price-box"><span class="price">€ 549,00</span></div><button>In den Warenkorb</button>`,
      ld([
        { '@type': 'WebSite', name: 'Bikes' },
        {
          '@type': 'Product',
          name: 'City Bike 28',
          sku: '100234',
          offers: { '@type': 'Offer', price: 599, priceCurrency: 'EUR' },
        },
      ]),
    ),
    expect: {
      page: 'product',
      product: { id: '100234', price: 549, currency: 'EUR' },
      conflicts: {
        has: [
          {
            field: 'product.price',
            values: { first: { value: 549, route: 'dom' }, at: { 1: { value: 599, route: 'json-ld' } }, count: 2 },
          },
        ],
      },
    },
  },
  {
    name: 'AggregateOffer: a range',
    url: 'https://parts.example/item/77001',
    html: page(
      'Bolt M8 assortment',
      `<h1>Bolt M8 assortment</h1><p>From $4.10 to $9.80</p><button>Add to cart</button>`,
      ld({
        '@type': ['Product', 'Thing'],
        name: 'Bolt M8 assortment',
        productID: 'mpn:77001',
        offers: { '@type': 'AggregateOffer', lowPrice: '4.10', highPrice: '9.80', priceCurrency: 'USD', offerCount: 3 },
      }),
    ),
    expect: { page: 'product', product: { title: 'Bolt M8 assortment', price: 4.1, priceMax: 9.8, currency: 'USD' } },
  },
  {
    name: 'microdata with a list price and related microdata',
    url: 'https://shoes.example/trail-runner.html',
    html: page(
      'Trail Runner - Shoes',
      `<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Trail Runner</h1><meta itemprop="sku" content="TR-9"><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><span class="old">129,95 €</span><span itemprop="price" content="89.95">89,95 €</span><link itemprop="availability" href="http://schema.org/InStock"></div></div>
       <div class="related"><div itemscope itemtype="http://schema.org/Product"><span itemprop="name">Road Runner</span><span itemprop="price" content="10.00">10,00 €</span></div></div>`,
    ),
    expect: {
      page: 'product',
      product: {
        id: 'TR-9',
        title: 'Trail Runner',
        price: 89.95,
        listPrice: { oneOf: [129.95, null] },
        currency: 'EUR',
      },
    },
    forbid: ['Road Runner'],
  },
  {
    name: 'RDFa in the notation of schema.org',
    url: 'https://rdfa.example/lamp',
    html: page(
      'Desk Lamp',
      `<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Desk Lamp</h1><span property="sku">DL-3</span><div property="offers" typeof="Offer"><span property="priceCurrency" content="EUR">€</span><span property="price" content="39.50">39,50</span></div></div>`,
    ),
    expect: { page: 'product', product: { id: 'DL-3', title: 'Desk Lamp', price: 39.5, currency: 'EUR' } },
  },
  {
    name: 'Magento: special price and old price, tier prices',
    url: 'https://magento.example/catalog/product/view/id/88412',
    html: page(
      'Linen Shirt',
      `<div class="page-title-wrapper"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">Linen Shirt</span></h1></div><div class="product-info-price"><div class="price-box price-final_price"><span class="special-price"><span class="price-label">Special Price</span><span data-price-type="finalPrice" data-price-amount="49.5" class="price-wrapper"><span class="price">$49.50</span></span></span><span class="old-price"><span class="price-label">Regular Price</span><span data-price-type="oldPrice" class="price-wrapper"><span class="price">$66.00</span></span></span></div></div><ul class="prices-tier"><li>Buy 3 for $45.00 each and save 9%</li></ul><button>Add to Cart</button><div class="block upsell"><strong>You may also like</strong><span class="price">$5.00</span></div>`,
    ),
    expect: { page: 'product', product: { title: 'Linen Shirt', price: 49.5, listPrice: 66, currency: 'USD' } },
  },
  {
    name: 'PrestaShop: tax line, discount badge',
    url: 'https://presta.example/fr/vases/42317-vase-bleu.html',
    html: page(
      'Vase bleu - Maison',
      `<h1 class="h1">Vase bleu</h1><div class="product-prices"><div class="product-discount"><span class="regular-price">45,00 €</span></div><div class="product-price has-discount"><div class="current-price"><span class="current-price-value" content="36">36,00 €</span><span class="discount discount-percentage">Économisez 20%</span></div></div><div class="tax-shipping-delivery-label">TTC</div></div><button>Ajouter au panier</button>`,
    ),
    expect: { page: 'product', product: { title: 'Vase bleu', price: 36, listPrice: 45, currency: 'EUR' } },
  },
  {
    name: 'OpenCart: price, tax line, reward points',
    url: 'https://opencart.example/index.php?route=product/product&product_id=4301',
    html: page(
      'Cinema Display 30&quot;',
      `<h1>Cinema Display 30"</h1><ul class="list-unstyled"><li>Brand: <a href="#">Fruit</a></li><li>Product Code: Product15</li><li>Reward Points: 100</li></ul><ul class="list-unstyled"><li><span style="text-decoration: line-through;">$122.00</span></li><li><h2>$110.00</h2></li><li>Ex Tax: $90.00</li></ul><button id="button-cart">Add to Cart</button>`,
    ),
    expect: { page: 'product', product: { title: 'Cinema Display 30"', price: 110, listPrice: 122, currency: 'USD' } },
  },
  {
    name: 'BigCommerce: MSRP, was, now, and stars',
    url: 'https://bigc.example/cork-board/',
    html: page(
      'Cork Board - Office World',
      `<h1 class="productView-title">Cork Board</h1><div class="productView-price"><div class="rrp-price--withoutTax">MSRP: <span class="price price--rrp">$40.00</span></div><div class="non-sale-price--withoutTax">Was: <span class="price price--non-sale">$35.00</span></div><div class="withoutTax-section price-section"><span class="price-now-label">Now:</span> <span class="price price--withoutTax">$29.00</span></div><div class="price-section price-section--saving">(You save $11.00)</div></div><input type="submit" value="Add to Cart">`,
    ),
    expect: {
      page: 'product',
      product: { title: 'Cork Board', price: 29, listPrice: { oneOf: [40, 35] }, currency: 'USD' },
    },
  },
  {
    name: 'a home page with many goods is no product',
    url: 'https://many.example/',
    html: page(
      'Many Things',
      `<h1>Many Things</h1>${[1, 2, 3, 4].map((n) => `<div class="card"><a href="/p/${n}">Thing ${n}</a><span>$${n}0.00</span><button>Add to cart</button></div>`).join('')}`,
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'a category page with JSON-LD of every product',
    url: 'https://many.example/c/chairs',
    html: page(
      'Chairs',
      `<h1>Chairs</h1><a href="/p/1">Chair A</a> $10.00 <a href="/p/2">Chair B</a> $20.00`,
      ld([
        { '@type': 'Product', name: 'Chair A', offers: { price: 10, priceCurrency: 'USD' } },
        { '@type': 'Product', name: 'Chair B', offers: { price: 20, priceCurrency: 'USD' } },
      ]),
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'an article with a price and no offer',
    url: 'https://blog.example/2025/best-kettles',
    html: page(
      'The best kettles of 2025',
      `<article><h1>The best kettles of 2025</h1><p>The winner costs $49.99 at most shops.</p><a href="https://shop.example/kettle">Buy now</a></article>`,
      ld({ '@type': 'Article', headline: 'The best kettles of 2025' }),
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'eBay: bid, buy it now, shipping',
    url: 'https://www.ebay.co.uk/itm/315000000001?hash=item',
    html: page(
      'Vintage Clock | eBay',
      `<h1 class="x-item-title__mainTitle"><span class="ux-textspans ux-textspans--BOLD">Vintage Clock</span></h1><div class="x-price-primary" data-testid="x-price-primary"><span class="ux-textspans">£45.50</span></div><div class="x-additional-info"><span class="ux-textspans ux-textspans--STRIKETHROUGH">£60.00</span></div><div class="ux-labels-values--shipping"><span>Postage:</span><span>£3.20</span></div><div class="x-sellercard-atf__info__about-seller"><a><span>oldtimes_uk</span></a> (2310)</div><div data-testid="x-item-condition">Used</div>`,
    ),
    expect: {
      site: 'ebay',
      page: 'product',
      product: {
        id: '315000000001',
        title: 'Vintage Clock',
        price: 45.5,
        listPrice: 60,
        currency: 'GBP',
        shop: 'oldtimes_uk',
      },
    },
  },
  {
    name: 'AliExpress: order with tracking link',
    url: 'https://www.aliexpress.com/p/order/detail.html?orderId=8190000000000001',
    html: page(
      'Order Detail',
      `<div class="order-status">Completed</div><div>Order ID: 8190000000000001</div><div>Order placed on: May 6, 2025</div><div>Payment completed on: May 6, 2025</div><div>Shipment completed on: May 9, 2025</div><div class="total"><span>Total</span><span>US $12.88</span></div><div>Store name: Gadget Store</div>`,
    ),
    expect: {
      site: 'aliexpress',
      page: 'order',
      order: {
        id: '8190000000000001',
        orderedAt: '2025-05-06',
        paidAt: '2025-05-06',
        shippedAt: '2025-05-09',
        paid: 12.88,
        currency: 'USD',
      },
    },
  },
  {
    name: 'a price in Swiss notation with a code',
    url: 'https://uhren.example/ch/uhr-55120',
    html: page('Uhr Classic', `<h1>Uhr Classic</h1><div>CHF 1'299.00</div><button>In den Warenkorb</button>`),
    expect: { page: 'product', product: { title: 'Uhr Classic', price: 1299, currency: 'CHF' } },
  },
  {
    name: 'marks of direction between sign and digits',
    url: 'https://rtl.example/item/90211',
    html: page('כיסא עץ', `<h1>כיסא עץ</h1><div>\u200f299.90\u200e ₪</div><button>Add to cart</button>`),
    expect: { page: 'product', product: { price: 299.9, currency: 'ILS' } },
  },
  {
    name: 'a Japanese shop: yen by language',
    url: 'https://store.example.jp/item/55001',
    html: page(
      '急須 常滑焼',
      `<h1>急須 常滑焼</h1><div class="price">￥3,300（税込）</div><button>カートに入れる</button>`,
    ),
    expect: { page: 'product', product: { title: '急須 常滑焼', price: 3300, currency: 'JPY' } },
  },
  {
    name: 'windows-1252 without a declaration',
    url: 'https://alt.example/cafe-33101',
    html: new Uint8Array([
      ...Buffer.from(
        '<html><head><title>Caf\xe9 au lait Set</title></head><body><h1>Caf\xe9 au lait Set</h1><div>\x80 12,50</div><button>Add to cart</button></body></html>',
        'latin1',
      ),
    ]),
    expect: { page: 'product', product: { title: 'Café au lait Set', price: 12.5, currency: 'EUR' } },
  },
  {
    name: 'a product with the words sign in all over its header',
    url: 'https://signs.example/p/770012',
    html: page(
      'Neon Sign "Sign in" - Signs',
      `<header><a href="/login">Sign in</a> <a>Log in to see prices</a></header><main><h1>Neon Sign "Sign in"</h1><span class="price">$75.00</span><button>Add to cart</button></main>`,
    ),
    expect: { page: 'product', product: { title: 'Neon Sign "Sign in"', price: 75 } },
  },
  {
    name: 'OpenGraph only: sale price and regular one',
    url: 'https://og.example/item/10299',
    html: page(
      'Wool Scarf',
      '<div id="root"><div>Wool Scarf</div><div>in three colours, made of fine wool from the highlands of Scotland</div></div>',
      '<meta property="og:type" content="og:product"><meta property="og:title" content="Wool Scarf"><meta property="product:price:amount" content="60.00"><meta property="product:sale_price:amount" content="45.00"><meta property="product:price:currency" content="EUR">',
    ),
    expect: { page: 'product', product: { title: 'Wool Scarf', price: 45, listPrice: 60, currency: 'EUR' } },
  },
];
