import { browser } from 'wxt/browser';
import { ALL_SHOP_ORIGINS, SHOP_ORIGINS, type Shop } from './shops.ts';

/** Id under which the page watcher is registered. */
const WATCHER = 'watcher';

/** `pageCapture` exists in Chromium only; the types of the polyfill do not know it. */
const PAGE_CAPTURE = { permissions: ['pageCapture'] } as unknown as Parameters<typeof browser.permissions.request>[0];

/** Shops whose every host is granted. */
export async function grantedShops(): Promise<Shop[]> {
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const shops = Object.keys(SHOP_ORIGINS) as Shop[];
  return shops.filter((shop) => SHOP_ORIGINS[shop].every((origin) => granted.has(origin)));
}

/** Asks for shops; the browser shows its own question. Must be called straight from a click. */
export function requestShops(shops: readonly Shop[]): Promise<boolean> {
  return browser.permissions.request({ origins: shops.flatMap((shop) => SHOP_ORIGINS[shop]) });
}

/** Gives shops back. */
export function dropShops(shops: readonly Shop[]): Promise<boolean> {
  return browser.permissions.remove({ origins: shops.flatMap((shop) => SHOP_ORIGINS[shop]) });
}

/** Whether this browser has archives of its own (MHTML) at all: where it has none, asking would be an error. */
export function offersPageCapture(): boolean {
  const { optional_permissions = [] } = browser.runtime.getManifest();
  return (optional_permissions as string[]).includes('pageCapture');
}

export function hasPageCapture(): Promise<boolean> {
  return browser.permissions.contains(PAGE_CAPTURE);
}

/** Asks for the browser's own archive beside our snapshot. Must be called straight from a click. */
export function requestPageCapture(): Promise<boolean> {
  return browser.permissions.request(PAGE_CAPTURE);
}

/** Registers the page watcher for exactly the hosts that are granted now, and nowhere else. */
export async function syncWatcher(): Promise<void> {
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const matches = ALL_SHOP_ORIGINS.filter((origin) => granted.has(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [WATCHER] });
  const script = { id: WATCHER, js: ['watcher.js'], matches, runAt: 'document_idle' as const };
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [WATCHER] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}
