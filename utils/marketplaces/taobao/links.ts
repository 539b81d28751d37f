import type { Page } from '../page.ts';
import { absolute } from '../page.ts';
import { present, type Reading, type Readings, reading } from '../reading.ts';
import type { Literal } from '../routes/literal.ts';
import type { OrderLinks, Route } from '../types.ts';

type Kind = keyof OrderLinks;

/** Addresses that do something when opened; they are never handed on. */
const ACTS = /confirm_?goods|del(?:ete)?_?order|cancel|delay|\/pay(?:\/|\.|\?|$)|cashier|buy_now|memo\//i;

/** Links to the platform's own records of an order, by address. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['snapshot', /^[\w.]*(?:taobao|tmall)\.com\/(?:.*\/)?(?:tradeSnap\.htm|tp\/snapshot-m\/)/i],
  ['refund', /^refund2?\.(?:m\.)?(?:taobao|tmall)\.com\/dispute\/(?!buyerDisputeList)/i],
  ['complaint', /^rights\.(?:taobao|tmall)\.com\/complaint\//i],
  ['logistics', /^market\.m\.taobao\.com\/app\/dinamic\/pc-trade-logistics\//i],
  ['logistics', /^(?:detail\.i56|wuliu)\.(?:taobao|tmall)\.com\//i],
  ['chat', /^(?:amos\.alicdn\.com\/getcid\.aw|market\.m\.taobao\.com\/app\/im\/chat\/)/i],
];

/** Which record an address leads to, or undefined. */
function linkKind(address: string): Kind | undefined {
  if (ACTS.test(address)) return undefined;
  const url = new URL(address);
  return KINDS.find(([, pattern]) => pattern.test(`${url.hostname}${url.pathname}`))?.[0];
}

/** The first link of each kind among the strings of a state. */
export function linksInState(state: Literal, page: Page): Readings<OrderLinks> {
  const addresses: string[] = [];
  const walk = (value: Literal, depth: number) => {
    if (depth > 40 || addresses.length > 2000) return;
    if (typeof value === 'string') {
      if (/^(?:https?:)?\/\/[\w.-]+\//.test(value)) addresses.push(value);
    } else if (value !== null && typeof value === 'object') {
      for (const child of Array.isArray(value) ? value : Object.values(value)) walk(child, depth + 1);
    }
  };
  walk(state, 0);
  return firstOfEach(addresses, page, 'embedded-json');
}

/** The first link of each kind among the links of the page or of a part of it. */
export function linksInDom(page: Page, root?: ParentNode): Readings<OrderLinks> {
  const addresses = page.all('a[href]', root).map((element) => element.getAttribute('href') ?? '');
  return firstOfEach(addresses, page, 'dom');
}

function firstOfEach(addresses: readonly string[], page: Page, route: Route): Readings<OrderLinks> {
  const base = new URL(page.url.href.replace(/^http:/, 'https:'));
  const links: { [K in Kind]?: Reading<string> | undefined } = {};
  for (const raw of addresses) {
    const address = absolute(raw, base);
    const kind = address === undefined ? undefined : linkKind(address);
    if (kind !== undefined && links[kind] === undefined) links[kind] = reading(route, address, raw);
  }
  return present(links);
}
