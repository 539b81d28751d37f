import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decodeLog } from '../../utils/evidence/recording/decode.ts';
import { violations } from './support/accessibility.ts';
import { grant } from './support/build.ts';
import { launchChromium } from './support/chromium.ts';
import { artefact, readDatabase, sha256 } from './support/database.ts';
import { loadDump } from './support/load-dump.ts';
import { Popup } from './support/popup.ts';
import { createProfile } from './support/profile.ts';
import { look, offerTabs, openRecorder, press, SHARE_ITSELF, shareTab, shows } from './support/recorder.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** A way through pages is filmed in a real browser, ended in every way there is, and looked at again. */

const PAGES: Record<string, string> = { '/home': '#b00020', '/order': '#0050b0', '/chat': '#007a3d' };
const page = (path: string, colour: string) =>
  `<!doctype html><meta charset="utf-8"><title>路线 ${path}</title><body style="margin:0;background:${colour};height:200vh"><h1 style="color:#fff">${path}</h1><p id="ticks"></p>`;

let session: Session;
beforeAll(async () => {
  session = await startSession({
    patchManifest: (manifest) => {
      grant({ hosts: true })(manifest);
      offerTabs(manifest);
    },
    extra: ({ hostname, pathname }) => {
      const colour = PAGES[pathname];
      return hostname.endsWith('taobao.com') && colour ? { body: page(pathname, colour) } : undefined;
    },
  });
});
afterAll(() => session?.end());
/** One that a failed test left open would come to the front in the next. */
afterEach(async () => {
  for (const page of await session.chromium.browser.pages())
    if (page.url().includes('/recorder.html')) await page.close();
});

const at = (path: string) => `https://item.taobao.com${path}`;

async function begin(): Promise<{ shown: Page; recorder: Page; t: (key: string) => string }> {
  const { page: shown, popup } = await session.visit(at('/home'));
  const recorder = await openRecorder(session.chromium.browser, popup);
  await recorder.setViewport({ width: 460, height: 640 });
  await shareTab(recorder);
  const t = (key: string) => popup.t(key);
  return { shown, recorder, t };
}

async function film(shown: Page, recorder: Page, t: (key: string) => string): Promise<void> {
  await press(recorder, t('recorderFilm'));
  await shows(recorder, t('recorderFilming'));
  await wait(3000);
  for (const path of ['/order', '/chat']) {
    await shown.bringToFront();
    await shown.goto(at(path));
    await wait(3000);
  }
}

/** Waits until the recorder tells of so many stills, and gives how many it tells of. */
async function stills(recorder: Page, least: number): Promise<number> {
  const told = async () => Number(/(\d+) 张/.exec(await recorder.evaluate(() => document.body.innerText))?.[1] ?? 0);
  await expect.poll(told, { timeout: 30_000 }).toBeGreaterThanOrEqual(least);
  return told();
}

test('the way from page to page becomes a film with a clock, its log and stills', async () => {
  const { shown, recorder, t } = await begin();
  await picture(recorder, 'recorder-ready');
  expect(await violations(recorder)).toEqual([]);
  await film(shown, recorder, t);
  await picture(recorder, 'recorder-running');
  expect(await violations(recorder)).toEqual([]);
  await press(recorder, t('recorderEnd'));
  await shows(recorder, t('recorderDone'));
  await picture(recorder, 'recorder-done');
  expect(await violations(recorder)).toEqual([]);

  const dump = await session.database();
  const [capture] = dump.captures.filter(({ recording }) => recording);
  if (!capture) throw new Error('no recording was saved');
  const bytes = artefact(dump, capture, 'recording.webm');
  const log = decodeLog(artefact(dump, capture, 'recording.json').toString());
  expect(log).toMatchObject({ mode: 'film', ended: 'user', surface: { width: 1280 } });
  expect(log.visits.map(({ url }) => url)).toEqual([at('/home'), at('/order'), at('/chat')]);
  // Every two seconds, and each named by its hash.
  expect(log.pieces.length).toBeGreaterThanOrEqual(4);
  let from = 0;
  for (const { hash, size } of log.pieces) {
    expect(sha256(bytes.subarray(from, from + size))).toBe(hash);
    from += size;
  }
  expect(from).toBe(bytes.length);
  expect(new Set(log.stills.map(({ why }) => why))).toEqual(new Set(['start', 'page', 'end']));
  const db = await loadDump(dump);
  expect(await db.verifyLedger()).toMatchObject({ ok: true });
  expect(await db.verifyArtefacts()).toMatchObject({ ok: true });

  const viewer = await session.chromium.openOwn(`viewer.html#${capture.id}`);
  await viewer.waitForFunction(() => Number.isFinite(document.querySelector('video')?.duration), { timeout: 30_000 });
  await picture(viewer, 'recording-viewer');
  expect(await violations(viewer)).toEqual([]);
  const first = await look(viewer, 1.2);
  const later = await look(viewer, 2.4);
  const last = await look(viewer, log.last.ms / 1000 - 0.5);
  console.info(JSON.stringify({ first, last, pieces: log.pieces.length, bytes: bytes.length }));
  expect(first.duration).toBeGreaterThan(8);
  for (const seen of [first, later, last]) {
    expect(seen.bar.dark).toBeGreaterThan(seen.bar.light);
    expect(seen.bar.light).toBeGreaterThan(200);
  }
  // The clock goes on while nothing moves in the page.
  expect(later.bar.hash).not.toBe(first.bar.hash);
  expect(near(first.picture, [0xb0, 0x00, 0x20])).toBe(true);
  expect(near(last.picture, [0x00, 0x7a, 0x3d])).toBe(true);
  await recorder.close();
  await viewer.close();
  await shown.close();
});

const near = (seen: number[], wanted: number[]) =>
  seen.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 24);

test('a window closed in the middle leaves an incomplete record that plays', async () => {
  const { shown, recorder, t } = await begin();
  const before = (await session.database()).captures.length;
  await film(shown, recorder, t);
  await recorder.close();
  for (let tries = 0; ; tries++) {
    const { captures } = await session.database();
    if (captures.length > before) break;
    if (tries > 40) throw new Error('nothing was recovered');
    await wait(250);
  }
  const dump = await session.database();
  const capture = dump.captures.find(({ recording, incomplete }) => recording && incomplete);
  expect(capture).toMatchObject({ recording: { ended: 'cut' } });
  const viewer = await session.chromium.openOwn(`viewer.html#${capture?.id}`);
  await viewer.waitForFunction(() => Number.isFinite(document.querySelector('video')?.duration), { timeout: 30_000 });
  expect(near((await look(viewer, 1)).picture, [0xb0, 0x00, 0x20])).toBe(true);
  await shows(viewer, t('recordingEndCut'));
  await picture(viewer, 'recording-cut');
  await viewer.close();
  await shown.close();
});

test('a tab that is closed while it is filmed ends the film, and what was filmed is whole', async () => {
  const { shown, recorder, t } = await begin();
  await press(recorder, t('recorderFilm'));
  await shows(recorder, t('recorderFilming'));
  await wait(3000);
  await shown.close();
  await shows(recorder, t('recorderDone'));
  await shows(recorder, t('recordingEndSharing'));
  const { captures } = await session.database();
  const [ended] = captures.filter(({ recording }) => recording?.ended === 'sharing');
  expect(ended?.artefacts.map(({ name }) => name)).toContain('recording.webm');
  expect(ended).not.toHaveProperty('incomplete');
  await recorder.close();
});

test('a recording that is thrown away leaves nothing', async () => {
  const before = await session.database();
  const { shown, recorder, t } = await begin();
  await press(recorder, t('recorderFilm'));
  await shows(recorder, t('recorderFilming'));
  await wait(3000);
  await press(recorder, t('recorderDrop'));
  await press(recorder, t('recorderDropYes'));
  await shows(recorder, t('recorderFilm'));
  const after = await session.database();
  expect([after.captures.length, after.parts.length, after.journal.length]).toEqual([
    before.captures.length,
    before.parts.length,
    before.journal.length,
  ]);
  await recorder.close();
  await shown.close();
});

test('stills are taken of every page, under the same clock', async () => {
  const { shown, recorder, t } = await begin();
  await press(recorder, t('recorderStillsInstead'));
  await shows(recorder, t('recorderTakingStills'));
  await stills(recorder, 1);
  await shown.bringToFront();
  await shown.goto(at('/order'));
  // The page's own, or one of those taken every few seconds: the page's follows in that case.
  await stills(recorder, 2);
  await wait(1500);
  const taken = await stills(recorder, 2);
  await press(recorder, t('recorderMark'));
  await stills(recorder, taken + 1);
  await picture(recorder, 'recorder-stills');
  await press(recorder, t('recorderEnd'));
  await shows(recorder, t('recorderDone'));
  const dump = await session.database();
  const capture = dump.captures.find(({ recording }) => recording?.mode === 'stills');
  if (!capture) throw new Error('no stills were saved');
  const log = decodeLog(artefact(dump, capture, 'recording.json').toString());
  expect(log.pieces).toEqual([]);
  expect(log.gaps).toEqual([]);
  expect(log.stills.map(({ why }) => why)).toEqual(expect.arrayContaining(['start', 'page', 'press']));
  expect(log.stills.find(({ why }) => why === 'press')?.url).toBe(at('/order'));
  const viewer = await session.chromium.openOwn(`viewer.html#${capture.id}`);
  await viewer.waitForSelector('.recording-still img');
  await picture(viewer, 'recording-stills');
  expect(await violations(viewer)).toEqual([]);
  await viewer.close();
  await recorder.close();
  await shown.close();
});

test('the browser killed in the middle leaves a record that plays, at the next start', async () => {
  const profile = createProfile('chrome', { patchManifest: grant({ hosts: true }) });
  const { port } = session.shop;
  let chromium = await launchChromium({ port, profile, args: [SHARE_ITSELF] });
  try {
    const shown = await chromium.open(at('/home'));
    // On a busy machine the page that greets a new user comes late, and in front.
    await wait(3000);
    for (const page of await chromium.browser.pages()) if (page.url().endsWith('/welcome.html')) await page.close();
    const popup = new Popup(await chromium.press(shown));
    const recorder = await openRecorder(chromium.browser, popup);
    await press(recorder, popup.t('recorderFilm'));
    await shows(recorder, popup.t('recorderFilming'));
    await wait(5500);
    await chromium.kill();
    chromium = await launchChromium({ port, profile });
    const own = await chromium.openOwn('popup.html');
    const wake = () =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ type: 'echo', request: { blob: null } });
    await own.evaluate(wake);
    let dump = await readDatabase(own);
    for (let tries = 0; dump.captures.length === 0 && tries < 40; tries++) {
      await wait(250);
      dump = await readDatabase(own);
    }
    const [capture] = dump.captures;
    expect(capture).toMatchObject({ incomplete: true, recording: { mode: 'film', ended: 'cut' } });
    const log = capture && decodeLog(artefact(dump, capture, 'recording.json').toString());
    expect(log?.surface?.kind).toBe('browser');
    // Two pieces of two seconds at the least, and no byte that no record names.
    expect(capture?.recording?.ms).toBeGreaterThan(3500);
    const named = new Set(dump.artefacts.flatMap(({ recipe }) => recipe?.text ?? []));
    expect(
      dump.parts.filter(
        ({ hash }) =>
          !named.has(hash) && !dump.artefacts.some((one) => one.recipe?.resources.some(({ part }) => part === hash)),
      ),
    ).toEqual([]);
    const viewer = await chromium.openOwn(`viewer.html#${capture?.id}`);
    await viewer.waitForFunction(() => Number.isFinite(document.querySelector('video')?.duration), { timeout: 30_000 });
    const { bar, duration } = await look(viewer, 3);
    expect(duration).toBeGreaterThan(3);
    expect(bar.light).toBeGreaterThan(200);
  } finally {
    await chromium.close();
    profile.remove();
  }
});
