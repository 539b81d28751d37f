import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { marketplaceOf } from '../utils/marketplaces/index.ts';
import { wantedOn } from '../utils/marketplaces/listening/wanted.ts';
import { moreAccess, requestAccess, syncWatcher } from '../utils/permissions.ts';
import { LISTENED_ORIGINS, OFFERED_ORIGINS, PICTURE_ORIGINS, SHOP_ORIGINS } from '../utils/shops.ts';

let granted: { origins: string[]; permissions: string[] };

beforeEach(() => {
  granted = { origins: [], permissions: [] };
  fakeBrowser.runtime.getManifest = () =>
    ({ manifest_version: 3, name: 'juli', version: '0', optional_permissions: ['pageCapture'] }) as never;
  const contains = async ({ permissions = [] }: { permissions?: string[] }) =>
    permissions.every((name) => granted.permissions.includes(name));
  Object.assign(browser, { permissions: { getAll: async () => granted, contains, request: vi.fn(async () => true) } });
});

describe('what is left to ask for', () => {
  test('on a shop: its pages, its pictures and the archive', async () => {
    expect(await moreAccess('jd')).toEqual({
      origins: [...SHOP_ORIGINS.jd, ...(PICTURE_ORIGINS.jd ?? [])],
      hasArchive: true,
    });
  });

  test('only what is not granted yet, and nothing in the end', async () => {
    granted.origins = [...SHOP_ORIGINS.jd];
    granted.permissions = ['pageCapture'];
    expect(await moreAccess('jd')).toEqual({ origins: PICTURE_ORIGINS.jd, hasArchive: false });
    granted.origins.push(...(PICTURE_ORIGINS.jd ?? []));
    expect(await moreAccess('jd')).toBeUndefined();
  });

  test('on any other shop only the archive; where the browser has none, nothing', async () => {
    expect(await moreAccess('generic')).toEqual({ origins: [], hasArchive: true });
    fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'juli', version: '0' });
    expect(await moreAccess('generic')).toBeUndefined();
  });
});

test('asks for exactly that', async () => {
  await requestAccess({ origins: ['*://*.jd.com/*'], hasArchive: false });
  expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://*.jd.com/*'] });
});

test('every origin that is ever asked for is offered in the manifest', () => {
  const asked = [...Object.values(SHOP_ORIGINS), ...Object.values(PICTURE_ORIGINS)].flat();
  expect(asked.filter((origin) => !OFFERED_ORIGINS.includes(origin))).toEqual([]);
});

describe('the scripts of granted shops', () => {
  type Script = { id: string; matches: string[]; world?: string };
  const scripts = new Map<string, Script>();
  beforeEach(() => {
    scripts.clear();
    const put = async (list: Script[]) => {
      for (const script of list) scripts.set(script.id, script);
    };
    Object.assign(browser, {
      scripting: {
        getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => scripts.get(id) ?? []),
        registerContentScripts: put,
        updateContentScripts: put,
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          for (const id of ids) scripts.delete(id);
        },
      },
    });
  });

  test('the watcher runs where it is granted, the listener only on the listed pages of that shop', async () => {
    granted.origins = [...SHOP_ORIGINS.suning];
    await syncWatcher();
    expect([...scripts.keys()]).toEqual(['watcher']);
    granted.origins.push(...SHOP_ORIGINS.taobao);
    await syncWatcher();
    expect(scripts.get('listener')).toMatchObject({ matches: LISTENED_ORIGINS.taobao, world: 'MAIN' });
    expect(new Set(scripts.get('watcher')?.matches)).toEqual(new Set(granted.origins));
  });

  test('every page that may be listened to keeps something, and none other does', () => {
    for (const [shop, origins] of Object.entries(LISTENED_ORIGINS)) {
      for (const origin of origins) {
        const host = /^\*:\/\/([a-z0-9.]+)\/\*$/.exec(origin)?.[1] ?? '';
        expect(wantedOn(host)).toBeDefined();
        expect(marketplaceOf(new URL(`https://${host}/`)).site).toBe(shop);
      }
    }
    for (const host of ['www.1688.com', 'item.jd.com', 'jdcs.jd.com.example', 'trade.taobao.com'])
      expect(wantedOn(host)).toBeUndefined();
  });

  test('what is given back is not run in any more', async () => {
    granted.origins = [...SHOP_ORIGINS.taobao];
    await syncWatcher();
    granted.origins = [];
    await syncWatcher();
    expect(scripts.size).toBe(0);
  });
});
