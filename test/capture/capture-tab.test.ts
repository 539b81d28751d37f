import { afterEach, describe, expect, test, vi } from 'vitest';
import { captureTab, liveCaptures } from '../../utils/capture/capture-tab.ts';
import type { PageOrder } from '../../utils/capture/page.ts';
import {
  type EarlyCapture,
  keepEarly,
  recoverJournal,
  verifyArtefacts,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import { freshDatabase } from '../evidence/support/records.ts';
import { captureErrorOf } from './support/errors.ts';
import {
  depsFor,
  FACTS,
  type FakeBrowser,
  fakeBrowser,
  handPart,
  report,
  TAB,
  URL_OF_PAGE,
} from './support/fake-browser.ts';

afterEach(() => vi.useRealTimers());

async function press(change: Partial<FakeBrowser> = {}) {
  const db = freshDatabase();
  const browser = fakeBrowser(change);
  const outcome = await captureTab(TAB, depsFor(browser, db));
  return { db, outcome, capture: outcome.ok ? outcome.capture : undefined };
}

const names = (capture: { artefacts: { name: string }[] } | undefined) => capture?.artefacts.map(({ name }) => name);
const reasons = (capture: { failures: { part: string; reason: string }[] } | undefined) =>
  capture?.failures.map(({ part, reason }) => `${part} ${reason}`);

/** Everything that the page's own script would have brought. */
const wholePage = (reason: string) => ['page.html', 'text.txt', 'facts.json'].map((part) => `${part} ${reason}`);

describe('a capture', () => {
  test('is whole: every part, the record, the ledger, the journal', async () => {
    const { db, capture } = await press({ saveAsMHTML: async () => mhtml() });
    expect(names(capture)).toEqual(['viewport.png', 'page.html', 'page.mhtml', 'text.txt', 'facts.json']);
    expect(capture).toMatchObject({ at: '2026-11-01T08:00:00Z', page: 'product', failures: [] });
    expect(capture?.meta).toMatchObject({ url: URL_OF_PAGE, extensionVersion: '0.1.0', extractorVersion: '1' });
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 2 });
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true, checked: 5 });
    expect(await db.journal.toArray()).toMatchObject([{ state: 'done' }]);
    expect(liveCaptures().size).toBe(0);
  });

  test('has its journal row before anything is asked of the page', async () => {
    const db = freshDatabase();
    let seen: unknown;
    const browser = fakeBrowser({
      async captureVisibleTab() {
        seen = await db.journal.toArray();
        throw new Error('later');
      },
    });
    await captureTab(TAB, depsFor(browser, db));
    expect(seen).toMatchObject([{ state: 'begun', tabId: TAB, url: URL_OF_PAGE, title: '商品' }]);
  });

  test('asks for the picture before it touches the page', async () => {
    const order: string[] = [];
    const browser = fakeBrowser();
    const { captureVisibleTab, executeScript } = browser;
    const outcome = await press({
      captureVisibleTab: (windowId) => {
        order.push('picture');
        return captureVisibleTab(windowId);
      },
      executeScript: (injection) => {
        order.push('script');
        return executeScript(injection);
      },
    });
    expect(outcome.capture).toBeDefined();
    expect(order[0]).toBe('picture');
  });

  test('pressed twice at once is one capture', async () => {
    const db = freshDatabase();
    const deps = depsFor(fakeBrowser(), db);
    const [a, b] = await Promise.all([captureTab(TAB, deps), captureTab(TAB, deps)]);
    expect(a).toBe(b);
    expect(await db.captures.count()).toBe(1);
  });
});

describe('a part that fails never loses the rest', () => {
  test('no picture', async () => {
    const { capture } = await press({
      captureVisibleTab: async () => {
        throw new Error("Either the '<all_urls>' or 'activeTab' permission is required.");
      },
    });
    expect(names(capture)).toEqual(['page.html', 'text.txt', 'facts.json']);
    expect(reasons(capture)).toEqual(['viewport.png capture_part_no_grant']);
  });

  test('a hidden tab gives no picture of another one', async () => {
    const { capture } = await press({ tab: { id: TAB, windowId: 1, url: URL_OF_PAGE, active: false } });
    expect(reasons(capture)).toEqual(['viewport.png capture_part_tab_hidden']);
  });

  test('no script may run (a PDF viewer, a barred page)', async () => {
    const { capture } = await press({
      executeScript: async () => {
        throw new Error('Cannot access contents of the page.');
      },
    });
    expect(names(capture)).toEqual(['viewport.png']);
    expect(reasons(capture)).toEqual(wholePage('capture_part_browser_refused'));
    expect(capture?.meta).toMatchObject({ url: URL_OF_PAGE, title: '商品', frames: [] });
  });

  test('the page goes elsewhere while it is read', async () => {
    const { capture } = await press({ inPage: async () => report({ url: 'https://elsewhere.example/' }) });
    expect(names(capture)).toEqual(['viewport.png']);
    expect(reasons(capture)).toEqual(wholePage('capture_part_navigated'));
  });

  test.each([
    ['is removed', new Error('Frame with ID 0 was removed.'), 'capture_part_navigated'],
    ['is closed', new Error('The tab was closed.'), 'capture_part_navigated'],
    ['answers nothing', undefined, 'capture_part_navigated'],
  ])('the frame %s', async (_, error, reason) => {
    const { capture } = await press({
      inPage: async () => {
        if (error) throw error;
      },
    });
    expect(reasons(capture)).toEqual(wholePage(reason));
  });

  test('the tab leaves while the page is read: what had arrived is kept, and nobody waits', async () => {
    let change = (): void => undefined;
    const browser: Partial<FakeBrowser> = {
      tab: { id: TAB, windowId: 1, url: URL_OF_PAGE, title: '商品', active: true },
      onTabChange(_, changed) {
        change = changed;
        return () => undefined;
      },
      async inPage(order) {
        await handPart(order, 'text.txt', '杯子');
        Object.assign(browser.tab ?? {}, { url: 'https://elsewhere.example/' });
        change();
        return new Promise(() => undefined);
      },
    };
    const { capture } = await press(browser);
    expect(names(capture)).toEqual(['viewport.png', 'text.txt']);
    expect(reasons(capture)?.sort()).toEqual(['facts.json capture_part_navigated', 'page.html capture_part_navigated']);
  });

  test('a change of the tab that stays on the page is none', async () => {
    const { capture } = await press({
      onTabChange(_, changed) {
        changed();
        return () => undefined;
      },
    });
    expect(capture?.failures).toEqual([]);
  });

  test('facts of a wrong shape are not facts', async () => {
    const { capture } = await press({
      async inPage(order) {
        await handPart(order, 'facts.json', '{"site":"nowhere","page":"product"}');
        await handPart(order, 'page.html', '<p>');
        await handPart(order, 'text.txt', 'words');
        return report();
      },
    });
    expect(names(capture)).toEqual(['viewport.png', 'page.html', 'text.txt']);
    expect(reasons(capture)).toEqual(['facts.json capture_part_facts_invalid']);
    expect(capture).toMatchObject({ site: 'generic', page: 'other' });
  });

  test('a page that hangs costs its own part only', async () => {
    vi.useFakeTimers();
    const db = freshDatabase();
    const browser = fakeBrowser({ inPage: () => new Promise(() => undefined) });
    const outcome = captureTab(TAB, depsFor(browser, db));
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    const result = await outcome;
    expect(result.ok && names(result.capture)).toEqual(['viewport.png']);
    expect(result.ok && reasons(result.capture)).toEqual(wholePage('capture_part_timeout'));
  });
});

describe('when nothing can be had', () => {
  const barred = {
    captureVisibleTab: async () => {
      throw new Error('no');
    },
    executeScript: async () => {
      throw new Error('no');
    },
  };

  test('it is an error, and the journal says so', async () => {
    const { db, outcome } = await press(barred);
    expect(outcome).toMatchObject({ ok: false, error: 'capture_error_nothing' });
    expect(await db.captures.count()).toBe(0);
    expect(await db.journal.toArray()).toMatchObject([{ state: 'failed', reason: 'capture_error_nothing' }]);
  });

  test('a local file is told how to be allowed', async () => {
    const tab = { id: TAB, windowId: 1, url: 'file:///home/me/a.html', active: true };
    expect((await press({ ...barred, tab })).outcome).toMatchObject({ ok: false, error: 'capture_error_file' });
  });

  test.each([
    ['a browser page', { url: 'chrome://settings/' }, 'capture_error_browser_page'],
    ['about:blank', { url: 'about:blank' }, 'capture_error_browser_page'],
    ['an extension page', { url: 'moz-extension://abc/popup.html' }, 'capture_error_browser_page'],
    ['the Chrome store', { url: 'https://chromewebstore.google.com/detail/x' }, 'capture_error_store_page'],
    ['the Edge store', { url: 'https://microsoftedge.microsoft.com/addons/detail/x' }, 'capture_error_store_page'],
    ['the Firefox store', { url: 'https://addons.mozilla.org/zh-CN/firefox/' }, 'capture_error_store_page'],
    ['a data: address', { url: 'data:text/html,<p>' }, 'capture_error_not_web'],
    ['a tab that is not granted', { url: undefined }, 'capture_error_no_access'],
    ['an unloaded tab', { url: URL_OF_PAGE, discarded: true }, 'capture_error_tab_discarded'],
  ])('%s is refused with its own sentence', async (_, tab, error) => {
    const { db, outcome } = await press({ tab: { id: TAB, windowId: 1, active: true, ...tab } });
    expect(outcome).toEqual({ ok: false, error });
    expect(await db.journal.count()).toBe(0);
  });

  test('a page beside a store or named like a browser page is a page', async () => {
    for (const url of ['https://www.google.com/webstore', 'https://shop.example/chrome://settings'])
      expect(
        (await press({ tab: { id: TAB, windowId: 1, active: true, url }, inPage: async () => report({ url }) })).outcome
          .ok,
      ).toBe(true);
  });

  test('a closed tab', async () => {
    const { outcome } = await press({
      getTab: async () => {
        throw new Error('No tab with id: 7.');
      },
    });
    expect(outcome).toEqual({ ok: false, error: 'capture_error_tab_closed' });
  });
});

describe('saving fails', () => {
  test('a full disk: a clear error, the journal says so, what was saved stays', async () => {
    const db = freshDatabase();
    await captureTab(TAB, depsFor(fakeBrowser(), db));
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.artefacts.hook('creating', full);
    const inPage: FakeBrowser['inPage'] = async (order) => {
      await handPart(order, 'page.html', 'something new');
      return report();
    };
    const outcome = await captureTab(TAB, depsFor(fakeBrowser({ inPage }), db));
    expect(captureErrorOf(outcome)).toBe('capture_error_quota');
    expect(await db.captures.count()).toBe(1);
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 2 });
    expect((await db.journal.toArray()).map(({ state }) => state).sort()).toEqual(['done', 'failed']);
  });

  test('a database that does not open: an error, never a rejection', async () => {
    const db = freshDatabase();
    const broken = depsFor(fakeBrowser(), db, {
      begin: async () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      },
    });
    expect(captureErrorOf(await captureTab(TAB, broken))).toBe('capture_error_database');
    expect(liveCaptures().size).toBe(0);
  });
});

describe('the worker', () => {
  test('is kept alive by an extension call every 20 s, and no longer than needed', async () => {
    // The database needs its own timers.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const touch = vi.fn(async () => undefined);
    const page = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const inPage = async () => {
      asked.resolve();
      await page.promise;
      return report();
    };
    const outcome = captureTab(TAB, depsFor(fakeBrowser({ touch, inPage }), freshDatabase()));
    await asked.promise;
    vi.advanceTimersByTime(35_000);
    expect(touch).toHaveBeenCalledTimes(1);
    page.resolve();
    expect((await outcome).ok).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(touch).toHaveBeenCalledTimes(1);
  });

  test('killed in the middle: the next start marks what was begun, and nothing of it is half there', async () => {
    const db = freshDatabase();
    const never = fakeBrowser({ inPage: () => new Promise(() => undefined) });
    void captureTab(99, depsFor(never, db));
    await vi.waitFor(async () => expect(await db.journal.count()).toBe(1));
    // A worker that starts afresh has no capture of its own under way.
    const cut = await recoverJournal(new Set(), db);
    expect(cut).toMatchObject([{ state: 'failed', reason: 'capture_error_interrupted', url: URL_OF_PAGE }]);
    expect(await db.captures.count()).toBe(0);
    expect(await db.artefacts.count()).toBe(0);
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 0 });
  });

  test('killed once the page was safe: the next start makes a record of it, and says what it lacks', async () => {
    const db = freshDatabase();
    const safe = vi.fn();
    const inPage: FakeBrowser['inPage'] = async (order) => {
      await handEarly(order, 97);
      return new Promise(() => undefined);
    };
    const deps = depsFor(fakeBrowser({ inPage }), db, { safe });
    void captureTab(97, deps);
    await vi.waitFor(() => expect(safe).toHaveBeenCalledWith(97));
    expect(await db.captures.count()).toBe(0);
    const [cut] = await recoverJournal(new Set(), db);
    expect(cut).toMatchObject({ state: 'failed', reason: 'capture_error_cut_short' });
    expect(cut).not.toHaveProperty('early');
    const [record] = await db.captures.toArray();
    expect(record).toMatchObject({ id: cut?.id, incomplete: true, site: 'taobao' });
    expect(names(record)).toEqual(['viewport.png', 'page.html', 'text.txt', 'facts.json']);
    expect(record?.failures).toEqual([{ part: 'resources', reason: 'capture_part_interrupted' }]);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true, checked: 4 });
    expect(await recoverJournal(new Set(), db)).toEqual([]);
  });

  test('where the browser has an archive, it is safe with the picture and the facts before the page has been read', async () => {
    const db = freshDatabase();
    const safe = vi.fn();
    const inPage: FakeBrowser['inPage'] = async (order) => {
      await handPart(order, 'facts.json', FACTS, 96);
      return new Promise(() => undefined);
    };
    void captureTab(96, depsFor(fakeBrowser({ inPage, saveAsMHTML: async () => mhtml() }), db, { safe }));
    await vi.waitFor(() => expect(safe).toHaveBeenCalledWith(96));
    await recoverJournal(new Set(), db);
    const [record] = await db.captures.toArray();
    expect(record).toMatchObject({ incomplete: true });
    expect(names(record)).toEqual(['viewport.png', 'page.mhtml', 'facts.json']);
    expect(reasons(record)).toEqual(['page.html capture_part_interrupted', 'text.txt capture_part_interrupted']);
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true, checked: 3 });
  });

  test('no room for the archive: our own original is kept first, without its resources', async () => {
    const db = freshDatabase();
    const safe = vi.fn();
    const keep = vi.fn(async (id: string, early: EarlyCapture) => {
      if (names({ artefacts: [...early.parts] })?.includes('page.mhtml'))
        throw new DOMException('full', 'QuotaExceededError');
      await keepEarly(id, early, db);
    });
    const inPage: FakeBrowser['inPage'] = async (order) => {
      await handEarly(order, 95);
      return new Promise(() => undefined);
    };
    const browser = fakeBrowser({ inPage, saveAsMHTML: async () => mhtml() });
    void captureTab(95, depsFor(browser, db, { safe, keep }));
    await vi.waitFor(() => expect(safe).toHaveBeenCalledWith(95));
    await recoverJournal(new Set(), db);
    expect(names((await db.captures.toArray())[0])).toEqual(['viewport.png', 'page.html', 'text.txt', 'facts.json']);
    expect(keep).toHaveBeenCalledTimes(2);
  });

  test('what was kept early is gone from the journal once the capture is saved', async () => {
    const db = freshDatabase();
    const inPage: FakeBrowser['inPage'] = async (order) => {
      await handEarly(order);
      await handPart(order, 'page.html', '<p>with pictures</p>');
      return report();
    };
    const outcome = await captureTab(TAB, depsFor(fakeBrowser({ inPage }), db));
    expect(outcome).toMatchObject({ ok: true });
    expect(await db.journal.toArray()).toMatchObject([{ state: 'done' }]);
    expect((await db.journal.toArray())[0]).not.toHaveProperty('early');
    expect(await db.captures.toArray()).toMatchObject([{ failures: [] }]);
  });

  test('the whole does not fit any more: what was kept early is saved and called incomplete', async () => {
    const db = freshDatabase();
    const inPage: FakeBrowser['inPage'] = async (order) => {
      await handEarly(order);
      await handPart(order, 'page.html', 'x'.repeat(100_000));
      return report();
    };
    db.artefacts.hook('creating', (_, { size }) => {
      if (size > 50_000) throw new DOMException('full', 'QuotaExceededError');
    });
    const safe = vi.fn();
    const deps = depsFor(fakeBrowser({ inPage }), db, { safe });
    const save = deps.save;
    const outcome = await captureTab(TAB, {
      ...deps,
      async save(...capture) {
        await vi.waitFor(() => expect(safe).toHaveBeenCalled());
        return save(...capture);
      },
    });
    expect(outcome).toMatchObject({ ok: true, capture: { incomplete: true } });
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
  });

  test('recovery leaves a capture of this very worker alone', async () => {
    const db = freshDatabase();
    void captureTab(98, depsFor(fakeBrowser({ inPage: () => new Promise(() => undefined) }), db));
    await vi.waitFor(async () => expect(await db.journal.count()).toBe(1));
    expect(await recoverJournal(liveCaptures(), db)).toEqual([]);
  });
});

/** Everything that a page hands over before its resources have come. */
async function handEarly(order: PageOrder, tab = TAB): Promise<void> {
  const facts = JSON.stringify({ site: 'taobao', page: 'product', missing: [], provenance: {} });
  await handPart(order, 'text.txt', 'words', tab);
  await handPart(order, 'facts.json', facts, tab);
  await handPart(order, 'early.html', '<p>without pictures</p>', tab);
}

function mhtml(): Blob {
  return new Blob([`From: <Saved by Blink>\r\nSnapshot-Content-Location: ${URL_OF_PAGE}\r\n\r\n`]);
}
