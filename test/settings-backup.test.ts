import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSetting, SERVER, SETTINGS, TABLE_CORRECTIONS, TRUSTED_TIME, writeSetting } from '../utils/settings.ts';
import { settingsToKeep, takeSettings } from '../utils/settings-backup.ts';

/** Settings go into a backup and come out of it in another browser. */

beforeEach(() => fakeBrowser.reset());

const platformTimers = [{ marketplace: 'jd' as const, kind: 'apply' as const, days: 10 }];
const authorities = [{ url: 'https://tsa.example/' }];

test('all that was set, and nothing that was not', async () => {
  await browser.storage.local.set({ ledgerCheck: { ok: true }, other: 1 });
  expect(await settingsToKeep()).toEqual([]);
  await writeSetting(TABLE_CORRECTIONS, { platformTimers });
  await writeSetting(SERVER, { url: 'https://dav.example/', user: 'me' });
  expect((await settingsToKeep()).map(({ key }) => key)).toEqual(['tables', 'server']);
  expect(JSON.stringify(await settingsToKeep())).not.toContain('password');
});

describe('taking them over', () => {
  test('what was never set here is as it was there', async () => {
    await writeSetting(TABLE_CORRECTIONS, { platformTimers });
    await writeSetting(SERVER, { url: 'https://dav.example/', user: 'me' });
    const rows = await settingsToKeep();
    fakeBrowser.reset();
    expect(await takeSettings(rows)).toEqual(['tables', 'server']);
    expect(await readSetting(TABLE_CORRECTIONS)).toMatchObject({ platformTimers });
    expect(await readSetting(SERVER)).toEqual({ url: 'https://dav.example/', user: 'me' });
  });

  test('what was set here stays', async () => {
    await writeSetting(SERVER, { url: 'https://mine.example/', user: 'I' });
    expect(await takeSettings([{ key: 'server', value: { url: 'https://theirs.example/', user: 'x' } }])).toEqual([]);
    expect(await readSetting(SERVER)).toEqual({ url: 'https://mine.example/', user: 'I' });
  });

  test('trusted time comes with its servers, and off: a file reaches no network', async () => {
    await takeSettings([{ key: 'trustedTime', value: { isOn: true, authorities } }]);
    expect(await readSetting(TRUSTED_TIME)).toEqual({ isOn: false, authorities });
  });

  test('rows of any other kind are left', async () => {
    const odd = [null, 7, { key: 'ledgerCheck', value: { ok: false } }, { key: 'tables' }, { value: 1 }];
    expect(await takeSettings(odd)).toEqual(['tables']);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['tables']);
  });
});

test('every setting is one of those that are kept', async () => {
  const module = await import('../utils/settings.ts');
  const found = Object.values(module).filter((value) => typeof value === 'object' && 'decode' in value);
  expect(found.length).toBeGreaterThan(2);
  for (const setting of found) expect(SETTINGS).toContain(setting);
});
