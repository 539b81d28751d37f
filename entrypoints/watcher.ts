import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Without the Navigation API an address that changes without loading is only seen by looking. */
const LOOK_EVERY_MS = 1000;

/**
 * Runs in pages of the shops that the user granted, registered at run time for nothing else. It tells the background which
 * page is open, and again when the address changes without loading. It reads nothing else and touches nothing.
 */
export default defineUnlistedScript(() => {
  let told = '';
  const tell = () => {
    const url = location.href;
    if (url === told || document.visibilityState === 'hidden') return;
    told = url;
    const message = { type: 'watch:page', request: { url, title: document.title } };
    browser.runtime.sendMessage(message).catch(() => {
      // The extension was updated or removed: this script belongs to the one before, and falls silent.
    });
  };
  tell();
  // A page that comes back into view tells again: another day may have begun, or its order become known.
  document.addEventListener('visibilitychange', () => {
    told = '';
    tell();
  });
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', tell);
  else setInterval(tell, LOOK_EVERY_MS);
});
