import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { type FirefoxSession, startFirefoxSession } from './support/firefox-session.ts';

/** What is stored, in real Firefox: how much there is, whether it stays, and deleting it where it is listed. */

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefoxSession();
});
afterAll(() => session?.end());

test('what a capture takes is counted, and whether it stays is said', async () => {
  await session.firefox.open(addressOf(session.shop.story, 'taobao', 'product'));
  const popup = await session.firefox.press();
  expect(await popup.capture()).toMatch(/已固定 \d+ 项/);
  const page = await session.firefox.openOwn('options.html#storage');
  const shown = await page.waitFor(page.t('storageLoose'));
  expect(shown).toMatch(/\d+(\.\d+)? (KB|MB|kB)/);
  expect(shown).toMatch(new RegExp(`${page.t('storageNotPersisted')}|${page.t('storagePersisted')}`));
  await page.picture('firefox-storage');
});

test('evidence without a case is deleted where it is listed, with a tombstone', async () => {
  const page = await session.firefox.openOwn('options.html#storage');
  await page.waitFor(page.t('storageLoose'));
  await page.click(`${page.t('storageRemoveRow')} ${page.t('storageLoose')}`);
  await page.click(page.t('storageRemoveRowYes', 1));
  await page.waitFor(page.t('storageEmpty'));
  await page.picture('firefox-storage-empty');
  expect(await page.rows('captures')).toEqual([]);
  const ledger = await page.rows<{ type: string }>('ledger');
  expect(ledger.filter(({ type }) => type === 'tombstone')).toHaveLength(1);
});
