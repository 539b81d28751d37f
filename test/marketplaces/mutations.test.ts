import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../scripts/extract/decode.ts';
import { parseHtml } from '../../scripts/extract/parse.ts';
import { extract, recognise } from '../../utils/marketplaces/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { untrue } from './difference.ts';
import { MUTATIONS, traditional } from './mutations.ts';
import { hasShared, nextJob, ownPages, type PageCase, sharedPages } from './pages.ts';
import { UNSEEN } from './unseen/index.ts';
import { bytesOf } from './unseen/written.ts';

/**
 * Pages as they may look on another day. Every fact must still be right or be gone. All mutations of our own pages; of
 * the large real ones each page gets some, another choice per page, so that the whole stays short.
 */

interface Count {
  pages: number;
  facts: number;
  kept: number;
  wrong: number;
}

/** What changes nothing that a reader of the page sees. */
const HARMLESS = [
  'rehashed',
  'wrapped',
  'reorderedAttributes',
  'commentedTexts',
  'splitTexts',
  'spaced',
  'commented',
  'traditional',
];

const counts = new Map<string, Count>();
const leaves = (value: unknown): number =>
  value === undefined
    ? 0
    : value === null || typeof value !== 'object'
      ? 1
      : Object.values(value).reduce<number>((sum, one) => sum + leaves(one), 0);
const factsOf = ({ product, order, orders, chat }: Extraction) =>
  leaves(product) + leaves(order) + leaves(orders) + leaves(chat);

function read(html: string, url: string): Extraction {
  const { document, cut } = parseHtml(html);
  return extract(document, url, { cut });
}

/** In traditional characters both answers are compared in traditional characters, addresses decoded. */
function inTraditional<T>(value: T): T;
function inTraditional(value: unknown): unknown {
  if (typeof value === 'string') return traditional(/^https?:.*%/.test(value) ? decodeURI(value) : value);
  if (Array.isArray(value)) return value.map((one) => inTraditional(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTraditional(one)]));
}

const sourceOf = ({ file, url }: PageCase) => decodeHtml(readFileSync(file), recognise(url).site);

function check(name: string, url: string, html: string, names: readonly string[]): string[] {
  const original = read(html, url);
  return names.flatMap((mutation, index) => {
    const changed = MUTATIONS[mutation]?.(html, index + name.length) ?? html;
    const answer = read(changed, url);
    const [left, right] =
      mutation === 'traditional' ? [inTraditional(answer), inTraditional(original)] : [answer, original];
    const wrong = untrue(left, right);
    const count = counts.get(mutation) ?? { pages: 0, facts: 0, kept: 0, wrong: 0 };
    counts.set(mutation, {
      pages: count.pages + 1,
      facts: count.facts + factsOf(original),
      kept: count.kept + factsOf(answer),
      wrong: count.wrong + wrong.length,
    });
    return wrong.map((difference) => `${name}, ${mutation}: ${difference}`);
  });
}

/** What is wrong with any of them. */
async function wrongIn<T>(pages: readonly T[], wrong: (page: T, index: number) => string[]): Promise<string[]> {
  const all: string[] = [];
  for (const [index, page] of pages.entries()) {
    await nextJob();
    all.push(...wrong(page, index));
  }
  return all;
}

describe('changed pages', () => {
  const all = Object.keys(MUTATIONS);

  test('ours: nothing untrue', async () => {
    const wrong = await wrongIn(ownPages(), (page) => check(page.name, page.url, sourceOf(page), all));
    expect(wrong).toEqual([]);
  });

  test('those written to catch the rules out: nothing untrue', async () => {
    const wrong = await wrongIn(Object.values(UNSEEN).flat(), (page) =>
      check(page.name, page.url, decodeHtml(bytesOf(page), recognise(page.url).site), [
        'wrapped',
        'commentedTexts',
        'splitTexts',
        'spaced',
      ]),
    );
    expect(wrong).toEqual([]);
  });

  test.runIf(hasShared)('real ones: nothing untrue', { timeout: 300_000 }, async () => {
    const wrong = await wrongIn(sharedPages(), (page, index) => {
      const size = readFileSync(page.file).length;
      const share = size < 40_000 ? all.length : size < 200_000 ? 3 : 1;
      return check(
        page.name,
        page.url,
        sourceOf(page),
        Array.from({ length: share }, (_, step) => all[(index * 5 + step * 7) % all.length] ?? 'wrapped'),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('counts', () => {
    console.table(Object.fromEntries(counts));
    expect([...counts.values()].reduce((sum, { wrong }) => sum + wrong, 0)).toBe(0);
    // Rules that only ever answer "missing" would pass the tests above.
    const kept = (name: string) => (counts.get(name)?.kept ?? 0) / (counts.get(name)?.facts ?? 1);
    for (const harmless of HARMLESS) expect(kept(harmless)).toBeGreaterThan(0.95);
    for (const loss of ['withoutScripts', 'splitScripts', 'withoutTitle', 'withoutMeta'])
      expect(kept(loss)).toBeGreaterThan(0.6);
  });
});
