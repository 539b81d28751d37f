import { startSession } from '../browser/support/session.ts';
import { addresses } from '../demo-shop/addresses.ts';
import { defineBench, median } from './support/bench.ts';
import { bundle } from './support/bundle.ts';

const ROUNDS = 15;

/** Reading the facts happens in the shop's own page: it must not be felt there. Measured on the largest demo page. */
export const extractBench = defineBench({
  rows: {
    'extract-time': {
      unit: 'ms',
      reference: 'documentElement.outerHTML of the same page',
      goal: { of: 'value', most: 100 },
    },
  },
  async measure() {
    const code = await bundle(`export { extract } from './utils/marketplaces/index.ts';`, 'iife');
    const session = await startSession();
    try {
      const sizes: { url: string; size: number }[] = [];
      for (const { url } of pages(session.shop.story)) {
        const page = await session.chromium.open(url);
        sizes.push({ url, size: await page.evaluate(() => document.documentElement.outerHTML.length) });
        await page.close();
      }
      const largest = sizes.reduce((a, b) => (b.size > a.size ? b : a));
      const page = await session.chromium.open(largest.url);
      await page.evaluate(`${code};globalThis.extract = bench.extract;`);
      const times = await page.evaluate((rounds) => {
        const { extract } = globalThis as unknown as { extract: (page: Document, url: string) => unknown };
        const time = (work: () => unknown) => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        return Array.from({ length: rounds }, () => ({
          value: time(() => extract(document, location.href)),
          reference: time(() => document.documentElement.outerHTML),
        }));
      }, ROUNDS);
      return {
        'extract-time': {
          value: median(times.map(({ value }) => value)),
          reference: median(times.map(({ reference }) => reference)),
        },
      };
    } finally {
      await session.end();
    }
  },
});

/** The pages that hold their facts themselves (a chat's frame is opened as a page of its own), and a long unknown one. */
const pages = (story: Parameters<typeof addresses>[0]) => [
  ...addresses(story),
  { url: 'https://market.m.taobao.com/app/im/chat/chat-core/index.html' },
  { url: 'https://long.juli.example/goods?nodes=10000&images=120' },
];
