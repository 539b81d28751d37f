import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import { STRUCTURED } from '../generic/index.ts';
import type { Page } from '../page.ts';
import { type OrderReadings, type ProductReadings, present, reading } from '../reading.ts';
import { ownLines } from '../routes/order-labels.ts';
import { listByLabelsAbroad, orderByLabelsAbroad } from '../routes/order-labels-abroad.ts';
import { productByMarkup } from '../routes/product-dom.ts';
import { idInPath, idParam } from '../shop-url.ts';
import { cleaned } from '../text.ts';

const HOSTS = [
  'ebay.com',
  'ebay.co.uk',
  'ebay.de',
  'ebay.fr',
  'ebay.it',
  'ebay.es',
  'ebay.ca',
  'ebay.com.au',
  'ebay.at',
  'ebay.ch',
  'ebay.nl',
  'ebay.ie',
  'ebay.pl',
  'ebay.be',
  'ebay.com.hk',
  'ebay.com.sg',
  'ebay.com.my',
  'ebay.ph',
];

const DOLLARS: Readonly<Record<string, string>> = { ca: 'CAD', au: 'AUD', hk: 'HKD', sg: 'SGD' };

/** Whose dollar a bare `$` is. */
const dollarOf = ({ url }: Page) => ({ dollar: DOLLARS[url.hostname.split('.').at(-1) ?? ''] ?? 'USD' });

function listing(page: Page): ProductReadings | undefined {
  return productByMarkup(page, {
    title: ['.x-item-title__mainTitle', '#itemTitle .g-ovt, h1#itemTitle', 'h1.x-item-title'],
    price: ['.x-price-primary', '.x-bid-price .ux-textspans', '#prcIsum', '#mm-saleDscPrc', '#prcIsum_bidPrice'],
    listPrice: ['.x-additional-info .ux-textspans--STRIKETHROUGH', '#mm-saleOrgPrc', '#orgPrc'],
    shop: [
      '.x-sellercard-atf__info__about-seller a span',
      '.x-sellercard-atf__info__about-seller',
      '.mbg-nw',
      '.ux-seller-section__item--seller',
    ],
    money: dollarOf(page),
  });
}

const ORDER_ID = /(?<![\d-])\d{2}-\d{5}-\d{5}(?![\d-])/;

function order(page: Page): OrderReadings | undefined {
  const facts = orderByLabelsAbroad(ownLines(page), ORDER_ID, dollarOf(page));
  const titles = page.all('p.item-title, .item-title').flatMap((element) => cleaned(page.text(element)) ?? []);
  if (Object.keys(facts).length === 0 && titles.length === 0) return undefined;
  const items = [...new Set(titles)].flatMap((text) => {
    const title = reading('dom', text, text);
    return title === undefined ? [] : [{ title }];
  });
  return present({ loose: true as const, facts, items: items.length > 0 ? items : undefined }) as OrderReadings;
}

export const ebay = defineMarketplace({
  site: 'ebay',
  hosts: HOSTS,
  samples: {
    product: ['https://www.ebay.com/itm/185000000111', 'https://www.ebay.de/itm/Some-Name/185000000111?hash=x'],
    'order-list': ['https://www.ebay.com/mye/myebay/purchase', 'https://www.ebay.com/mye/myebay/v2/purchase'],
    order: [
      'https://order.ebay.com/ord/show?orderId=01-12345-67890',
      'https://order.ebay.com/ord/show?transid=1&itemid=185000000111',
    ],
    gate: ['https://signin.ebay.com/ws/eBayISAPI.dll?SignIn', 'https://www.ebay.com/splashui/captcha'],
    other: ['https://www.ebay.com/', 'https://www.ebay.com/sch/i.html?_nkw=phone', 'https://cart.ebay.com/'],
  },
  urls: [
    urlRule('gate', /^signin\.ebay\.|\/splashui\//),
    urlRule('product', /\/itm\/(?:[^/]+\/)?\d{9,}$/),
    urlRule('order-list', /\/mye\/myebay\/(?:v2\/)?purchase/),
    urlRule('order', /^order\.ebay\.[\w.]+\/ord\/show$|\/vod\/FetchOrderDetails/),
    urlRule('other', /^(?:cart|pages|my|stores)\.ebay\.|^[^/]+\/(?:sch|b|str|usr|help|deals)?(?:\/|$)/),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/itm\/(?:[^/]+\/)?(\d{9,})$/);
    const id = idParam(url, 'orderId');
    return { ...(product === undefined ? {} : { product }), ...(id === undefined ? {} : { order: id }) };
  },
  routes: {
    product: [listing, ...STRUCTURED],
    orderList: [(page) => listByLabelsAbroad(page, ORDER_ID, dollarOf(page))],
    order: [order],
  },
  cannotKnow: ['titles in the list of purchases: no dated source documents its markup', 'messages'],
});
