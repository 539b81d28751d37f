import { html, json, page } from '../server/html.ts';

/** The shops outside China: an Amazon product and order by Amazon's markup, and a small shop that speaks JSON-LD. */

const style = html`<style>body{max-width:960px;margin:24px auto;font:15px/1.6 sans-serif}h1{font-size:22px}.a-price{font-size:26px;color:#b12704}.a-text-price{color:#777;text-decoration:line-through}.a-offscreen{position:absolute;clip-path:inset(50%)}.box{padding:16px;margin:12px 0;border:1px solid #ddd;border-radius:8px}</style>`;

const price = (amount: string, className = 'a-price') =>
  html`<span class="${className}"><span class="a-offscreen">${amount}</span><span aria-hidden="true">${amount}</span></span>`;

const TITLE = 'Harbor & Pine Gooseneck Kettle, 1.0 L, Lake Blue';
const ASIN = 'B0DEM07K21';
const ORDER = '113-4829057-2260418';

export const amazonProduct = (): string =>
  page({
    lang: 'en',
    title: `Amazon.com: ${TITLE}`,
    head: style,
    body: html`<img id="landingImage" src="https://m.media-amazon.com/images/I/demo/kettle_320.png" width="320" height="320" alt="">
<h1><span id="productTitle">${TITLE}</span></h1><input type="hidden" id="ASIN" name="ASIN" value="${ASIN}">
<div id="corePrice_feature_div">${price('$45.99')}</div>
<div id="corePriceDisplay_desktop_feature_div">List Price: ${price('$59.99', 'a-text-price')}</div>
<div id="merchant-info">Sold by <a id="sellerProfileTriggerId" href="#">Harbor & Pine Home</a></div>`,
  });

export const amazonOrder = (): string =>
  page({
    lang: 'en',
    title: 'Order Details',
    head: style,
    body: html`<div id="orderDetails"><h1>Order Details</h1>
<div data-component="orderDate"><span>Ordered on October 3, 2026</span></div> <div data-component="orderId"><span>Order # ${ORDER}</span></div>
<div class="box" data-component="shipments"><h4>Delivered October 7</h4><div data-component="purchasedItems"><div data-component="purchasedItemsRightGrid">
<div data-component="itemTitle"><a href="/dp/${ASIN}">${TITLE}</a></div><div data-component="orderedMerchant">Sold by: Harbor & Pine Home</div><div data-component="unitPrice">${price('$45.99')}</div></div></div></div>
<div class="box" id="od-subtotals" data-component="orderSubtotals"><h5>Order Summary</h5>${[
      ['Item(s) Subtotal:', '$45.99'],
      ['Shipping & Handling:', '$0.00'],
      ['Grand Total:', '$45.99'],
    ].map(
      ([name, amount]) =>
        html`<div class="a-row"><div class="a-column a-span7"><span class="a-color-base">${name}</span></div><div class="a-column a-span5"><span class="a-color-base">${amount}</span></div></div>`,
    )}</div></div>`,
  });

/** A shop that nobody knows, with schema.org data: https://schema.org/Product. */
export const genericProduct = (): string =>
  page({
    lang: 'en',
    title: 'Terracotta mug | Kiln Street Pottery',
    head: html`${style}<script type="application/ld+json">${json({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Terracotta mug, 350 ml',
      sku: 'KS-MUG-350',
      image: 'https://img.alicdn.com/demo/mug_320.png',
      offers: {
        '@type': 'Offer',
        price: '24.50',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        seller: { '@type': 'Organization', name: 'Kiln Street Pottery' },
      },
    })}</script>`,
    body: html`<header>Kiln Street Pottery</header><img src="https://img.alicdn.com/demo/mug_320.png" width="320" height="320" alt=""><h1>Terracotta mug, 350 ml</h1><p class="price">€24.50</p><p>Thrown by hand, dishwasher safe.</p><button>Add to basket</button>`,
  });
