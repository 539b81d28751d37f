import { browser } from 'wxt/browser';
import type { Port } from './long/line.ts';

/** The part of `tabs.Tab` that a capture needs. `url` and `title` are visible once the tab is granted. */
export interface TabInfo {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  active?: boolean | undefined;
  discarded?: boolean | undefined;
}

export interface Injection {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean };
  files?: string[];
  func?: (...args: never[]) => unknown;
  args?: unknown[];
}

export interface Injected {
  frameId: number;
  result?: unknown;
  error?: unknown;
}

/** What a capture asks of the browser: passed in, so that tests can play a browser that misbehaves. */
export interface CaptureBrowser {
  getTab(tabId: number): Promise<TabInfo>;
  /** PNG of what the window shows, as a data: URL. */
  captureVisibleTab(windowId: number): Promise<string>;
  executeScript(injection: Injection): Promise<Injected[]>;
  /** A line to the script of that name in a tab's page; it breaks when the page goes away. */
  connect(tabId: number, name: string): Port;
  /** The browser's own archive; absent where the browser has none or it was not granted. */
  saveAsMHTML?: (tabId: number) => Promise<Blob | undefined>;
  /** Shows the cross-hair in place of the pointer, in every frame, without touching the page. */
  crosshair?: (tabId: number, isOn: boolean) => Promise<void>;
  /** Calls back whenever a tab loads, changes its address or is closed; gives what ends it. */
  onTabChange(tabId: number, changed: () => void): () => void;
  /** Whether any host at all is granted for good (not for the moment, as by a press of the button). */
  hasHosts(): Promise<boolean>;
  hasPermission(permission: { permissions?: string[]; origins?: string[] }): Promise<boolean>;
  /** Any extension call: it restarts the browser's timer for stopping an idle worker. */
  touch(): Promise<unknown>;
  version(): string;
}

interface PageCapture {
  saveAsMHTML(details: { tabId: number }): Promise<Blob | undefined>;
}

/** `pageCapture` exists in Chromium only, appears when granted, and is unknown to the polyfill's types. */
function pageCapture(): PageCapture | undefined {
  return (globalThis as { chrome?: { pageCapture?: PageCapture } }).chrome?.pageCapture;
}

/** The browser this runs in. */
export function realBrowser(): CaptureBrowser {
  const api = pageCapture();
  return {
    getTab: (tabId) => browser.tabs.get(tabId),
    captureVisibleTab: (windowId) => browser.tabs.captureVisibleTab(windowId, { format: 'png' }),
    // The library types know neither paths made at build time nor functions with arguments of their own.
    executeScript: browser.scripting.executeScript as unknown as CaptureBrowser['executeScript'],
    connect: (tabId, name) => browser.tabs.connect(tabId, { name, frameId: 0 }),
    ...(api ? { saveAsMHTML: (tabId: number) => api.saveAsMHTML({ tabId }) } : {}),
    async crosshair(tabId, isOn) {
      const rule = {
        target: { tabId, allFrames: true },
        css: '* { cursor: crosshair !important; }',
        origin: 'USER' as const,
      };
      await (isOn ? browser.scripting.insertCSS(rule) : browser.scripting.removeCSS(rule));
    },
    onTabChange(tabId, changed) {
      const updated = (id: number) => {
        if (id === tabId) changed();
      };
      browser.tabs.onUpdated.addListener(updated);
      browser.tabs.onRemoved.addListener(updated);
      return () => {
        browser.tabs.onUpdated.removeListener(updated);
        browser.tabs.onRemoved.removeListener(updated);
      };
    },
    hasHosts: async () => ((await browser.permissions.getAll()).origins ?? []).length > 0,
    hasPermission: (permission) =>
      browser.permissions.contains(permission as Parameters<typeof browser.permissions.contains>[0]),
    touch: () => browser.runtime.getPlatformInfo(),
    version: () => browser.runtime.getManifest().version,
  };
}
