import { browser } from 'wxt/browser';
import type { LostCapture } from '../../components/popup/model.ts';
import { rulesOfUser } from '../../utils/advisor.ts';
import { openRecorder } from '../../utils/capture/recording/open.ts';
import { refusal } from '../../utils/capture/tab.ts';
import type { KnownOrder } from '../../utils/case/types.ts';
import { dismissFailed, failedCaptures, getOrder, isShortOfRoom } from '../../utils/evidence/index.ts';
import { recognise } from '../../utils/marketplaces/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import type { CaptureOutcome, CaptureProgress, CaptureRequest, ChatRequest, ChatStatus } from '../../utils/messages.ts';
import { send } from '../../utils/messaging.ts';
import { moreAccess, requestAccess } from '../../utils/permissions.ts';
import { startPick } from '../../utils/pick/start.ts';
import type { AdviseOptions } from '../../utils/rights/index.ts';
import { saveFile } from '../../utils/save-file.ts';
import { copy } from '../desk/copy.ts';
import { keepListed, ordersOfTab } from './order-desk.ts';
import { type PageReading, readPage, readStructure } from './read-page.ts';
import { rereadOlder } from './reread.ts';

/** The tab in front. */
export interface Tab {
  id: number;
  url: string;
  title: string;
}

/** What the popup asks of the browser and the store: passed in, so that tests can play it. */
export interface World {
  activeTab: () => Promise<Tab | undefined>;
  /** Why the browser bars extensions from this tab, if it does. */
  refusal: (tab: { url: string } | undefined) => string | undefined;
  recognise: typeof recognise;
  readPage: (tabId: number) => Promise<PageReading>;
  /** The orders that a page may belong to. */
  ordersOf: (url: string, extraction: Extraction) => Promise<KnownOrder[]>;
  /** Orders of a list page, taken over: all of them, or the one at `index`. */
  keepListed: (extraction: Extraction, index?: number) => Promise<KnownOrder[]>;
  orderByKey: (key: string) => Promise<KnownOrder | undefined>;
  capture: (request: CaptureRequest) => Promise<CaptureOutcome>;
  readChat: (request: ChatRequest) => Promise<CaptureOutcome>;
  chatStatus: (tabId: number) => Promise<ChatStatus | null>;
  stopChat: (tabId: number) => Promise<null>;
  /** Gets out of the way, so that the page can be clicked. */
  leave: () => void;
  captureProgress: (tabId: number) => Promise<CaptureProgress | null>;
  joinCapture: (tabId: number) => Promise<CaptureOutcome | null>;
  stopCapture: (tabId: number, how: 'keep' | 'drop') => Promise<null>;
  moreAccess: typeof moreAccess;
  requestAccess: typeof requestAccess;
  shortcut: () => Promise<string | undefined>;
  lostCaptures: () => Promise<LostCapture[]>;
  isShortOfRoom: () => Promise<boolean>;
  dismissLost: (id: string) => Promise<void>;
  copy: (text: string) => Promise<boolean>;
  saveFile: (file: File) => void;
  startPick: typeof startPick;
  /** Opens the window in which a way through pages is recorded. */
  openRecorder: typeof openRecorder;
  rereadOlder: typeof rereadOlder;
  /** The outline of the page in a tab, without anything that stands on it. */
  structure: (tabId: number) => Promise<string>;
  /** Closes the popup. */
  close: () => void;
  /** How the rules are asked: over the figures as they are corrected now. */
  rules: () => Promise<AdviseOptions>;
  version: string;
}

/** The browser this runs in. */
export function realWorld(): World {
  return {
    async activeTab() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
    },
    refusal,
    recognise,
    readPage,
    ordersOf: ordersOfTab,
    keepListed,
    orderByKey: getOrder,
    capture: (request) => send('capture:start', request),
    readChat: (request) => send('chat:start', request),
    chatStatus: (tabId) => send('chat:status', { tabId }),
    stopChat: (tabId) => send('chat:stop', { tabId }),
    leave: () => window.close(),
    captureProgress: (tabId) => send('capture:progress', { tabId }),
    joinCapture: (tabId) => send('capture:join', { tabId }),
    stopCapture: (tabId, how) => send('capture:stop', { tabId, how }),
    moreAccess,
    requestAccess,
    async shortcut() {
      const commands = await browser.commands.getAll();
      return commands.find(({ name }) => name === 'capture')?.shortcut || undefined;
    },
    lostCaptures: failedCaptures,
    isShortOfRoom: async () => isShortOfRoom(await navigator.storage.estimate()),
    dismissLost: dismissFailed,
    startPick,
    openRecorder,
    rereadOlder,
    structure: readStructure,
    close: () => window.close(),
    copy,
    saveFile,
    rules: rulesOfUser,
    version: browser.runtime.getManifest().version,
  };
}
