import { page, type Written } from './written.ts';

const raw = (json: string) => `<script type="application/ld+json">${json}</script>`;
const ld = (data: unknown) => raw(JSON.stringify(data));
const offer = (price: unknown, more: object = {}) => ({ '@type': 'Offer', price, priceCurrency: 'USD', ...more });
const shown = (title: string, price: string, head: string, url = 'https://declared.example/p/40001') => ({
  url,
  html: page(
    `${title} | Declared Shop`,
    `<h1>${title}</h1><div class="price">${price}</div><button>Add to cart</button>`,
    head,
  ),
});

/** Declared data in all the forms that shops give it. */
export const declared: Written[] = [
  {
    name: 'price as a text with a comma',
    ...shown(
      'Oak Chair',
      '49,90 €',
      ld({ '@type': 'Product', name: 'Oak Chair', offers: { '@type': 'Offer', price: '49,90', priceCurrency: 'EUR' } }),
    ),
    expect: { page: 'product', product: { price: 49.9, currency: 'EUR' }, conflicts: null },
  },
  {
    name: 'the product as the main entity of its page',
    ...shown(
      'Oak Desk',
      '$210.00',
      ld({
        '@type': 'ItemPage',
        mainEntity: { '@type': 'Product', name: 'Oak Desk', sku: 'D-210', offers: offer(210) },
      }),
    ),
    expect: { page: 'product', product: { id: 'D-210', title: 'Oak Desk', price: 210 } },
  },
  {
    name: 'several types, the full address of a type',
    ...shown(
      'Trail Bike',
      '$900.00',
      ld({
        '@context': 'https://schema.org',
        '@type': ['http://schema.org/Product', 'Vehicle'],
        name: 'Trail Bike',
        sku: 90077,
        offers: [offer('900.00')],
      }),
    ),
    expect: { page: 'product', product: { id: '90077', price: 900 } },
  },
  {
    name: 'goods of others declared beside it: the one that the page is about',
    ...shown(
      'Blue Mug',
      '$12.00',
      ld([
        { '@type': 'Product', name: 'Red Mug', url: 'https://declared.example/p/40009', offers: offer(9) },
        {
          '@type': 'Product',
          name: 'Blue Mug',
          url: 'https://declared.example/p/40001',
          sku: 'M-2',
          offers: offer(12),
        },
        { '@type': 'Product', name: 'Green Mug', url: 'https://declared.example/p/40010', offers: offer(14) },
      ]),
    ),
    expect: { page: 'product', product: { id: 'M-2', title: 'Blue Mug', price: 12 }, conflicts: null },
  },
  {
    name: 'a group with variants, one of which is chosen by the address',
    ...shown(
      'Wool Sweater',
      '$80.00',
      ld({
        '@type': 'ProductGroup',
        name: 'Wool Sweater',
        productGroupID: 'W-1',
        hasVariant: [
          {
            '@type': 'Product',
            name: 'Wool Sweater S',
            sku: 'W-1-S',
            offers: offer(80, { url: 'https://declared.example/p/40001?v=s' }),
          },
          {
            '@type': 'Product',
            name: 'Wool Sweater XL',
            sku: 'W-1-XL',
            offers: offer(95, { url: 'https://declared.example/p/40001?v=xl' }),
          },
        ],
      }),
      'https://declared.example/p/40001?v=s',
    ),
    expect: { page: 'product', product: { title: { contains: 'Wool Sweater' }, price: 80 } },
  },
  {
    name: 'comments, CDATA, a trailing comma and raw control characters',
    ...shown(
      'Tin Box',
      '$7.50',
      raw(
        `//<![CDATA[\n{"@type":"Product","name":"Tin Box","description":"line\n\tbreak","sku":"TB-75","offers":{"@type":"Offer","price":"7.50","priceCurrency":"USD",},}\n//]]>`,
      ),
    ),
    expect: { page: 'product', product: { id: 'TB-75', title: 'Tin Box', price: 7.5 } },
  },
  {
    name: 'list and sale price as specifications',
    ...shown(
      'Rain Coat',
      '<s>$120.00</s> $90.00',
      ld({
        '@type': 'Product',
        name: 'Rain Coat',
        offers: {
          '@type': 'Offer',
          priceCurrency: 'USD',
          price: 90,
          priceSpecification: [
            {
              '@type': 'UnitPriceSpecification',
              priceType: 'https://schema.org/ListPrice',
              price: 120,
              priceCurrency: 'USD',
            },
            { '@type': 'UnitPriceSpecification', price: 90, priceCurrency: 'USD' },
          ],
        },
      }),
    ),
    expect: { page: 'product', product: { price: 90, listPrice: 120 }, conflicts: null },
  },
  {
    name: 'used and new offers: the new one is on the page',
    ...shown(
      'Camera',
      '$400.00',
      ld({
        '@type': 'Product',
        name: 'Camera',
        offers: {
          '@type': 'AggregateOffer',
          lowPrice: 250,
          highPrice: 400,
          priceCurrency: 'USD',
          offers: [
            offer(250, { itemCondition: 'https://schema.org/UsedCondition' }),
            offer(400, { itemCondition: 'https://schema.org/NewCondition' }),
          ],
        },
      }),
    ),
    expect: { page: 'product', product: { price: 400 } },
  },
  {
    name: 'the brand is no shop, the seller is one',
    ...shown(
      'Headphones',
      '$59.00',
      ld({
        '@type': 'Product',
        name: 'Headphones',
        brand: { '@type': 'Brand', name: 'Loud' },
        offers: offer(59, { seller: { '@type': 'Organization', name: 'Sound Store' } }),
      }),
    ),
    expect: { page: 'product', product: { shop: 'Sound Store' } },
  },
  {
    name: 'a name with markup and entities',
    ...shown(
      'Cups &amp; Saucers “Set”',
      '$30.00',
      raw(
        '{"@type":"Product","name":"Cups &amp; Saucers &#8220;Set&#8221;","offers":{"price":30,"priceCurrency":"USD"}}',
      ),
    ),
    expect: { page: 'product', product: { title: 'Cups & Saucers “Set”' }, conflicts: null },
  },
  {
    name: 'a review of one thing declares it without an offer',
    url: 'https://mag.example/reviews/oak-chair',
    html: page(
      'Oak Chair review – Mag',
      '<article><h1>Oak Chair review</h1><p>We sat on it for a month. It costs $49.90 at most shops.</p></article>',
      ld({
        '@type': 'Review',
        itemReviewed: { '@type': 'Product', name: 'Oak Chair' },
        reviewRating: { ratingValue: 4 },
      }),
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'a list of goods with a heading, each with its offer',
    url: 'https://declared.example/c/chairs',
    html: page(
      'Chairs | Declared Shop',
      '<h1>Chairs</h1><ul><li><a href="/p/1">Oak Chair</a> $49.90 <button>Add to cart</button></li><li><a href="/p/2">Pine Chair</a> $39.90 <button>Add to cart</button></li></ul>',
      ld({
        '@type': 'CollectionPage',
        mainEntity: {
          '@type': 'ItemList',
          itemListElement: [
            { '@type': 'ListItem', item: { '@type': 'Product', name: 'Oak Chair', offers: offer(49.9) } },
            { '@type': 'ListItem', item: { '@type': 'Product', name: 'Pine Chair', offers: offer(39.9) } },
          ],
        },
      }),
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'OpenGraph with a stale amount beside the displayed one',
    ...shown(
      'Tea Kettle',
      '$31.00',
      '<meta property="og:type" content="product"><meta property="og:title" content="Tea Kettle"><meta property="product:price:amount" content="35.00"><meta property="product:price:currency" content="USD">',
    ),
    expect: { page: 'product', product: { price: 31 }, conflicts: { has: [{ field: 'product.price' }] } },
  },
  {
    name: 'currencies that disagree: the displayed one',
    ...shown(
      'Wall Clock',
      '€44.00',
      '<meta property="og:type" content="product"><meta property="product:price:amount" content="48.00"><meta property="product:price:currency" content="USD">' +
        ld({ '@type': 'Product', name: 'Wall Clock', offers: { price: 44, priceCurrency: 'EUR' } }),
    ),
    expect: {
      page: 'product',
      product: { price: 44, currency: 'EUR' },
      conflicts: { has: [{ field: 'product.price' }] },
    },
  },
  {
    name: 'sold out: the declared price is still what it cost, but not asked for',
    url: 'https://declared.example/p/40020',
    html: page(
      'Old Lamp | Declared Shop',
      '<h1>Old Lamp</h1><p>Sold out</p><h2>You may also like</h2><div>New Lamp $20.00</div>',
      ld({
        '@type': 'Product',
        name: 'Old Lamp',
        sku: 'OL-1',
        offers: { priceCurrency: 'USD', availability: 'https://schema.org/OutOfStock' },
      }),
    ),
    expect: { page: 'product', product: { id: 'OL-1', title: 'Old Lamp', price: null } },
  },
  {
    name: 'microdata: the offer inside and a rating beside, the name in an attribute',
    url: 'https://micro.example/lamp-7001',
    html: page(
      'Desk Lamp',
      '<div itemscope itemtype="https://schema.org/Product"><meta itemprop="name" content="Desk Lamp"><meta itemprop="sku" content="7001"><h1>Desk Lamp</h1><div itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><meta itemprop="ratingValue" content="4.5"></div><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="priceCurrency" content="GBP">£</span><span itemprop="price" content="1250.00">1,250.00</span></div></div>',
    ),
    expect: { page: 'product', product: { id: '7001', title: 'Desk Lamp', price: 1250, currency: 'GBP' } },
  },
  {
    name: 'OpenGraph calls the page a website but gives a price',
    ...shown(
      'Garden Bench',
      '$88.00',
      '<meta property="og:type" content="website"><meta property="og:title" content="Garden Bench"><meta property="product:price:amount" content="88.00"><meta property="product:price:currency" content="USD">',
      'https://declared.example/bench',
    ),
    expect: { page: 'product', product: { title: 'Garden Bench', price: 88, currency: 'USD' } },
  },
];
