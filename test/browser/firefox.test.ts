import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { verifyPack } from '../../utils/evidence/verify/pack.ts';
import { addressOf } from '../demo-shop/addresses.ts';
import { type FirefoxSession, startFirefoxSession } from './support/firefox-session.ts';

/** The same flow in real Firefox: the toolbar button is really clicked, `activeTab` is all the extension has. */

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefoxSession();
});
afterAll(() => session?.end());

interface Rows {
  captures: Capture[];
  files: { hash: string; found: string; size: number }[];
}

/** Reads captures, artefacts and their parts in the popup; bytes are hashed there by the browser's own WebCrypto. */
const DATABASE = `new Promise((done, fail) => {
  const open = indexedDB.open('juli');
  open.onsuccess = async () => {
    const all = (table) => new Promise((rows) => {
      const request = open.result.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => rows(request.result);
    });
    const captures = await all('captures');
    const whole = (await all('artefacts')).filter(({ bytes }) => bytes);
    const files = await Promise.all([...whole, ...(await all('parts'))].map(async ({ hash, bytes, deflated }) => {
      const stream = new Blob([bytes]).stream();
      const content = deflated ? stream.pipeThrough(new DecompressionStream('deflate-raw')) : stream;
      const digest = await crypto.subtle.digest('SHA-256', await new Response(content).arrayBuffer());
      const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
      return { hash, found, size: bytes.size ?? bytes.length };
    }));
    done({ captures, files });
  };
  open.onerror = () => fail(open.error);
})`;

test('an order page is captured with one press, and the popup shows the order', async () => {
  const { order } = session.shop.story;
  await session.firefox.open(addressOf(session.shop.story, 'taobao', 'order'));
  const popup = await session.firefox.press();
  const before = await popup.waitFor(new RegExp(order.id));
  expect(before).toContain(order.shop);
  await popup.click(popup.t('captureButton'));
  const shown = await popup.captured();
  await popup.picture('firefox-order');
  expect(shown).toMatch(/已固定 \d+ 项/);
  const { captures, files } = await popup.evaluate<Rows>(DATABASE);
  expect(captures).toHaveLength(1);
  const [record] = captures;
  expect(record).toMatchObject({ site: 'taobao', page: 'order', orderKey: `taobao:${order.id}` });
  expect(record?.failures.filter(({ part }) => part !== 'resources' && part !== 'frames')).toEqual([]);
  expect(record?.facts?.order?.paid).toBe(order.paid);
  for (const { hash, found, size } of files) {
    expect(found).toBe(hash);
    expect(size).toBeGreaterThan(0);
  }
  const names = record?.artefacts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['viewport.png', 'page.html', 'text.txt', 'facts.json']));
});

test('a virtualised conversation in a frame is read back whole', async () => {
  await session.firefox.open('https://market.m.taobao.com/app/im/chat/long.html?count=200&page=50&delay=40');
  const popup = await session.firefox.press();
  await popup.waitFor(popup.t('chatRead'));
  await popup.evaluate('document.querySelector(".chat-choice input").click()');
  await popup.click(popup.t('chatRead'));
  const shown = await popup.captured();
  await popup.picture('firefox-chat');
  expect(shown).toMatch(/已固定 \d+ 项/);
  const { captures } = await popup.evaluate<Rows>(DATABASE);
  const chat = captures.find((capture) => capture.chat);
  expect(chat?.chat).toMatchObject({ messages: 200, complete: { start: true, end: true }, gaps: 0 });
  expect(chat?.orderKey).toBe(`taobao:${session.shop.story.order.id}`);
});

test('a pack goes to the disk by way of the browser’s own files, and is whole; what an export leaves is cleared', async () => {
  await session.firefox.open(addressOf(session.shop.story, 'taobao', 'order'));
  const popup = await session.firefox.press();
  await popup.waitFor(popup.t('problemHeading'));
  await popup.click(popup.t('problem_signed_not_received'));
  await popup.waitFor(popup.t('stage_1'));
  const [case_] = await popup.rows<{ id: string }>('cases');
  const desk = await session.firefox.openOwn(`case.html#${case_?.id}`);
  await desk.waitFor(desk.t('packExport'));
  expect(await desk.evaluate('typeof showSaveFilePicker')).toBe('undefined');
  await desk.click(desk.t('packExport'));
  await desk.waitFor(desk.t('packDoneKey'));
  await desk.picture('firefox-pack');
  const file = await downloaded();
  const report = await verifyPack(await openAsBlob(file));
  expect(report.problems).toEqual([]);
  expect(report.files).toBeGreaterThan(10);
  const left = `(async () => {
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  })()`;
  // The download may still be read from it; whoever opens the workspace an hour later finds it gone.
  expect(await desk.evaluate(left)).toEqual(['pack.zip']);
});

async function downloaded(): Promise<string> {
  const end = Date.now() + 60_000;
  for (;;) {
    const names = readdirSync(session.firefox.downloads);
    const name = names.find((one) => one.endsWith('.zip'));
    if (name && !names.some((one) => one.endsWith('.part'))) return join(session.firefox.downloads, name);
    if (Date.now() > end) throw new Error(`Nothing was downloaded: ${names.join(', ')}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}
