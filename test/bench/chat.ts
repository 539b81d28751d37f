import type { Frame, Page } from 'puppeteer-core';
import { type Session, startSession } from '../browser/support/session.ts';
import { defineBench, median } from './support/bench.ts';
import { bundle } from './support/bundle.ts';
import { pressAndWait } from './support/press.ts';
import { startTicker, stopTicker } from './support/ticker.ts';

/** A whole reading takes many seconds: three are enough to tell a good one from a bad one, `JULI_RUNS=1` for a first look. */
const RUNS = Number(process.env.JULI_RUNS ?? 3);
const MESSAGES = 2000;

const BLOCK = {
  unit: 'ms, longest block of the page’s main thread while 2,000 messages are read, median',
  goal: { of: 'value', most: 50 },
} as const;
const TIME = {
  unit: 'ms a message kept, press to durable record, median',
  reference: 'html2canvas-pro on the same page, ms a message drawn',
  goal: { of: 'ratio', most: 1 },
} as const;

/**
 * Conversations of 2,000 messages read back without pictures of every screen (those cost half a second each, by the
 * browser's own limit). The virtualised one has some twenty messages in its document at any time, and loads 200 more when
 * it is scrolled to its top; what sees only the document keeps those twenty. The plain one has all of them.
 */
export const chatBench = defineBench({
  rows: {
    'chat-virtual-lost': {
      unit: 'messages of 2,000 that are not in the record',
      reference: 'those that rrweb-snapshot of the same page does not hold',
      goal: { of: 'value', most: 0 },
    },
    'chat-virtual-time': TIME,
    'chat-virtual-block': { ...BLOCK, reference: 'html2canvas-pro on the same page' },
    'chat-plain-time': TIME,
    'chat-plain-block': { ...BLOCK, reference: 'rrweb-snapshot of the same page' },
  },
  async measure() {
    const peers = await bundle(
      "import html2canvas from 'html2canvas'; import { snapshot } from 'rrweb-snapshot'; export { html2canvas, snapshot };",
      'iife',
    );
    const session = await startSession();
    try {
      const virtual = await runs(session, peers, 'page=200&delay=50');
      const plain = await runs(session, peers, 'plain=1');
      const whole = plain.every(({ kept }) => kept === MESSAGES);
      if (!whole) throw new Error(`Of the plain conversation ${plain.map(({ kept }) => kept)} messages were kept.`);
      const of = (all: Run[], pick: (run: Run) => number) => median(all.map(pick));
      return {
        'chat-virtual-lost': {
          value: of(virtual, (run) => MESSAGES - run.kept),
          reference: of(virtual, (run) => MESSAGES - run.rrwebKept),
        },
        'chat-virtual-time': {
          value: of(virtual, (run) => run.time / run.kept),
          reference: of(virtual, (run) => run.drawTime / run.inDocument),
        },
        'chat-virtual-block': {
          value: of(virtual, (run) => run.block),
          reference: of(virtual, (run) => run.drawBlock),
        },
        'chat-plain-time': {
          value: of(plain, (run) => run.time / run.kept),
          // It draws what the view shows, whatever the document holds.
          reference: of(plain, (run) => run.drawTime / run.inView),
        },
        'chat-plain-block': {
          value: of(plain, (run) => run.block),
          reference: of(plain, (run) => run.rrwebBlock),
        },
      };
    } finally {
      await session.end();
    }
  },
});

type Run = Awaited<ReturnType<typeof once>>;

async function runs(session: Session, peers: string, query: string): Promise<Run[]> {
  const all: Run[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await once(session, peers, `count=${MESSAGES}&${query}&run=${run}`));
  return all;
}

async function once(session: Session, peers: string, query: string) {
  const { page, popup } = await session.visit(`https://market.m.taobao.com/app/im/chat/long.html?${query}`);
  const frame = await frameOf(page);
  await popup.click(popup.t('chatPictures'));
  await popup.find(popup.t('chatRead'));
  await startTicker(page);
  const time = await popup.page.evaluate(pressAndWait, { words: popup.t('chatRead') });
  const block = await stopTicker(page);
  const record = (await session.database()).captures
    .filter(({ chat }) => chat)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  await popup.close().catch(() => undefined);
  await frame.evaluate(peers);
  const rrweb = await watched(page, frame, () => {
    const { snapshot } = (globalThis as unknown as { bench: { snapshot(document: Document): unknown } }).bench;
    return JSON.stringify(snapshot(document)).split('message-item-line').length - 1;
  });
  const drawn = await watched(page, frame, async () => {
    const { html2canvas } = (globalThis as unknown as { bench: { html2canvas(element: Element): Promise<unknown> } })
      .bench;
    await html2canvas(document.body);
    return document.querySelectorAll('.message-item').length;
  });
  const inView = await frame.$$eval('.message-item', (rows) => {
    const isSeen = (row: Element) =>
      row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < innerHeight;
    return rows.filter(isSeen).length;
  });
  await page.close();
  return {
    time,
    block,
    kept: record?.chat?.messages ?? 0,
    rrwebKept: rrweb.value,
    rrwebBlock: rrweb.block,
    drawTime: drawn.time,
    drawBlock: drawn.block,
    inDocument: drawn.value,
    inView,
  };
}

async function watched(page: Page, frame: Frame, work: () => number | Promise<number>) {
  await startTicker(page);
  const start = performance.now();
  const value = await frame.evaluate(work);
  const time = performance.now() - start;
  return { value, time, block: await stopTicker(page) };
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  await frame.waitForSelector('.message-item');
  return frame;
}
