import type { CaptureBrowser, Injected, Injection, TabInfo } from '../../../utils/capture/browser-api.ts';
import type { CaptureDeps } from '../../../utils/capture/capture-tab.ts';
import { receivePart } from '../../../utils/capture/inboxes.ts';
import type { PageOrder } from '../../../utils/capture/page.ts';
import type { PageReport } from '../../../utils/capture/report.ts';
import { Temporal } from '../../../utils/clock.ts';
import {
  beginJournal,
  dropJournal,
  type JuliDatabase,
  keepEarly,
  keepFile,
  saveCapture,
  saveEarly,
} from '../../../utils/evidence/index.ts';
import { sha256 } from '../../../utils/hash.ts';
import type { PagePartName } from '../../../utils/messages.ts';

export const TAB = 7;
export const URL_OF_PAGE = 'https://shop.example/item?id=1';

/** One white pixel. */
export const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

export const FACTS = JSON.stringify({ site: 'generic', page: 'product', missing: [], provenance: {} });

/** A browser with one tab that works; a test breaks what it is about. */
export interface FakeBrowser extends CaptureBrowser {
  tab: TabInfo;
  /** What the capture script does in a frame: hand parts over and report. */
  inPage: (order: PageOrder) => Promise<unknown>;
}

export function report(more: Partial<PageReport> = {}): PageReport {
  return {
    url: URL_OF_PAGE,
    title: '商品',
    viewport: { width: 1280, height: 800, devicePixelRatio: 1, scrollX: 0, scrollY: 0 },
    document: { width: 1280, height: 3000, nodes: 100, contentType: 'text/html', characterSet: 'UTF-8' },
    userAgent: 'test',
    languages: ['zh-CN'],
    extractorVersion: '1',
    changed: false,
    dropped: {},
    inlinedFrames: [],
    foreignFrames: [],
    failures: [],
    ...more,
  };
}

/** Hands a part over as the capture script would. */
export async function handPart(order: PageOrder, name: PagePartName, content: string, tab = TAB): Promise<void> {
  const bytes = new Blob([content]);
  const hash = await sha256(bytes);
  const { captureId, path } = order;
  const url = URL_OF_PAGE;
  const sender = { id: 'juli', tab: { id: tab }, frameId: 0 };
  await receivePart({ captureId, path, name, url, hash, size: bytes.size, index: 0, count: 1, bytes }, sender);
}

export async function handAll(order: PageOrder): Promise<PageReport> {
  await handPart(order, 'facts.json', FACTS);
  await handPart(order, 'text.txt', '杯子');
  await handPart(order, 'page.html', '<!DOCTYPE html><p>杯子</p>');
  return report();
}

export function fakeBrowser(change: Partial<FakeBrowser> = {}): FakeBrowser {
  const browser: FakeBrowser = {
    tab: { id: TAB, windowId: 1, url: URL_OF_PAGE, title: '商品', active: true },
    inPage: handAll,
    getTab: async () => ({ ...browser.tab }),
    captureVisibleTab: async () => PNG,
    async executeScript({ target, files, args }: Injection): Promise<Injected[]> {
      if (target.allFrames || files) return [{ frameId: 0, result: null }];
      return [{ frameId: 0, result: await browser.inPage(args?.[0] as PageOrder) }];
    },
    connect: () => {
      throw new Error('This page lets nobody scroll it.');
    },
    onTabChange: () => () => undefined,
    hasHosts: async () => false,
    hasPermission: async () => true,
    touch: async () => undefined,
    version: () => '0.1.0',
    ...change,
  };
  return browser;
}

export function depsFor(browser: CaptureBrowser, db: JuliDatabase, change: Partial<CaptureDeps> = {}): CaptureDeps {
  return {
    browser,
    begin: (row) => beginJournal(row, db),
    keep: (id, early) => keepEarly(id, early, db),
    keepFile: (id, file) => keepFile(id, file, db),
    safe: () => undefined,
    fail: (id, reason) => saveEarly(id, reason, db),
    drop: (id) => dropJournal(id, db),
    save: (draft, parts) => saveCapture(draft, parts, db),
    now: () => Temporal.Instant.from('2026-11-01T08:00:00Z'),
    wait: async () => undefined,
    ...change,
  };
}
