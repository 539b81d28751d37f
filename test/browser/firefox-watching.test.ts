import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import { grant, messages } from './support/build.ts';
import { type Firefox, launchFirefox } from './support/firefox.ts';
import { HEARD, heardPages } from './support/heard-pages.ts';

/** Watcher, badge and listener in real Firefox, with the shops granted. */

let shop: DemoShop;
let firefox: Firefox;
beforeAll(async () => {
  shop = await startDemoShop({ extra: heardPages });
  firefox = await launchFirefox({ port: shop.port, patchManifest: grant({ hosts: true }) });
});
afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

const texts = messages('zh-CN');

async function badgeIs(wanted: string): Promise<void> {
  await expect.poll(() => firefox.badge(), { timeout: 20_000 }).toBe(wanted);
}

test('the toolbar button of a shop’s page says that it can be kept, of a home page nothing', async () => {
  await firefox.open(addressOf(shop.story, 'taobao', 'product'));
  await badgeIs(texts.badgeKeep?.message ?? '');
  await firefox.open('https://www.taobao.com/');
  await badgeIs('');
});

test('an address that changes without loading is seen', async () => {
  await firefox.open('https://www.taobao.com/');
  await badgeIs('');
  await firefox.run(`history.pushState({}, '', '/')`);
  await firefox.open('https://item.taobao.com/item.htm?id=1');
  await badgeIs(texts.badgeKeep?.message ?? '');
  await firefox.run(`history.pushState({}, '', '/help/about.htm')`);
  await badgeIs('');
});

test.each(HEARD)('heard: $name', async ({ url, shown, facts }) => {
  await firefox.open(url);
  await firefox.run(`document.querySelector('#next').click()`);
  await expect.poll(() => firefox.run(`return document.querySelector('main').textContent`)).toContain(shown);
  const popup = await firefox.press();
  const wanted = texts.captureButton?.message;
  await popup.evaluate(
    `new Promise((done) => { const look = () => { const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(wanted)})); if (button) { button.click(); done(true); } else setTimeout(look, 100); }; look(); })`,
  );
  const read = () =>
    popup.evaluate<{ url: string; facts?: object }[]>(`new Promise((done, fail) => {
      const open = indexedDB.open('juli');
      open.onsuccess = () => {
        const rows = open.result.transaction('captures').objectStore('captures').getAll();
        rows.onsuccess = () => done(rows.result.map(({ facts, meta }) => ({ facts, url: meta.url })));
      };
      open.onerror = () => fail(open.error);
    })`);
  const kept = async () => (await read()).find((row) => row.url === url)?.facts;
  await expect.poll(kept, { timeout: 60_000 }).toMatchObject(facts);
});
