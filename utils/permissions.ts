import { browser } from 'wxt/browser';
import type { Site } from './marketplaces/types.ts';
import { ALL_SHOP_ORIGINS, LISTENED_ORIGINS, PICTURE_ORIGINS, SHOP_ORIGINS, SHOPS, type Shop } from './shops.ts';

/** Ids under which the scripts for granted shops are registered. */
const WATCHER = 'watcher';
const LISTENER = 'listener';
const WATCHER_FILE = 'watcher.js';

/** `pageCapture` exists in Chromium only; the types of the polyfill do not know it. */
const PAGE_CAPTURE = { permissions: ['pageCapture'] } as unknown as Parameters<typeof browser.permissions.request>[0];

/** Whether this browser has archives of its own (MHTML) at all: where it has none, asking would be an error. */
function offersPageCapture(): boolean {
  const { optional_permissions = [] } = browser.runtime.getManifest();
  return (optional_permissions as string[]).includes('pageCapture');
}

/** Access that is not granted yet and would let a capture keep more. */
export interface MoreAccess {
  /** Match patterns of the shop's pages and of its pictures. */
  origins: string[];
  /** The browser's own archive (MHTML) beside our snapshot. */
  hasArchive: boolean;
}

/** What is left to ask for on a site; undefined when everything that helps is granted. */
export async function moreAccess(site: Site): Promise<MoreAccess | undefined> {
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const wanted = site === 'generic' ? [] : [...SHOP_ORIGINS[site], ...(PICTURE_ORIGINS[site] ?? [])];
  const origins = granted.has('<all_urls>') ? [] : wanted.filter((origin) => !granted.has(origin));
  const hasArchive = offersPageCapture() && !(await browser.permissions.contains(PAGE_CAPTURE));
  return origins.length > 0 || hasArchive ? { origins, hasArchive } : undefined;
}

/** Asks for it; the browser shows its own question. Must be called straight from a click. */
export function requestAccess({ origins, hasArchive }: MoreAccess): Promise<boolean> {
  return browser.permissions.request({ origins, ...(hasArchive ? PAGE_CAPTURE : {}) });
}

type RegisteredScript = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** Registers the page watcher, and the listener of some pages, for exactly the hosts that are granted now. */
export async function syncWatcher(): Promise<void> {
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const matches = ALL_SHOP_ORIGINS.filter((origin) => granted.has(origin));
  await sync({ id: WATCHER, js: [WATCHER_FILE], matches, runAt: 'document_idle' });
  const listened = SHOPS.filter((shop) => SHOP_ORIGINS[shop].every((origin) => granted.has(origin)));
  const pages = listened.flatMap((shop) => LISTENED_ORIGINS[shop] ?? []);
  await sync({ id: LISTENER, js: ['listener.js'], matches: pages, runAt: 'document_start', world: 'MAIN' });
}

/** Registers a script for its pages, changes where it runs, or takes it away where none is left. */
async function sync(script: RegisteredScript): Promise<void> {
  const ids = [script.id];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (script.matches?.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Pages of a shop that were open when it was granted are watched at once, not only after the next loading. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  const url = origins.filter((origin) => ALL_SHOP_ORIGINS.includes(origin));
  if (url.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url })) {
    if (id === undefined || discarded) continue;
    await browser.scripting.executeScript({ target: { tabId: id }, files: [`/${WATCHER_FILE}`] }).catch((error) => {
      // An error page of the browser, or a tab closed meanwhile.
      console.warn('a page could not be watched', error);
    });
  }
}

/** The shops whose pages may be recognised: every pattern of theirs is granted. */
export async function grantedShops(): Promise<Shop[]> {
  const granted = new Set((await browser.permissions.getAll()).origins ?? []);
  const isGranted = (origin: string) => granted.has(origin) || granted.has('<all_urls>') || granted.has('*://*/*');
  return SHOPS.filter((shop) => SHOP_ORIGINS[shop].every(isGranted));
}

/** Asks for the pages of some shops; the browser shows its own question. Must be called straight from a click. */
export function requestShops(shops: readonly Shop[]): Promise<boolean> {
  return browser.permissions.request({ origins: shops.flatMap((shop) => SHOP_ORIGINS[shop]) });
}

/** Gives the pages of some shops back, and their pictures where no other granted shop has its pictures there. */
export async function removeShops(shops: readonly Shop[]): Promise<void> {
  const staying = (await grantedShops()).filter((shop) => !shops.includes(shop));
  const shared = new Set(staying.flatMap((shop) => PICTURE_ORIGINS[shop] ?? []));
  const pictures = shops.flatMap((shop) => PICTURE_ORIGINS[shop] ?? []).filter((origin) => !shared.has(origin));
  await browser.permissions.remove({ origins: [...shops.flatMap((shop) => SHOP_ORIGINS[shop]), ...pictures] });
}
