import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../scripts/extract/decode.ts';
import { parseHtml } from '../../scripts/extract/parse.ts';
import { readDetails } from '../../utils/marketplaces/details/index.ts';
import { extract, recognise } from '../../utils/marketplaces/index.ts';
import { SITES } from '../../utils/marketplaces/types.ts';
import { damage } from './fuzz.ts';
import { random } from './mutations.ts';
import { nextJob, ownPages } from './pages.ts';
import { UNSEEN } from './unseen/index.ts';
import { bytesOf } from './unseen/written.ts';

/**
 * Pages damaged at random: no exception, no hang, nothing slow. A few hundred a site; `JULI_FUZZ=5000` for so many. Only
 * the reading is measured, in processor time: the parser and a busy machine are not what is tested here.
 */
const PAGES = Number(process.env.JULI_FUZZ ?? 120);
const SLOW_MS = 200;
/** So many edits are done to one page before the next is taken. */
const EDITS = 20;

const pages = [
  ...ownPages().map(({ url, file }) => ({ url, html: decodeHtml(readFileSync(file), recognise(url).site) })),
  ...Object.values(UNSEEN)
    .flat()
    .map((page) => ({ url: page.url, html: decodeHtml(bytesOf(page), recognise(page.url).site) })),
];

interface Count {
  pages: number;
  exceptions: number;
  slow: number;
  slowest: number;
}

const counts: Record<string, Count> = {};
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function fuzz(site: string): Promise<string[]> {
  const own = pages.filter(({ url }) => recognise(url).site === site);
  const count: Count = { pages: 0, exceptions: 0, slow: 0, slowest: 0 };
  counts[site] = count;
  const faults: string[] = [];
  for (let round = 0; count.pages < PAGES; round += 1) {
    const { url, html } = own[round % own.length] ?? { url: 'https://shop.example/', html: '' };
    await nextJob();
    const { document } = parseHtml(html);
    const next = random(round + 1);
    for (let edit = 0; edit < EDITS && count.pages < PAGES; edit += 1) {
      damage(document, next);
      count.pages += 1;
      const start = processorMs();
      try {
        const extraction = extract(document, url);
        readDetails(document, url, extraction, { readAt: '2026-03-01T00:00:00Z' });
        JSON.stringify(extraction);
      } catch (error) {
        count.exceptions += 1;
        faults.push(`${url}, round ${round}, edit ${edit}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      const took = processorMs() - start;
      if (took > SLOW_MS) {
        count.slow += 1;
        faults.push(`${url}, round ${round}, edit ${edit}: ${took.toFixed(0)} ms`);
      }
      count.slowest = Math.max(count.slowest, Math.round(took));
    }
  }
  return faults;
}

describe('damaged pages', () => {
  test.each([...SITES])('%s', { timeout: 60_000 + PAGES * 400 }, async (site) => {
    // Time alone fails no ordinary run: a garbage collection may fall into it.
    expect((await fuzz(site)).filter((fault) => process.env.JULI_FUZZ !== undefined || !fault.endsWith(' ms'))).toEqual(
      [],
    );
  });

  test('counts', () => {
    console.table(counts);
    expect(Object.values(counts).every(({ exceptions }) => exceptions === 0)).toBe(true);
  });
});
