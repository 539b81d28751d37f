import type { TabInfo } from './browser-api.ts';
import type { CaptureErrorKey } from './reasons.ts';

/** Pages that belong to the browser itself: extensions may not look into them. */
const BROWSER_SCHEMES =
  /^(chrome|edge|brave|opera|vivaldi|about|devtools|chrome-search|chrome-untrusted|view-source|resource):/i;
const EXTENSION_SCHEMES = /^(chrome-extension|moz-extension|extension):/i;

/** Extension stores: every browser bars extensions from them. */
const STORES: readonly { host: RegExp; path?: RegExp }[] = [
  { host: /^chromewebstore\.google\.com$/ },
  { host: /^chrome\.google\.com$/, path: /^\/webstore(\/|$)/ },
  { host: /^microsoftedge\.microsoft\.com$/, path: /^\/addons(\/|$)/ },
  { host: /^addons\.mozilla\.org$/ },
];

function isStore(url: URL): boolean {
  return STORES.some(({ host, path }) => host.test(url.hostname) && (!path || path.test(url.pathname)));
}

/** Why this tab cannot be captured at all, or `undefined` when it can be tried. */
export function refusal(tab: TabInfo | undefined): CaptureErrorKey | undefined {
  if (!tab) return 'capture_error_tab_closed';
  if (tab.discarded) return 'capture_error_tab_discarded';
  if (!tab.url) return 'capture_error_no_access';
  if (BROWSER_SCHEMES.test(tab.url) || EXTENSION_SCHEMES.test(tab.url)) return 'capture_error_browser_page';
  const url = URL.parse(tab.url);
  if (!url || !/^(https?|file):$/.test(url.protocol)) return 'capture_error_not_web';
  return isStore(url) ? 'capture_error_store_page' : undefined;
}

/** The same page: equal up to the fragment, which scrolling may change. */
export function samePage(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.split('#', 1)[0] === b.split('#', 1)[0];
}
