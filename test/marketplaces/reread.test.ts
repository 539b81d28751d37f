// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../utils/marketplaces/index.ts';
import { reread } from '../../utils/marketplaces/reread.ts';
import { snap } from '../capture/support/snap.ts';
import { ownPages } from './pages.ts';

/** A stored snapshot reads as the live page did, also what its scripts carried; and nothing in it runs. */

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const factsOf = ({ page, product, order, orders, chat }: ReturnType<typeof extract>) =>
  JSON.parse(JSON.stringify({ page, product, order, orders, chat })) as unknown;

/** A browser makes these itself when it loads a page. */
function attachShadows(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) attachShadows(shadow);
  }
}

test.each(ownPages())('$name', async ({ file, url }) => {
  const source = readFileSync(file, 'utf8');
  const live = extract(parse(source), url);
  document.documentElement.innerHTML = parse(source).documentElement.innerHTML;
  attachShadows(document);
  const { html } = await snap();
  expect(html).not.toMatch(/<script/i);
  // Addresses without a scheme take that of the page, which here is not the shop's.
  expect(factsOf(reread(html.replaceAll('http://', 'https://'), url, parse))).toEqual(factsOf(live));
});

test('a frame that holds the facts is read inside the snapshot', () => {
  const url = 'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=4827193650284710265';
  const inside = '<p>订单编号：4827193650284710265</p><p>物流公司：中通快递</p><p>运单号码：78410293857461</p>';
  const frame = `<iframe data-juli-src-src="detail.html?orderId=4827193650284710265" sandbox="" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`;
  const facts = reread(`<!DOCTYPE html><body>${frame}</body>`, url, parse);
  expect(facts.order).toMatchObject({ tracking: '78410293857461' });
});
