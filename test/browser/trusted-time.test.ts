import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import { startAuthority, type TestAuthority } from '../evidence/support/authority.ts';
import { violations } from './support/accessibility.ts';
import { grant } from './support/build.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { Popup } from './support/popup.ts';
import { createProfile, type Profile } from './support/profile.ts';
import { picture } from './support/screenshots.ts';

/** Trusted time in a real browser: turned on in the options, stamped by a real authority, over a restart. */

let shop: DemoShop;
let authority: TestAuthority;
/** Its address, under the one name that is not the shop’s. */
let server: string;
let profile: Profile;
let chromium: Chromium;
let options: Popup;

const openOptions = async () => new Popup(await chromium.openOwn('options.html#trusted-time'), 'zh-CN');

beforeAll(async () => {
  shop = await startDemoShop();
  authority = await startAuthority();
  server = authority.url.replace('127.0.0.1', 'localhost');
  profile = createProfile('chrome', { patchManifest: grant({ origins: ['http://localhost/*'] }) });
  chromium = await launchChromium({ port: shop.port, profile });
  options = await openOptions();
});
afterAll(async () => {
  await chromium?.close();
  profile?.remove();
  await authority?.close();
  await shop?.close();
});

async function capture(): Promise<void> {
  const page = await chromium.open(addressOf(shop.story, 'taobao', 'order'));
  await new Popup(await chromium.press(page)).capture();
  await page.close();
}

/** The rows of the store, read by the browser's own means. */
const stamps = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('juli');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const all = await new Promise<{ state: string; hash: string; token?: Uint8Array }[]>((done) => {
      const request = db.transaction('stamps').objectStore('stamps').getAll();
      request.onsuccess = () => done(request.result);
    });
    db.close();
    return all.map(({ state, hash, token }) => ({ state, hash, token: [...(token ?? [])] }));
  });

test('is off at first: nobody is contacted, and the page says what a stamp is and is not', async () => {
  await options.waitFor(options.t('stampIsOff'));
  await options.waitFor(options.t('stampCourt'));
  await capture();
  expect(await violations(options.page)).toEqual([]);
  expect([authority.requests.length, await stamps(options.page)]).toEqual([0, []]);
});

test('turned on in one click, it stamps what was captured; openssl accepts the token', async () => {
  await options.page.bringToFront();
  for (const url of ['https://freetsa.org/tsr', 'http://timestamp.digicert.com', 'http://timestamp.sectigo.com'])
    await options.click(`${options.t('stampRemove')} ${url}`);
  await options.waitFor(options.t('stampNoServers'));
  await (await options.find(options.t('stampUrl'))).type('http://somewhere.example/');
  await options.click(options.t('stampAdd'));
  await options.waitFor(options.t('authorityFault_address'));
  const url = await options.find(options.t('stampUrl'));
  await url.evaluate((input) => {
    (input as HTMLInputElement).value = '';
  });
  await url.type(server);
  await options.click(options.t('stampRootMore'));
  // Pasted, as a person would.
  await (await options.find(options.t('stampRoot'))).evaluate((area, pem) => {
    (area as HTMLTextAreaElement).value = pem;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, authority.root);
  await options.click(options.t('stampAdd'));
  await options.waitFor(server);
  await options.click(options.t('stampTurnOn', 'localhost'));
  await options.waitFor(options.t('stampIsOn'));
  await options.waitFor(options.t('stampsHeading', 1));
  await options.waitFor(options.t('stampPinned'));
  await picture(options.page, 'trusted-time-on');
  const [row] = await stamps(options.page);
  expect(row?.state).toBe('stamped');
  expect(authority.accepts(Uint8Array.from(row?.token ?? []), row?.hash ?? '')).toBe(true);
});

test('a root is chosen as a file: its name and fingerprint are shown before it counts, and then it vouches', async () => {
  await options.page.bringToFront();
  await options.click(`${options.t('stampRemove')} ${server}`);
  await options.waitFor(options.t('stampNoServers'));
  await (await options.find(options.t('stampUrl'))).type(server);
  await options.click(options.t('stampAdd'));
  await capture();
  await options.page.bringToFront();
  await options.click(options.t('stampNow'));
  await options.waitFor(options.t('stampsHeading', 2));
  await options.waitFor(options.t('stampUse_same'));
  await picture(options.page, 'trusted-time-first-use');
  const choose = async (file: string) => {
    const input = await options.page.$('.authority input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  };
  await choose(join(authority.folder, 'a.cnf'));
  await options.waitFor(options.t('stampRootBad'));
  await choose(join(authority.folder, 'root.pem'));
  await options.waitFor(authority.fingerprint('root.pem'));
  await picture(options.page, 'trusted-time-root');
  expect(await violations(options.page)).toEqual([]);
  await options.click(options.t('stampRootUse', 'localhost'));
  // The token that is here already holds against it, without asking anybody.
  const asked = authority.requests.length;
  await options.page.waitForFunction((text) => !document.body.innerText.includes(text), {}, options.t('stampUnpinned'));
  expect(authority.requests).toHaveLength(asked);
});

test('a bad answer is refused and named, and the wish outlives the browser', async () => {
  authority.answer = 'bad-signature';
  await capture();
  await options.page.bringToFront();
  await options.click(options.t('stampNow'));
  await options.waitFor(options.t('stampFault_signature'));
  await picture(options.page, 'trusted-time-refused');
  expect(await violations(options.page)).toEqual([]);
  await chromium.close();

  authority.answer = 'good';
  chromium = await launchChromium({ port: shop.port, profile });
  options = await openOptions();
  // Nobody presses anything: the background takes it up by itself when the pause is over.
  await options.waitFor(options.t('stampsHeading', 3), 200_000);
  const rows = await stamps(options.page);
  expect(rows.map(({ state }) => state)).toEqual(['stamped', 'stamped', 'stamped']);
  for (const { hash, token } of rows) expect(authority.accepts(Uint8Array.from(token), hash)).toBe(true);
}, 300_000);

test('without a network nobody is asked, also over a restart; when it is back the wish is granted', async () => {
  const before = authority.requests.length;
  await authority.rest();
  await capture();
  await options.page.bringToFront();
  await options.click(options.t('stampNow'));
  await options.waitFor(options.t('stampFault_unreachable'));
  await chromium.kill();
  await authority.resume();
  chromium = await launchChromium({ port: shop.port, profile });
  options = await openOptions();
  await options.waitFor(options.t('stampsHeading', 4), 200_000);
  expect(authority.requests.length).toBe(before + 1);
}, 300_000);

test('turned off, what comes after is not stamped', async () => {
  // The welcome page has opened in front of it.
  await options.page.bringToFront();
  await options.click(options.t('stampTurnOff'));
  await options.waitFor(options.t('stampIsOff'));
  const before = authority.requests.length;
  await capture();
  await options.page.bringToFront();
  expect(authority.requests).toHaveLength(before);
  expect(await stamps(options.page)).toHaveLength(4);
});
