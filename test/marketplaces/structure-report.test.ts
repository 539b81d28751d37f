// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import { structureReport } from '../../utils/marketplaces/structure-report.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { fc } from '../property.ts';

/** The report shows how a page is built, and not one word of what stands on it. */

const facts: Extraction = {
  site: 'taobao',
  page: 'order',
  order: { id: '4827193650284710265', paid: 148.8 },
  missing: ['order.status', 'orders[3].paid'],
  provenance: { 'order.paid': { route: 'dom', raw: '实付款 148.80' }, 'order.id': { route: 'url', raw: '4827' } },
};
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const report = (html: string) => structureReport(parse(html), facts, '7');

test('tags, class names, equal neighbours; routes and what is missing', () => {
  const text = report(
    '<div class="order-list"><p class="price--x7Fa2 bought">a</p><ul><li>1<li>2<li>3</ul><script>var a</script></div>',
  );
  expect(text).toContain('extractor 7');
  expect(text).toContain('read: order.id=url order.paid=dom');
  expect(text).toContain('missing: order.status orders[].paid');
  expect(text.split('\n').slice(5)).toEqual(['div.order-list', ' p.price--x.bought', ' ul', '  li ×3']);
});

test('no raw text, no value and no address of the facts', () => {
  const text = report('<p>实付款 148.80</p>');
  for (const secret of ['148', '实付款', '4827']) expect(text).not.toContain(secret);
});

test('a page without end is cut', () => {
  const rows = Array.from({ length: 9000 }, (_, index) => `<i class="${'ab'.repeat((index % 7) + 1)}"></i>`).join('');
  expect(report(rows).split('\n').length).toBeLessThan(3100);
});

describe('property', () => {
  const word = fc.stringMatching(/^[a-zA-Z]{5,12}$/);
  const secret = fc.oneof(
    word,
    fc.stringMatching(/^1\d{10}$/),
    fc.constantFrom('张三丰', '北京市朝阳区幸福路', 'zhang-san'),
  );
  const node = fc.record({
    tag: fc.constantFrom('div', 'span', 'a', 'p', 'li', 'my-card'),
    text: secret,
    attribute: fc.constantFrom('id', 'href', 'title', 'data-name', 'alt', 'aria-label'),
    value: secret,
    // A class that repeats what the page shows, alone or within a longer name.
    leaks: fc.constantFrom('', 'alone', 'prefix', 'suffix'),
  });

  test('no word of a text and no value of an attribute comes through', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), (nodes) => {
        const document = parse('<body></body>');
        for (const { tag, text, attribute, value, leaks } of nodes) {
          const element = document.createElement(tag);
          element.textContent = text;
          element.setAttribute(attribute, value);
          if (leaks !== '')
            element.className = { alone: text, prefix: `x-${text}`, suffix: `${text}_box` }[leaks].replaceAll(' ', '-');
          document.body.append(element);
        }
        const outline = structureReport(document, { ...facts, missing: [], provenance: {} }, '1')
          .split('\n')
          .slice(5)
          .join('\n')
          .toLowerCase();
        const words = outline.split(/[^\p{L}\p{N}]+/u);
        for (const { text, value } of nodes)
          for (const part of [text, value]) {
            expect(outline).not.toContain(part.toLowerCase().length > 4 ? part.toLowerCase() : '\0');
            expect(words).not.toContain(part.toLowerCase());
          }
      }),
      { numRuns: 400 },
    );
  });
});
