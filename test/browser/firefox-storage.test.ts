import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { messages } from './support/build.ts';
import type { FirefoxPopup } from './support/firefox-popup.ts';
import { type FirefoxSession, startFirefoxSession } from './support/firefox-session.ts';

/** What is stored, in real Firefox: how much there is, whether it stays, and deleting it where it is listed. */

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefoxSession();
});
afterAll(() => session?.end());

const texts = messages('zh-CN');
const t = (key: string, ...values: (string | number)[]) =>
  (texts[key]?.message ?? key).replace(/\$(\d)/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));

async function waitFor(page: FirefoxPopup, wanted: string | RegExp): Promise<string> {
  let shown = '';
  const isThere = async () => {
    shown = await page.evaluate<string>('document.body.innerText');
    return typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown);
  };
  await expect.poll(isThere, { timeout: 60_000, message: `It never showed ${wanted}` }).toBe(true);
  return shown;
}

const click = (page: FirefoxPopup, name: string) =>
  expect
    .poll(() =>
      page.evaluate<boolean>(
        `[...document.querySelectorAll('button')].filter((one) => (one.ariaLabel ?? one.textContent).trim().startsWith(${JSON.stringify(name)})).slice(0, 1).map((one) => one.click()).length > 0`,
      ),
    )
    .toBe(true);

async function keepPicture(page: FirefoxPopup, name: string): Promise<void> {
  const folder = process.env.JULI_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
}

test('what a capture takes is counted, and the chain was looked through', async () => {
  await session.firefox.open(addressOf(session.shop.story, 'taobao', 'product'));
  const popup = await session.firefox.press();
  await waitFor(popup, t('captureButton'));
  await click(popup, t('captureButton'));
  await waitFor(popup, /已固定 \d+ 项/);
  const page = await session.firefox.openOwn('options.html#storage');
  const shown = await waitFor(page, t('storageLoose'));
  expect(shown).toMatch(/\d+(\.\d+)? (KB|MB|kB)/);
  expect(shown).toMatch(new RegExp(`${t('storageNotPersisted')}|${t('storagePersisted')}`));
  await keepPicture(page, 'firefox-storage');
});

test('evidence without a case is deleted where it is listed, with a tombstone', async () => {
  const page = await session.firefox.openOwn('options.html#storage');
  await waitFor(page, t('storageLoose'));
  await click(page, `${t('storageRemoveRow')} ${t('storageLoose')}`);
  await click(page, t('storageRemoveRowYes', 1));
  await waitFor(page, t('storageEmpty'));
  await keepPicture(page, 'firefox-storage-empty');
  const left = await page.evaluate<{ captures: number; types: string[] }>(`new Promise((done) => {
    const open = indexedDB.open('juli');
    open.onsuccess = () => {
      const transaction = open.result.transaction(['captures', 'ledger']);
      const captures = transaction.objectStore('captures').count();
      const ledger = transaction.objectStore('ledger').getAll();
      transaction.oncomplete = () => done({ captures: captures.result, types: ledger.result.map(({ type }) => type) });
    };
  })`);
  expect(left.captures).toBe(0);
  expect(left.types.filter((type) => type === 'tombstone')).toHaveLength(1);
});
