import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { addressOf } from '../demo-shop/addresses.ts';
import { grant, messages } from './support/build.ts';
import { type FirefoxSession, startFirefoxSession } from './support/firefox-session.ts';
import { HEARD, heardPages } from './support/heard-pages.ts';

/** Watcher, badge and listener in real Firefox, with the shops granted. */

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefoxSession({ extra: heardPages, patchManifest: grant({ hosts: true }) });
});
afterAll(() => session?.end());

const KEEP = messages('zh-CN').badgeKeep?.message ?? '';

async function badgeIs(wanted: string): Promise<void> {
  await expect.poll(() => session.firefox.badge(), { timeout: 20_000 }).toBe(wanted);
}

test('the toolbar button of a shop’s page says that it can be kept, of a home page nothing', async () => {
  await session.firefox.open(addressOf(session.shop.story, 'taobao', 'product'));
  await badgeIs(KEEP);
  await session.firefox.open('https://www.taobao.com/');
  await badgeIs('');
});

test('an address that changes without loading is seen', async () => {
  await session.firefox.open('https://www.taobao.com/');
  await badgeIs('');
  await session.firefox.run(`history.pushState({}, '', '/')`);
  await session.firefox.open('https://item.taobao.com/item.htm?id=1');
  await badgeIs(KEEP);
  await session.firefox.run(`history.pushState({}, '', '/help/about.htm')`);
  await badgeIs('');
});

test.each(HEARD)('heard: $name', async ({ url, shown, facts }) => {
  await session.firefox.open(url);
  await session.firefox.run(`document.querySelector('#next').click()`);
  await expect.poll(() => session.firefox.run(`return document.querySelector('main').textContent`)).toContain(shown);
  const popup = await session.firefox.press();
  await popup.click(popup.t('captureButton'));
  const read = () => popup.rows<Capture>('captures');
  const kept = async () => (await read()).find(({ meta }) => meta.url === url)?.facts;
  await expect.poll(kept, { timeout: 60_000 }).toMatchObject(facts);
});
