import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import type { Manifest } from './support/build.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { type Dump, flipBit, readDatabase, sha256 } from './support/database.ts';
import { loadDump } from './support/load-dump.ts';
import { Popup } from './support/popup.ts';
import { createProfile, type Profile } from './support/profile.ts';

/** A record that the popup has reported as saved is there after any end of the browser; a changed one is found out. */

let shop: DemoShop;
beforeAll(async () => {
  shop = await startDemoShop({
    extra: ({ hostname, pathname }) => {
      if (hostname !== 'slow.example') return undefined;
      return pathname === '/page'
        ? { body: '<!doctype html><h1>慢</h1><img src="/never.png">' }
        : { delay: 600_000, body: '' };
    },
  });
});
afterAll(() => shop?.close());

const start = (profile: Profile) => launchChromium({ port: shop.port, profile });

async function capture(chromium: Chromium): Promise<void> {
  const page = await chromium.open(addressOf(shop.story, 'taobao', 'order'));
  const popup = new Popup(await chromium.press(page));
  await popup.capture();
}

async function read(chromium: Chromium): Promise<Dump> {
  const own = await chromium.openOwn('popup.html');
  const dump = await readDatabase(own);
  await own.close();
  return dump;
}

function expectWhole(dump: Dump, captures: number): void {
  expect(dump.captures).toHaveLength(captures);
  for (const { artefacts } of dump.captures) {
    for (const { hash, size } of artefacts) {
      const stored = dump.artefacts.find((candidate) => candidate.hash === hash);
      expect(stored?.bytes.length).toBe(size);
      expect(sha256(stored?.bytes ?? new Uint8Array())).toBe(hash);
    }
  }
}

describe.each([
  ['closed in good order', (chromium: Chromium) => chromium.close()],
  ['killed the moment the popup says “saved”', (chromium: Chromium) => chromium.kill()],
] as const)('after the browser was %s', (_, end) => {
  test('the record and every file of it are whole, and the chain verifies', async () => {
    const profile = createProfile('chrome');
    try {
      const first = await start(profile);
      await capture(first);
      await end(first);
      const second = await start(profile);
      try {
        const dump = await read(second);
        expectWhole(dump, 1);
        const db = await loadDump(dump);
        expect(await db.verifyLedger()).toMatchObject({ ok: true, entries: 2 });
        expect(await db.verifyArtefacts()).toMatchObject({ ok: true });
        await capture(second);
        expectWhole(await read(second), 2);
      } finally {
        await second.close();
      }
    } finally {
      profile.remove();
    }
  });
});

test('killed in the middle of a capture: what was safe is a record marked incomplete, and the popup says so', async () => {
  const profile = createProfile('chrome');
  try {
    const first = await start(profile);
    await capture(first);
    const page = await first.browser.newPage();
    await page.goto('https://slow.example/page', { waitUntil: 'domcontentloaded' });
    const popup = new Popup(await first.press(page));
    await popup.click(popup.t('captureButton'));
    await popup.waitFor(popup.t('captureSafe'));
    await first.kill();
    const second = await start(profile);
    try {
      const again = new Popup(await second.press(await second.open(addressOf(shop.story, 'taobao', 'product'))));
      await again.waitFor(again.t('capture_error_cut_short'));
      const dump = await read(second);
      expectWhole(dump, 2);
      expect(dump.captures.filter(({ incomplete }) => incomplete)).toHaveLength(1);
      expect(dump.journal.filter(({ state }) => state === 'failed')).toHaveLength(1);
      expect(await (await loadDump(dump)).verifyLedger()).toMatchObject({ ok: true, entries: 3 });
    } finally {
      await second.close();
    }
  } finally {
    profile.remove();
  }
});

test('no room left on the disk: a sentence, and what was saved before stays', async () => {
  // With `unlimitedStorage` only a full disk is the end; without it the browser's quota can be set. The browser keeps
  // the room that was left in mind for half a minute: it is started anew.
  const bounded = (manifest: Manifest) => {
    manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  };
  const profile = createProfile('chrome', { patchManifest: bounded });
  try {
    const first = await start(profile);
    await capture(first);
    await first.close();
    const second = await start(profile);
    try {
      const own = await second.openOwn('popup.html');
      const devtools = await own.createCDPSession();
      const origin = `chrome-extension://${second.extensionId}`;
      const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 100_000 });
      const page = await second.open('https://long.juli.example/goods');
      const popup = new Popup(await second.press(page));
      const shown = await popup.capture();
      expect(shown).toContain(popup.t('capture_error_quota'));
      const dump = await read(second);
      expectWhole(dump, 1);
      expect(await (await loadDump(dump)).verifyLedger()).toMatchObject({ ok: true, entries: 2 });
    } finally {
      await second.close();
    }
  } finally {
    profile.remove();
  }
});

test('a flipped bit in a stored file is found', async () => {
  const profile = createProfile('chrome');
  const chromium = await start(profile);
  try {
    await capture(chromium);
    const dump = await read(chromium);
    const changed = dump.captures[0]?.artefacts.find(({ name }) => name === 'viewport.png')?.hash ?? '';
    const own = await chromium.openOwn('popup.html');
    await flipBit(own, changed);
    const db = await loadDump(await readDatabase(own));
    expect(await db.verifyArtefacts()).toMatchObject({ ok: false, problems: [{ kind: 'altered', hash: changed }] });
    expect(await db.verifyLedger()).toMatchObject({ ok: true });
    // The extension itself refuses to show it.
    const viewer = new Popup(await chromium.openOwn(`viewer.html#${dump.captures[0]?.id}`));
    await viewer.click(viewer.t('capture_view_picture'));
    await viewer.waitFor(viewer.t('capture_error_altered'));
  } finally {
    await chromium.close();
    profile.remove();
  }
});

test('a record changed behind the extension’s back breaks the chain', async () => {
  const profile = createProfile('chrome');
  const chromium = await start(profile);
  try {
    await capture(chromium);
    const dump = await read(chromium);
    for (const record of dump.captures) record.meta.title = '另一个标题';
    const db = await loadDump(dump);
    expect(await db.verifyLedger()).toMatchObject({ ok: false, problems: [{ kind: 'altered-record' }] });
  } finally {
    await chromium.close();
    profile.remove();
  }
});
