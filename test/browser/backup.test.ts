import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { violations } from './support/accessibility.ts';
import { grant, type Language } from './support/build.ts';
import { caseWithCapture } from './support/case-with-capture.ts';
import { type CuttingProxy, startCuttingProxy } from './support/cutting-proxy.ts';
import { flipBit } from './support/database.ts';
import { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';
import { startWebdav, type WebdavServer } from './support/webdav-server.ts';

/** A vault goes into a file and to a server, and comes back in a browser that has never seen it: the same hashes. */

/** In pages of the extension. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<object>; set(values: object): Promise<void> } };
};

const WORDS = '竹林 邮票 砚台 晚风';
const folder = mkdtempSync(join(tmpdir(), 'juli-backup-'));
const patchManifest = grant({ origins: ['http://localhost/*'] });
let session: Session;
let server: WebdavServer;
let proxy: CuttingProxy;
let hashes: string[];

async function storage(of: Session, lang: Language = 'zh-CN'): Promise<Popup> {
  const page = await of.chromium.openOwn('options.html#storage');
  const view = new Popup(page, lang);
  await view.waitFor(view.t('backupHeading'));
  return view;
}

async function type(page: Page, label: string, value: string): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const found = [...document.querySelectorAll('label')].filter((one) => one.textContent?.trim() === name);
      for (const one of found) {
        const input = document.getElementById(one.htmlFor) as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (found.length === 0) throw new Error(`There is no field “${name}”.`);
    },
    label,
    value,
  );
}

async function fillServer(view: Popup): Promise<void> {
  await type(view.page, view.t('serverUrl'), `http://localhost:${proxy.port}/dav/`);
  await type(view.page, view.t('serverUser'), server.user);
  await type(view.page, view.t('serverPassword'), server.password);
  await type(view.page, view.t('serverPassphrase'), WORDS);
}

async function hashesIn(of: Session): Promise<string[]> {
  return (await of.database()).artefacts.map(({ hash }) => hash).toSorted();
}

beforeAll(async () => {
  server = await startWebdav();
  proxy = await startCuttingProxy(server.port);
  session = await startSession({ patchManifest });
  await (await caseWithCapture(session)).close();
  hashes = await hashesIn(session);
});
afterAll(async () => {
  await session?.end();
  await proxy?.stop();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('vault → file → empty profile: identical hashes; a wrong passphrase and a cut file say so and change nothing', async () => {
  const view = await storage(session);
  const devtools = await view.page.createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const corrected = { platformTimers: [{ marketplace: 'jd', kind: 'apply', days: 10 }] };
  await view.page.evaluate((tables) => chrome.storage.local.set({ tables }), corrected);
  await view.click(view.t('backupSave'));
  await view.waitFor(view.t('passphraseShort', 8));
  await type(view.page, view.t('passphraseNew'), WORDS);
  await type(view.page, view.t('passphraseAgain'), WORDS);
  await view.click(view.t('backupSave'));
  await view.waitFor(/备份文件已写好/, 60_000);
  await picture(view.page, 'storage-saved');
  const saved = await downloaded();
  writeFileSync(join(folder, 'cut.juli'), readFileSync(saved).subarray(0, -1000));

  const other = await startSession({ patchManifest });
  try {
    const empty = await storage(other);
    const restore = async (file: string, words: string, said: string | RegExp) => {
      const input = (await empty.page.$('.restore-file')) as unknown as { uploadFile(path: string): Promise<void> };
      await input.uploadFile(file);
      await type(empty.page, empty.t('passphraseOld'), words);
      await empty.click(empty.t('restoreButton'));
      await empty.waitFor(said, 60_000);
    };
    await restore(saved, '别的词语别的词语', empty.t('backup_error_passphrase'));
    await picture(empty.page, 'storage-wrong');
    await restore(join(folder, 'cut.juli'), WORDS, empty.t('backup_error_cut'));
    expect(await hashesIn(other)).toEqual([]);
    await restore(saved, WORDS, /已合并：新增证据 1 份、案件 1 个/);
    await empty.waitFor(empty.t('mergedSettings', 1));
    expect(await empty.page.evaluate(() => chrome.storage.local.get('tables'))).toMatchObject({ tables: corrected });
    await picture(empty.page, 'storage-restored');
    const restored = await hashesIn(other);
    expect(hashes.filter((hash) => !restored.includes(hash))).toEqual([]);
    await restore(saved, WORDS, /已合并：新增证据 0 份、案件 0 个；1 份原来就有/);
    expect(await hashesIn(other)).toEqual(restored);
  } finally {
    await other.end();
  }
});

async function downloaded(): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const name = readdirSync(folder).find((one) => one.endsWith('.juli') && one !== 'cut.juli');
    if (name && !existsSync(join(folder, `${name}.crdownload`))) return join(folder, name);
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`Nothing was downloaded: ${readdirSync(folder).join(', ')}`);
}

test('the same through WebDAV, with three broken connections on the way', async () => {
  const view = await storage(session);
  await fillServer(view);
  proxy.cutNext(3_000, 20_000);
  await view.click(view.t('serverUpload'));
  await view.waitFor(/服务器上的备份已是最新/, 90_000);
  // The button stands far below the news of it.
  const place = await view.page.$eval('[aria-live] .notice', (news) => news.getBoundingClientRect().toJSON());
  expect(place.top).toBeGreaterThanOrEqual(0);
  expect(place.bottom).toBeLessThanOrEqual(await view.page.evaluate(() => innerHeight));
  await picture(view.page, 'storage-uploaded');
  const other = await startSession({ patchManifest });
  try {
    const empty = await storage(other);
    await fillServer(empty);
    proxy.cutNext(5_000);
    await empty.click(empty.t('serverDownload'));
    await empty.waitFor(/已合并：新增证据 1 份、案件 1 个/, 90_000);
    expect(proxy.cuts()).toBe(3);
    const restored = await hashesIn(other);
    expect(hashes.filter((hash) => !restored.includes(hash))).toEqual([]);
  } finally {
    await other.end();
  }
});

test('one press checks every record: all is as it was saved, and a changed bit is named', async () => {
  const { ledger, artefacts } = await session.database();
  const view = await storage(session);
  await view.click(view.t('storageCheck'));
  await view.waitFor(view.t('taskChecked', String(ledger.length), String(artefacts.length)));
  const changed = artefacts.find(({ recipe }) => recipe === undefined)?.hash ?? '';
  await flipBit(view.page, changed);
  await view.click(view.t('storageCheck'));
  await view.waitFor(view.t('taskCheckedFaults', '1'));
  expect(await view.page.evaluate(() => document.body.innerText)).toContain(changed);
  await picture(view.page, 'storage-checked');
});

test('deleting everything asks once and leaves the ledger', async () => {
  const view = await storage(session);
  await view.click(view.t('storageRemoveAll'));
  await view.waitFor(view.t('storageRemoveAllWhat'));
  await view.click(view.t('storageRemoveAllYes'));
  await view.waitFor(view.t('storageEmpty'));
  const { artefacts, captures, cases, ledger } = await session.database();
  expect([artefacts.length, captures.length, cases.length]).toEqual([0, 0, 0]);
  expect(ledger.some(({ type: kind }) => kind === 'tombstone')).toBe(true);
});

test.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as [Language, 'light' | 'dark'][])('%s, %s: nothing for axe-core to find', async (lang, scheme) => {
  const own = await startSession({ lang });
  try {
    const { popup } = await own.visit(addressOf(own.shop.story, 'taobao', 'product'));
    await popup.waitFor(popup.t('factsHeading'));
    await popup.capture();
    await popup.close();
    const view = await storage(own, lang);
    await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await view.click(view.t('serverUpload'));
    await view.waitFor(view.t('serverNoAddress'));
    await view.click(view.t('storageRemoveAll'));
    await picture(view.page, `storage-${lang}-${scheme}`);
    expect(await violations(view.page)).toEqual([]);
  } finally {
    await own.end();
  }
});
