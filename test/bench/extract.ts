import { readFileSync, statSync } from 'node:fs';
import { startSession } from '../browser/support/session.ts';
import { addresses } from '../demo-shop/addresses.ts';
import type { Answerer } from '../demo-shop/server/server.ts';
import { sharedPages } from '../marketplaces/pages.ts';
import { defineBench, median } from './support/bench.ts';
import { bundle } from './support/bundle.ts';

const ROUNDS = 15;

/**
 * Reading the facts happens in the shop's own page: it must not be felt there. Measured on the largest saved page, and
 * on the largest demo page where no saved ones are at hand; what the watcher does on every page, on the same one.
 */
export const extractBench = defineBench({
  rows: {
    'extract-time': {
      unit: 'ms',
      reference: 'documentElement.outerHTML of the same page',
      goal: { of: 'value', most: 20 },
    },
    'watch-time': {
      unit: 'ms',
      reference: 'documentElement.outerHTML of the same page',
      goal: { of: 'value', most: 3 },
    },
  },
  async measure() {
    const code = await bundle(`export { extract, recognise } from './utils/marketplaces/index.ts';`, 'iife');
    const session = await startSession({ extra: answer });
    try {
      const sizes: { url: string; size: number }[] = [];
      for (const { url } of saved ? [saved] : pages(session.shop.story)) {
        const page = await session.chromium.open(url);
        sizes.push({ url, size: await page.evaluate(() => document.documentElement.outerHTML.length) });
        await page.close();
      }
      const largest = sizes.reduce((a, b) => (b.size > a.size ? b : a));
      const page = await session.chromium.open(largest.url);
      await page.evaluate(`${code};Object.assign(globalThis, bench);`);
      const times = await page.evaluate((rounds) => {
        const { extract, recognise } = globalThis as unknown as {
          extract: (page: Document, url: string) => unknown;
          recognise: (url: string) => unknown;
        };
        const time = (work: () => unknown) => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        return Array.from({ length: rounds }, () => ({
          value: time(() => extract(document, location.href)),
          watch: time(() => [recognise(location.href), document.title]),
          reference: time(() => document.documentElement.outerHTML),
        }));
      }, ROUNDS);
      const reference = median(times.map((one) => one.reference));
      return {
        'extract-time': { value: median(times.map(({ value }) => value)), reference },
        'watch-time': { value: median(times.map(({ watch }) => watch)), reference },
      };
    } finally {
      await session.end();
    }
  },
});

/** The largest page of the real sites, served under its own address without the files it asks for. */
const saved = sharedPages().toSorted((a, b) => statSync(b.file).size - statSync(a.file).size)[0];
const answer: Answerer = ({ href }) => (href === saved?.url ? { body: readFileSync(saved.file) } : undefined);

/** The pages that hold their facts themselves (a chat's frame is opened as a page of its own), and a long unknown one. */
const pages = (story: Parameters<typeof addresses>[0]) => [
  ...addresses(story),
  { url: 'https://market.m.taobao.com/app/im/chat/chat-core/index.html' },
  { url: 'https://long.juli.example/goods?nodes=10000&images=120' },
];
