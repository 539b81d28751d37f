import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { caseWithCapture } from './support/case-with-capture.ts';
import { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The workspace paints what its last opening showed before its own scripts have come, and nothing that was deleted. */

let session: Session;
let caseId: string;

/** What the page showed while nothing in it answered. */
interface Sighted {
  text: string;
  height: number;
  /** The same of what it painted first: no more than fills the screen is laid out for that. */
  first: { text: string; height: number };
}

const watch = `{
  const look = () => {
    const root = document.querySelector('#app');
    if (!root?.inert) return;
    const now = { text: root.innerText, height: root.scrollHeight };
    globalThis.sighted = { first: now, ...globalThis.sighted, ...now };
  };
  const attributeFilter = ['inert', 'data-below'];
  new MutationObserver(look).observe(document, { attributes: true, attributeFilter, subtree: true });
}`;

async function open(path: string): Promise<Popup> {
  const page = await session.chromium.browser.newPage();
  await page.evaluateOnNewDocument(watch);
  await page.goto(`chrome-extension://${session.chromium.extensionId}/case.html#${path}`);
  return new Popup(page);
}

const sighted = (page: Page) => page.evaluate(() => (globalThis as unknown as { sighted?: Sighted }).sighted);
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('juli.last-sights') ?? '');

/** The workspace itself answers, and has come to rest. */
async function answers({ page }: Popup): Promise<void> {
  await page.waitForFunction(() => {
    const isReal = document.querySelector<HTMLElement>('#app')?.inert === false;
    return isReal && document.querySelector('#evidence .exhibit') !== null;
  });
  await page.waitForFunction(() => localStorage.getItem('juli.last-sights')?.includes('"section"'), { polling: 50 });
}

beforeAll(async () => {
  session = await startSession();
  await (await caseWithCapture(session)).close();
  caseId = (await session.database()).cases[0]?.id ?? '';
});
afterAll(() => session?.end());

test('the first opening shows nothing of the kind, the next one title, step and evidence', async () => {
  const first = await open(caseId);
  await answers(first);
  expect(await sighted(first.page)).toBeUndefined();
  const [title, step] = await Promise.all(
    ['.workspace-title', '.next-title'].map((part) => first.page.$eval(part, (one) => one.textContent ?? '')),
  );
  await first.page.close();
  const again = await open(caseId);
  const found = await sighted(again.page);
  for (const words of [title, step?.replace(again.t('stepHeading'), ''), again.t('workspaceEvidence', 1)])
    expect(found?.text).toContain(words);
  for (const words of [title, step?.replace(again.t('stepHeading'), '')]) expect(found?.first.text).toContain(words);
  expect(found?.first.height).toBeGreaterThanOrEqual(await again.page.evaluate(() => innerHeight));
  expect(found?.first.height).toBeLessThan(found?.height ?? 0);
  await answers(again);
  await picture(again.page, 'last-sight-after');
  await again.click(again.t('removeCase'));
  await again.waitFor(again.t('removeCaseYes'));
  await again.page.close();
});

test('a piece of evidence and another case show no picture of it', async () => {
  for (const path of [`${caseId}/some-exhibit`, 'another-case']) {
    const { page } = await open(path);
    await page.waitForFunction(() => document.querySelector('.workspace')?.textContent);
    expect(await sighted(page)).toBeUndefined();
    await page.close();
  }
});

test('what went on meanwhile takes its place', async () => {
  const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'product'));
  await popup.capture();
  await popup.close();
  const other = await open(caseId);
  await other.page.close();
  const own = await session.chromium.openOwn('viewer.html#none');
  await own.evaluate(async (id) => {
    const request = indexedDB.open('juli');
    const db = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const events = db.transaction('events', 'readwrite').objectStore('events');
    const statement = { problem: 'signed-not-received' };
    const count = events.index('caseId').count(id);
    count.onsuccess = () => {
      const place = { id: 'later', caseId: id, seq: count.result, recordedAt: new Date().toISOString() };
      events.put({ type: 'stated', statement, ...place });
    };
    await new Promise<void>((done) => {
      events.transaction.oncomplete = () => done();
    });
    db.close();
  }, caseId);
  await own.close();
  const desk = await open(caseId);
  expect((await sighted(desk.page))?.text).toContain(desk.t('problem_quality_fault'));
  await desk.waitFor(desk.t('problem_signed_not_received'));
  await answers(desk);
  await desk.page.waitForFunction(
    (words) => localStorage.getItem('juli.last-sights')?.includes(words),
    { polling: 50 },
    desk.t('problem_signed_not_received'),
  );
  await desk.page.close();
});

test('a copy that cannot be read keeps nobody out', async () => {
  const own = await session.chromium.openOwn('viewer.html#none');
  await own.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('juli.last-sights') ?? '[]') as { pictures: unknown }[];
    for (const row of kept) row.pictures = [['section', {}, 5]];
    localStorage.setItem('juli.last-sights', JSON.stringify(kept));
  });
  await own.close();
  const desk = await open(caseId);
  await answers(desk);
  expect(await sighted(desk.page)).toBeUndefined();
  await desk.page.close();
});

test('of what was deleted nothing is kept', async () => {
  const desk = await open(caseId);
  await answers(desk);
  expect(await kept(desk.page)).toContain(caseId);
  await desk.click(desk.t('removeCase'));
  await desk.click(desk.t('removeCaseYes'));
  await desk.waitFor(desk.t('casesEmpty'));
  await new Promise((wait) => setTimeout(wait, 600));
  expect(await kept(desk.page)).not.toContain(caseId);
  await desk.page.close();
});
