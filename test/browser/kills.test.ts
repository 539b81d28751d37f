import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import { picture } from '../demo-shop/pictures/catalogue.ts';
import { grant } from './support/build.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { readDatabase } from './support/database.ts';
import { loadDump } from './support/load-dump.ts';
import { createProfile, type Profile } from './support/profile.ts';
import { type Standing, standing } from './support/standing.ts';

/**
 * The background's worker and the browser are killed at moments spread over a whole capture, hundreds of times. After each:
 * no record is torn, nothing is stored that no record names, nothing that was there before is lost, and what the popup was
 * told is safe is a record. `JULI_KILLS=5` kills five times as often.
 */

const TIMES = Number(process.env.JULI_KILLS ?? 1);
const WORKER_KILLS = 192 * TIMES;
const BROWSER_KILLS = 10 * TIMES;

const PAGE = `<!doctype html><meta charset="utf-8"><title>杯子</title><style>${'.card { color: oklch(.6 .2 40) } '.repeat(200)}</style>
<h1>第 0 次</h1><img src="/cup.png" width="200" height="200" alt="">${Array.from({ length: 300 }, (_, index) => `<p>第 ${index} 条评价：${'很好用'.repeat(index % 9)}</p>`).join('')}`;

declare const chrome: {
  tabs: { query(info: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

let shop: DemoShop;
let profile: Profile;
beforeAll(async () => {
  shop = await startDemoShop({
    extra: ({ hostname, pathname }) => {
      if (hostname !== 'kill.example') return undefined;
      if (pathname === '/cup.png') return { type: 'image/png', body: picture('mug', 400) ?? '' };
      return { body: PAGE };
    },
  });
  profile = createProfile('chrome', { patchManifest: grant({ permissions: ['pageCapture'] }) });
});
afterAll(async () => {
  profile?.remove();
  await shop?.close();
});

/** A page and the popup on it, through which captures are begun: the toolbar's press grants the page. */
async function begin() {
  const chromium = await launchChromium({ port: shop.port, profile });
  const page = await chromium.open('https://kill.example/page');
  return { chromium, page, popup: await chromium.press(page) };
}

/** Counts the pages' states, so that no two captures are the same. */
let shown = 0;
const change = (page: Page) =>
  page.evaluate((text) => {
    (document.querySelector('h1') as HTMLElement).textContent = text;
  }, `第 ${++shown} 次`);

/** Begins a capture and does not wait for it. The popup hears what is safe as its own interface does. */
const press = (popup: Page) =>
  popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const state = { safe: false, ended: false, started: performance.now(), took: 0 };
    (globalThis as unknown as { state: typeof state }).state = state;
    const channel = new BroadcastChannel('juli-capture-safe');
    channel.onmessage = () => {
      state.safe = true;
    };
    const end = () => {
      state.ended = true;
      state.took = performance.now() - state.started;
      channel.close();
    };
    chrome.runtime.sendMessage({ type: 'capture:start', request: { tabId: tab?.id } }).then(end, end);
  });

const told = (popup: Page) =>
  popup.evaluate(() => (globalThis as unknown as { state: { safe: boolean; took: number; ended: boolean } }).state);

/** How long a capture takes on this machine now, in milliseconds: the kills are spread over that and a little more. */
async function duration(page: Page, popup: Page): Promise<number> {
  await change(page);
  await press(popup);
  await popup.waitForFunction(() => (globalThis as unknown as { state: { ended: boolean } }).state.ended, {
    polling: 10,
  });
  return (await told(popup)).took;
}

async function killWorker({ browser, extensionId }: Chromium): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(extensionId));
  const worker = await target?.worker();
  // It may be idle and stopped already; and when it ends at once, its session cannot be taken leave of any more.
  await worker?.close().catch((error: unknown) => {
    if (!/No session with given id|Target closed/.test(String(error))) throw error;
  });
}

/** Wakes the background and waits until it has looked through the journal. */
async function recovered(popup: Page): Promise<Standing> {
  await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'echo', request: { blob: null } }));
  for (let attempt = 0; attempt < 200; attempt++) {
    const now = await standing(popup);
    if (now.begun === 0 && now.early === 0) return now;
    await new Promise((wait) => setTimeout(wait, 25));
  }
  throw new Error('The background did not look through its journal within five seconds.');
}

/** What became of the captures under the kills. */
const counts = { 'killed before anything was safe': 0, 'kept as incomplete': 0, 'whole before the kill': 0 };
let before: Standing | undefined;

function expectSound(now: Standing, wasSafe: boolean): void {
  const { captures, incomplete, orphans, missing, isChained } = now;
  expect({ orphans, missing, isChained }).toEqual({ orphans: [], missing: [], isChained: true });
  expect(captures).toEqual(expect.arrayContaining(before?.captures ?? []));
  const added = captures.length - (before?.captures.length ?? 0);
  const cut = incomplete.length - (before?.incomplete.length ?? 0);
  if (wasSafe) expect(added).toBe(1);
  expect(added).toBeLessThanOrEqual(1);
  if (cut > 0) counts['kept as incomplete']++;
  else if (added > 0) counts['whole before the kill']++;
  else counts['killed before anything was safe']++;
  before = now;
}

async function expectWhole(popup: Page): Promise<void> {
  const db = await loadDump(await readDatabase(popup));
  expect(await db.verifyLedger()).toMatchObject({ ok: true });
  expect(await db.verifyArtefacts()).toMatchObject({ ok: true });
}

test(`${WORKER_KILLS} kills of the worker`, { timeout: 600_000 * TIMES }, async () => {
  const { chromium, page, popup } = await begin();
  try {
    const took = await duration(page, popup);
    before = await standing(popup);
    for (let kill = 0; kill < WORKER_KILLS; kill++) {
      await change(page);
      await press(popup);
      await new Promise((wait) => setTimeout(wait, (took * 1.2 * kill) / WORKER_KILLS));
      await killWorker(chromium);
      const { safe } = await told(popup);
      expectSound(await recovered(popup), safe);
    }
    await expectWhole(popup);
    console.info(`${WORKER_KILLS} kills of the worker over ${Math.round(took)} ms: ${JSON.stringify(counts)}`);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  } finally {
    await chromium.close();
  }
});

test(`${BROWSER_KILLS} kills of the browser`, { timeout: 600_000 * TIMES }, async () => {
  let running = await begin();
  try {
    const took = await duration(running.page, running.popup);
    before = await standing(running.popup);
    for (let kill = 0; kill < BROWSER_KILLS; kill++) {
      await change(running.page);
      await press(running.popup);
      await new Promise((wait) => setTimeout(wait, (took * 1.2 * kill) / BROWSER_KILLS));
      await running.chromium.kill();
      running = await begin();
      expectSound(await recovered(running.popup), false);
    }
    await expectWhole(running.popup);
    console.info(`and ${BROWSER_KILLS} of the browser: ${JSON.stringify(counts)}`);
  } finally {
    await running.chromium.close();
  }
});
