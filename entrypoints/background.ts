import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { realBrowser } from '../utils/capture/browser-api.ts';
import { fetchResources } from '../utils/capture/elsewhere.ts';
import { captureByGesture, checkLedger, guardedCapture, installKey, recover } from '../utils/capture/gesture.ts';
import { echo, receivePart } from '../utils/capture/inboxes.ts';
import { watchPage } from '../utils/capture/watch.ts';
import { listen } from '../utils/messaging.ts';
import { syncWatcher } from '../utils/permissions.ts';

const MENU = 'capture';

/** Listeners to handlers, and nothing else. */
export default defineBackground(() => {
  listen({
    'capture:start': guardedCapture,
    'capture:part': receivePart,
    'capture:resources': (request, sender) => fetchResources(request, sender, realBrowser()),
    'watch:page': watchPage,
    echo,
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU) void captureByGesture(tab?.id);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void captureByGesture(tab?.id);
  });
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('commandCapture'),
      contexts: ['page', 'image', 'selection', 'link'],
    });
    await installKey();
    await syncWatcher();
  });
  browser.permissions.onAdded.addListener(() => void syncWatcher());
  browser.permissions.onRemoved.addListener(() => void syncWatcher());
  browser.alarms.onAlarm.addListener(() => void recover());
  recover().catch((error) => console.error('the journal could not be read', error));
  checkLedger().catch((error) => console.error('the ledger could not be verified', error));
});
