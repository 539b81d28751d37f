import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { readDatabase } from './support/database.ts';
import { Popup } from './support/popup.ts';
import { createProfile, type Profile } from './support/profile.ts';
import { picture } from './support/screenshots.ts';

/** What is stored, whether it stays, whether there is room left, and what a crash or an export left behind. */

let shop: DemoShop;
let profile: Profile;
let chromium: Chromium;
beforeAll(async () => {
  shop = await startDemoShop();
  profile = createProfile('chrome');
  chromium = await launchChromium({ port: shop.port, profile });
});
afterAll(async () => {
  await chromium?.close();
  profile?.remove();
  await shop?.close();
});

async function storage(): Promise<Popup> {
  const view = new Popup(await chromium.openOwn('options.html#storage'));
  await view.waitFor(view.t('storageHeading'));
  return view;
}

async function capture(): Promise<void> {
  const page = await chromium.open(addressOf(shop.story, 'taobao', 'product'));
  const popup = new Popup(await chromium.press(page));
  await popup.capture();
  await popup.close().catch(() => undefined);
  await page.close();
}

/** As a browser that has given nearly all of its room. */
const nearlyFull = () => {
  navigator.storage.estimate = async () => ({ usage: 4_700_000_000, quota: 5_000_000_000 });
};

/** A file in the browser's private file system, as an export leaves one. */
const leaveBehind = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const out = await (await root.getFileHandle('pack.zip', { create: true })).createWritable();
    await out.write('a copy');
    await out.close();
  });
const leftBehind = (page: Page) =>
  page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });

test('the browser is asked to keep the evidence, and the page says what it answered', async () => {
  await capture();
  const view = await storage();
  await view.waitFor(view.t('storageNotPersisted'));
  await view.click(view.t('storagePersist'));
  // Chromium decides by itself.
  await view.waitFor(new RegExp(`${view.t('storagePersisted')}|${view.t('storagePersistRefused')}`));
  const isKept = await view.page.evaluate(() => navigator.storage.persisted());
  expect((await view.text()).includes(view.t('storagePersisted'))).toBe(isKept);
  await picture(view.page, 'storage-persist');
  await view.page.close();
});

test('room is said to run out while there still is some', async () => {
  const view = await storage();
  expect(await view.text()).not.toContain(view.t('storageShort'));
  await view.page.evaluateOnNewDocument(nearlyFull);
  await view.page.reload();
  await view.waitFor(view.t('storageShort'));
  await picture(view.page, 'storage-short');
  // There is room for this one, and the real browser has more.
  await capture();
  await view.page.close();
});

test('after a restart, what no record names is gone, exports left behind too; the chain was looked through', async () => {
  const view = await storage();
  await view.page.evaluate(async () => {
    const open = indexedDB.open('juli');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const orphan = {
      hash: 'ab'.repeat(32),
      bytes: new Blob(['left by a merge that was killed']),
      size: 31,
      type: 'text/plain',
    };
    await new Promise<void>((done) => {
      const transaction = db.transaction('artefacts', 'readwrite');
      transaction.objectStore('artefacts').put(orphan);
      transaction.oncomplete = () => done();
    });
    db.close();
  });
  await leaveBehind(view.page);
  const before = await readDatabase(view.page);
  await chromium.kill();
  chromium = await launchChromium({ port: shop.port, profile });
  const again = await storage();
  const end = Date.now() + 60_000;
  for (;;) {
    const { artefacts } = await readDatabase(again.page);
    if (!artefacts.some(({ hash }) => hash === 'ab'.repeat(32))) {
      expect(artefacts).toHaveLength(before.artefacts.length - 1);
      break;
    }
    if (Date.now() > end) throw new Error('The stored file that nobody names is still there.');
    await new Promise((wait) => setTimeout(wait, 200));
  }
  expect(await leftBehind(again.page)).toEqual([]);
  await again.page.reload();
  await again.waitFor(/存证链 \d+ 环都与写入时一致/);
  await picture(again.page, 'storage-after-restart');
  await again.page.close();
});

test('evidence without a case is deleted where it is listed, with a tombstone, and exports go with everything', async () => {
  const view = await storage();
  const { captures } = await readDatabase(view.page);
  await view.click(`${view.t('storageRemoveRow')} ${view.t('storageLoose')}`);
  await picture(view.page, 'storage-remove-row');
  await view.click(view.t('storageRemoveRowYes', captures.length));
  await view.waitFor(view.t('storageEmpty'));
  const after = await readDatabase(view.page);
  expect([after.captures.length, after.artefacts.length]).toEqual([0, 0]);
  expect(after.ledger.filter(({ type }) => type === 'tombstone')).toHaveLength(captures.length);
  await leaveBehind(view.page);
  await view.click(view.t('storageRemoveAll'));
  await view.click(view.t('storageRemoveAllYes'));
  await view.page.waitForFunction(async () => {
    for await (const _ of (await navigator.storage.getDirectory()).keys()) return false;
    return true;
  });
  // The popup's copy of its last view would show once more what is gone.
  expect(await view.page.evaluate(() => localStorage.getItem('juli.last-views'))).toBeNull();
});
