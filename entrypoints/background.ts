import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { advisor } from '../utils/advisor.ts';
import { realBrowser } from '../utils/capture/browser-api.ts';
import { receiveAim } from '../utils/capture/chat/frames.ts';
import { chatStatus, receiveKeep, receiveStep, stopChat } from '../utils/capture/chat/readings.ts';
import { aboutArchive, fetchResources, holdResources } from '../utils/capture/elsewhere.ts';
import {
  captureByGesture,
  captureProgress,
  checkLedger,
  guardedCapture,
  guardedChat,
  installKey,
  joinCapture,
  recorderLeft,
  recover,
} from '../utils/capture/gesture.ts';
import { echo, receivePart } from '../utils/capture/inboxes.ts';
import { stopLong } from '../utils/capture/long/runs.ts';
import { watchPage, watchTab } from '../utils/capture/watch.ts';
import { legalDay } from '../utils/clock.ts';
import { keepStamping, STAMP_ALARM, stamp } from '../utils/evidence/trusted-time/schedule.ts';
import { listen } from '../utils/messaging.ts';
import { syncWatcher, watchOpenTabs } from '../utils/permissions.ts';
import { receivePick } from '../utils/pick/receive.ts';
import { clockAt } from './popup/order-desk.ts';

const MENU = 'capture';

const clock = async (url: string) => clockAt(url, legalDay().toString(), await advisor());

/** Listeners to handlers, and nothing else. */
export default defineBackground(() => {
  listen({
    'capture:start': async (request) => {
      const outcome = await guardedCapture(request);
      // What was captured may have told the order and its clock.
      void watchTab(request.tabId, clock);
      return outcome;
    },
    'capture:progress': captureProgress,
    'capture:join': joinCapture,
    'capture:stop': stopLong,
    'capture:part': receivePart,
    'capture:resources': (request, sender) => fetchResources(request, sender, realBrowser()),
    'capture:archive': (request, sender) => aboutArchive(request, sender),
    'capture:hold': (request, sender) => holdResources(request, sender, realBrowser()),
    'chat:start': guardedChat,
    'chat:status': chatStatus,
    'chat:stop': stopChat,
    'chat:step': receiveStep,
    'chat:keep': receiveKeep,
    'chat:aimed': receiveAim,
    'recorder:left': recorderLeft,
    'watch:page': (request, sender) => watchPage(request, sender, clock),
    'pick:words': receivePick,
    'stamp:now': async () => {
      await stamp({ isUrgent: true });
      return null;
    },
    echo,
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU) void captureByGesture(tab?.id);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void captureByGesture(tab?.id);
  });
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // The one page that opens by itself, and once.
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('commandCapture'),
      contexts: ['page', 'image', 'selection', 'link'],
    });
    await installKey();
    await syncWatcher();
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => void syncWatcher().then(() => watchOpenTabs(origins)));
  browser.permissions.onRemoved.addListener(() => void syncWatcher());
  browser.alarms.onAlarm.addListener(({ name }) => void (name === STAMP_ALARM ? stamp() : recover()));
  keepStamping();
  recover().catch((error) => console.error('the journal could not be read', error));
  checkLedger().catch((error) => console.error('the ledger could not be verified', error));
});
