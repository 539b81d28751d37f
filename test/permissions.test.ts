import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moreAccess, requestAccess } from '../utils/permissions.ts';
import { OFFERED_ORIGINS, PICTURE_ORIGINS, SHOP_ORIGINS } from '../utils/shops.ts';

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
