import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeLog } from '../../utils/evidence/recording/decode.ts';
import { violations } from './support/accessibility.ts';
import { grant } from './support/build.ts';
import { artefact, sha256 } from './support/database.ts';
import { loadDump } from './support/load-dump.ts';
import { look, openRecorder, press, shareTab, shows } from './support/recorder.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** A way through pages is filmed in a real browser, ended in every way there is, and looked at again. */

const PAGES: Record<string, string> = { '/home': '#b00020', '/order': '#0050b0', '/chat': '#007a3d' };
const page = (path: string, colour: string) =>
  `<!doctype html><meta charset="utf-8"><title>过程 ${path}</title><body style="margin:0;background:${colour};height:200vh"><h1 style="color:#fff">${path}</h1><p id="ticks"></p>`;

let session: Session;
beforeAll(async () => {
  session = await startSession({
    args: shareTab('过程'),
    patchManifest: grant({ hosts: true }),
    extra: ({ hostname, pathname }) => {
      const colour = PAGES[pathname];
      return hostname.endsWith('taobao.com') && colour ? { body: page(pathname, colour) } : undefined;
    },
  });
});
afterAll(() => session?.end());

const at = (path: string) => `https://item.taobao.com${path}`;

async function begin(): Promise<{ shown: Page; recorder: Page; t: (key: string) => string }> {
  const { page: shown, popup } = await session.visit(at('/home'));
  const recorder = await openRecorder(session, popup);
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
  expect(log).toMatchObject({ mode: 'film', ended: 'user', surface: { kind: 'browser' } });
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
