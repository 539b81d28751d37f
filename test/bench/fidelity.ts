import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { grant } from '../browser/support/build.ts';
import { artefact } from '../browser/support/database.ts';
import { FIDELITY_URL, fidelityAnswers } from '../browser/support/fidelity-page.ts';
import { difference } from '../browser/support/pixels.ts';
import { type Session, startSession } from '../browser/support/session.ts';
import { type Bench, defineBench, type Figure, type RowPlan } from './support/bench.ts';
import { peak } from './support/memory.ts';
import { crop, loadPeers, PEERS, type Peer, rebuildTree, runPeer, treeOf } from './support/peers.ts';
import { startTicker, stopTicker } from './support/ticker.ts';

/** The pages of which everything is measured; `modern`: one of everything that is easily lost. */
const PAGES = {
  '3k': { url: 'https://long.juli.example/goods?nodes=3000&images=60' },
  '11k': { url: 'https://long.juli.example/goods?nodes=11000&images=120' },
  '35k': { url: 'https://long.juli.example/goods?nodes=35000&images=300' },
  modern: { url: FIDELITY_URL },
} as const;
type Size = keyof typeof PAGES;
const SIZES = Object.keys(PAGES) as Size[];

const VIEW = { width: 1280, height: 1000 };
/** Heads that stick, which a picture of the whole page shows once. */
const HEAD = { x: 0, y: 0, width: VIEW.width, height: 80 };

const PIXELS: RowPlan = {
  unit: '% of pixels off by more than 40 levels, re-opened without network, at four places of the page',
  reference: 'the best of html2canvas-pro, snapdom, modern-screenshot and rrweb-snapshot on the same page',
  goal: { of: 'value', most: 0.05 },
};
const MEMORY: RowPlan = {
  unit: 'MB more held by the browser at the most',
  reference: 'the most modest of those of the three that gave a picture',
  goal: { of: 'ratio', most: 1 },
};
const SIZE: RowPlan = {
  unit: 'MB, the original with all its resources',
  reference: 'the smallest whole picture of the three that draw the page anew',
  goal: { of: 'ratio', most: 1 },
};

/** What is lost, how much memory and room it takes: our original against what others make of the same page. One a page. */
export const fidelityBenches: Bench[] = SIZES.map((size) =>
  defineBench({
    rows: { [`pixels-${size}`]: PIXELS, [`memory-${size}`]: MEMORY, [`size-${size}`]: SIZE },
    measure: () => measureSize(size),
  }),
);

interface Measured {
  ms: number;
  block: number;
  memory: number;
  mb: number;
  /** Share of pixels off at each place, in per cent; nothing: the whole. */
  off: number;
  error?: string;
}

async function measureSize(size: Size): Promise<Record<string, Figure>> {
  const all = { ours: await ours(size) } as Record<'ours' | Peer, Measured>;
  for (const peer of PEERS) all[peer] = await measurePeer(size, peer);
  console.error(size);
  console.error(
    Object.entries(all)
      .map(([name, one]) => `  ${name.padEnd(18)} ${describe(one)}`)
      .join('\n'),
  );
  const painters = PEERS.filter((peer) => peer !== 'rrweb-snapshot').map((peer) => all[peer]);
  const whole = painters.filter(({ mb }) => mb > 0);
  const least = (of: readonly Measured[], what: 'memory' | 'mb' | 'off') =>
    Math.min(...of.map((one) => one[what]).filter((value) => value > 0));
  const best = Math.min(...PEERS.map((peer) => all[peer].off));
  return {
    [`pixels-${size}`]: { value: all.ours.off, reference: Math.max(best, 0.001) },
    [`memory-${size}`]: { value: all.ours.memory, reference: least(whole.length > 0 ? whole : painters, 'memory') },
    [`size-${size}`]: { value: all.ours.mb, reference: least(whole.length > 0 ? whole : [{ ...all.ours }], 'mb') },
  };
}

const describe = ({ ms, block, memory, mb, off, error }: Measured) =>
  `${Math.round(ms)} ms, block ${Math.round(block)} ms, +${Math.round(memory)} MB, file ${mb.toFixed(2)} MB, off ${off.toFixed(3)} %${error ? `, ${error}` : ''}`;

const open = (): Promise<Session> =>
  startSession({ patchManifest: grant({ hosts: true }), extra: fidelityAnswers, viewport: VIEW });

async function show(session: Session, size: Size): Promise<Page> {
  const page = await session.chromium.open(PAGES[size].url);
  if (size === 'modern')
    await page.waitForFunction(() => [...document.querySelectorAll('video')].every(({ readyState }) => readyState > 1));
  await wait(500);
  return page;
}

/** Top, two places between and the end; a page that scrolls nothing worth looking at is looked at where it stands. */
async function placesOf(page: Page, size: Size): Promise<number[]> {
  if (size === 'modern') return [0];
  const most = await page.evaluate((height) => document.documentElement.scrollHeight - height, VIEW.height);
  return [0, 1 / 3, 2 / 3, 1].map((share) => Math.round(most * share));
}

async function look(page: Page, y: number): Promise<Uint8Array> {
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
  await wait(300);
  return page.screenshot();
}

const root = (session: Session) => session.chromium.browser.process()?.pid ?? 0;

/** A page in a browser of its own, how it looked at each place before anything was done to it, and what nobody may keep. */
interface Shown {
  session: Session;
  page: Page;
  places: number[];
  live: Uint8Array[];
  blind: readonly { x: number; y: number; width: number; height: number }[];
}

async function onPage(size: Size, measure: (shown: Shown) => Promise<Measured>): Promise<Measured> {
  const session = await open();
  try {
    const page = await show(session, size);
    const places = await placesOf(page, size);
    const live: Uint8Array[] = [];
    for (const y of places) live.push(await look(page, y));
    await look(page, 0);
    const blind = size === 'modern' ? await stained(page) : [HEAD];
    return await measure({ session, page, places, live, blind });
  } finally {
    await session.end();
  }
}

/** One press of our button, and the original opened again as a file. */
const ours = (size: Size): Promise<Measured> =>
  onPage(size, async ({ session, page, places, live, blind }) => {
    const popup = await session.press(page);
    await popup.waitFor(popup.t('captureButton'));
    await startTicker(page);
    const start = performance.now();
    let ms = 0;
    const memory = await peak(root(session), async () => {
      await popup.capture();
      ms = performance.now() - start;
    });
    const block = await stopTicker(page);
    await popup.close().catch(() => undefined);
    const dump = await session.database();
    const [capture] = dump.captures;
    if (!capture) throw new Error('Nothing was captured.');
    const bytes = artefact(dump, capture, 'page.html');
    const file = join(session.chromium.profile.folder, 'page.html');
    writeFileSync(file, bytes);
    const again = await session.chromium.browser.newPage();
    await again.setOfflineMode(true);
    await again.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await wait(1000);
    const seen: Uint8Array[] = [];
    for (const y of places) seen.push(await look(again, y));
    return { ms, block, memory, mb: bytes.length / 1e6, off: await offOf(again, live, seen, blind) };
  });

const measurePeer = (size: Size, peer: Peer): Promise<Measured> =>
  onPage(size, async ({ session, page, places, live, blind }) => {
    await loadPeers(page);
    await startTicker(page);
    let result = { ms: 0, size: 0 } as Awaited<ReturnType<typeof runPeer>>;
    const memory = await peak(root(session), async () => {
      result = await runPeer(page, peer);
    });
    const block = await stopTicker(page);
    const said = {
      ms: result.ms,
      block,
      memory,
      mb: result.size / 1e6,
      ...(result.error ? { error: result.error } : {}),
    };
    if (result.size === 0) return { ...said, off: 100 };
    const judge = await session.chromium.browser.newPage();
    const seen: (Uint8Array | undefined)[] = [];
    if (peer === 'rrweb-snapshot') {
      await rebuildTree(judge, await treeOf(page));
      await wait(1000);
      for (const y of places) seen.push(await look(judge, y));
    } else for (const y of places) seen.push(await crop(page, { y, ...VIEW }));
    return { ...said, off: await offOf(judge, live, seen, blind) };
  });

/** The canvas that the page itself may not read is nobody's to keep. */
async function stained(page: Page) {
  return [await page.$eval('#stained', (canvas) => canvas.getBoundingClientRect().toJSON())];
}

async function offOf(
  page: Page,
  live: readonly Uint8Array[],
  seen: readonly (Uint8Array | undefined)[],
  blind: readonly { x: number; y: number; width: number; height: number }[],
): Promise<number> {
  let sum = 0;
  for (const [index, one] of live.entries()) {
    const other = seen[index];
    sum += other ? (await difference(page, [one, other], blind)).share : 1;
  }
  return (100 * sum) / live.length;
}
