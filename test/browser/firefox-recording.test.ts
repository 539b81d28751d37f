import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { addressOf } from '../demo-shop/addresses.ts';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import { messages } from './support/build.ts';
import { type Firefox, launchFirefox } from './support/firefox.ts';
import type { FirefoxPopup } from './support/firefox-popup.ts';

/** Firefox shares no tabs: the way there is recorded as stills, with nothing but a press of the toolbar button. */

let shop: DemoShop;
let firefox: Firefox;
beforeAll(async () => {
  shop = await startDemoShop();
  firefox = await launchFirefox({ port: shop.port });
});
afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

const texts = messages('zh-CN');
const label = (key: string) => texts[key]?.message ?? key;

async function shows(page: FirefoxPopup, words: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const text = await page.evaluate<string>('document.body.innerText');
    if (text.includes(words)) return;
    if (Date.now() > end) throw new Error(`The page never showed ${words}. It shows:\n${text}`);
    await wait(200);
  }
}

const press = (page: FirefoxPopup, name: string) =>
  page.evaluate<boolean>(
    `[...document.querySelectorAll('button, a')].filter((one) => one.textContent.trim().startsWith(${JSON.stringify(name)})).map((one) => one.click()).length > 0`,
  );

async function keepPicture(page: FirefoxPopup, name: string): Promise<void> {
  const folder = process.env.JULI_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
}

const CAPTURES = `new Promise((done, fail) => {
  const open = indexedDB.open('juli');
  open.onsuccess = () => {
    const request = open.result.transaction('captures').objectStore('captures').getAll();
    request.onsuccess = () => done(request.result);
  };
  open.onerror = () => fail(open.error);
})`;

test('stills with times, of the pages that the button was pressed on; the others are noted as missed', async () => {
  await firefox.open(addressOf(shop.story, 'taobao', 'order'));
  const popup = await firefox.press();
  await shows(popup, label('recorderOpen'));
  await press(popup, label('recorderOpen'));
  const recorder = await firefox.page('recorder.html');
  await shows(recorder, label('recorderNoFilm'));
  await keepPicture(recorder, 'firefox-recorder');
  await press(recorder, label('recorderStills'));
  await shows(recorder, label('recorderTakingStills'));
  await wait(2500);
  await press(recorder, label('recorderMark'));
  await wait(1500);
  await keepPicture(recorder, 'firefox-recording');
  await press(recorder, label('recorderEnd'));
  await shows(recorder, label('recorderDone'));
  const captures = await recorder.evaluate<Capture[]>(CAPTURES);
  const [capture] = captures.filter(({ recording }) => recording);
  expect(capture?.recording).toMatchObject({ mode: 'stills', ended: 'user' });
  expect(capture?.recording?.stills).toBeGreaterThanOrEqual(2);
  expect(capture?.artefacts.map(({ name }) => name)).toContain('recording/000.png');
  const viewer = await firefox.openOwn(`viewer.html#${capture?.id}`);
  await shows(viewer, label('recordingVisits'));
  await wait(1500);
  expect(await viewer.evaluate<number>('document.querySelectorAll(".recording-still img").length')).toBeGreaterThan(1);
  await keepPicture(viewer, 'firefox-stills');
});
