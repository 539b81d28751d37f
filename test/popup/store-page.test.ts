// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { capture } from '../components/samples.ts';
import { speak } from '../components/speak.ts';
import { forget, opened, orderPage, PAGE, played, settled, withCase } from './world.ts';

/** What the popup makes of the page it was opened on, over the real store. */

beforeEach(forget);

describe('the page', () => {
  test('an order is shown and kept, with what is missing of it', async () => {
    const { model } = await opened();
    expect(model()).toMatchObject({
      page: { state: 'ready', site: 'taobao', kind: 'order' },
      order: { key: 'taobao:100', order: { paid: 30 } },
      orderMissing: ['order.orderedAt'],
      shortcut: 'Alt+Shift+J',
    });
    expect(await database().orders.count()).toBe(1);
  });

  test('what was known before is not lost to a poorer reading', async () => {
    await opened();
    const poor: Extraction = {
      ...orderPage,
      page: 'logistics',
      order: { id: '100', tracking: 'SF1', carrier: '顺丰' },
    };
    const { model } = await opened({ reading: { extraction: poor } });
    expect(model().order?.order).toMatchObject({ paid: 30, tracking: 'SF1' });
  });

  test('that room is running out is said; a browser that does not tell costs nothing', async () => {
    expect((await opened({ part: { isShortOfRoom: async () => true } })).model().isShortOfRoom).toBe(true);
    const silent = { isShortOfRoom: () => Promise.reject(new TypeError('no estimate')) };
    const { model } = await opened({ part: silent });
    expect(model()).not.toHaveProperty('isShortOfRoom');
    expect(model()).not.toHaveProperty('failure');
  });

  test('a journal that cannot be read is said, and the page is there all the same', async () => {
    const lostCaptures = () => Promise.reject(new Error('the database is gone'));
    const { model } = await opened({ part: { lostCaptures } });
    expect(model()).toMatchObject({ page: { state: 'ready' }, failure: { key: 'errorStorage' } });
  });

  test('a page of the browser is blocked, and the cases are there all the same', async () => {
    await withCase();
    const { model } = await opened({ url: 'chrome://settings' });
    expect(model().page).toMatchObject({ state: 'blocked', reason: 'pageBlocked' });
    expect(model().cases).toHaveLength(1);
  });

  test('a page without facts keeps its address’s promise and says why', async () => {
    const { model } = await opened({
      reading: { unread: { type: 'application/pdf' } },
      url: 'https://a.example/x.pdf',
    });
    expect(model().page).toMatchObject({ state: 'ready', site: 'generic', unread: { type: 'application/pdf' } });
  });

  test('a browser that gives no tab is an error in words, and can be tried again', async () => {
    let tries = 0;
    const activeTab = async () => {
      if (tries++ === 0) throw new Error('no window');
      return { id: 1, url: PAGE, title: '' };
    };
    const { store, actions, model } = await opened({ part: { activeTab } });
    expect(model().failure).toMatchObject({ key: 'errorTab', detail: 'Error: no window' });
    actions.retry();
    await store.ready;
    expect(model().failure).toBeUndefined();
    expect(model().order?.key).toBe('taobao:100');
  });

  test('a store that fails costs the order, not the page', async () => {
    const broken = async () => Promise.reject(new Error('disk gone'));
    const { model } = await opened({ part: { ordersOf: broken } });
    expect(model().page).toMatchObject({ state: 'ready', kind: 'order' });
    expect(model().failure?.detail ?? '').toContain('disk gone');
  });

  test('a chat and an offer find the one order they are about', async () => {
    await withCase();
    const chat: Extraction = {
      site: 'taobao',
      page: 'chat',
      chat: { orderIds: ['100'], messages: [] },
      missing: [],
      provenance: {},
    };
    expect((await opened({ reading: { extraction: chat } })).model().standing?.case.problem).toBe(
      'signed-not-received',
    );
    const offer: Extraction = {
      site: 'tmall',
      page: 'product',
      product: { id: '7001', title: '水杯' },
      missing: [],
      provenance: {},
    };
    expect((await opened({ reading: { extraction: offer } })).model().order?.key).toBe('taobao:100');
    const other: Extraction = { ...offer, site: 'jd' };
    expect((await opened({ reading: { extraction: other } })).model().order).toBeUndefined();
  });

  test('when two orders fit an offer, none is taken for it', async () => {
    await opened();
    await opened({ reading: { extraction: { ...orderPage, order: { ...orderPage.order, id: '101' } } } });
    const offer: Extraction = { site: 'taobao', page: 'product', product: { id: '7001' }, missing: [], provenance: {} };
    expect((await opened({ reading: { extraction: offer } })).model().order).toBeUndefined();
  });
});

describe('lists', () => {
  const list: Extraction = {
    site: 'jd',
    page: 'order-list',
    orders: [{ id: '1', titles: ['甲'], paid: 5, currency: 'CNY' }, { titles: ['无号'] }],
    missing: [],
    provenance: {},
  };

  test('choosing an order goes on with it, and back', async () => {
    const { store, actions, model } = await opened({
      reading: { extraction: list },
      url: 'https://order.jd.com/center/list.action',
    });
    expect(model().listed?.rows).toHaveLength(2);
    expect(model().order).toBeUndefined();
    actions.chooseOrder(0);
    await settled(store);
    expect(model().order).toMatchObject({ key: 'jd:1', order: { items: [{ title: '甲' }], paid: 5 } });
    actions.chooseOrder(undefined);
    await settled(store);
    expect(model().order).toBeUndefined();
    actions.chooseOrder(1);
    await settled(store);
    expect(model().order).toBeUndefined();
  });
});

describe('the capture', () => {
  test('shows what was saved, and says it aloud', async () => {
    const { store, actions, model } = await opened({ outcome: { ok: true, capture } });
    actions.capture();
    expect(model().capture.state).toBe('running');
    await settled(store);
    expect(model().capture).toMatchObject({ state: 'done', capture: { id: 'c1' } });
    expect(model().announcement).toBe('已固定 4 项');
  });

  test('one that fails gives its reason; one whose background is gone too', async () => {
    const failed = await opened({ outcome: { ok: false, error: 'capture_error_quota', detail: 'full' } });
    failed.actions.capture();
    await settled(failed.store);
    expect(failed.model().capture).toEqual({ state: 'failed', error: 'capture_error_quota', detail: 'full' });
    const gone = await opened({ part: { capture: () => Promise.reject(new Error('no receiver')) } });
    gone.actions.capture();
    await settled(gone.store);
    expect(gone.model().capture).toMatchObject({ state: 'failed', detail: 'Error: no receiver' });
  });

  test('does not wait for a page that gives no answer', async () => {
    const { store, actions, model } = played({
      url: `${PAGE}&never-seen`,
      outcome: { ok: true, capture },
      part: { readPage: () => new Promise(() => undefined) },
    });
    void store.start();
    actions.capture();
    await settled(store);
    expect(model().page.state).toBe('loading');
    expect(model().capture.state).toBe('done');
  });

  test('can be filed under a case by hand', async () => {
    const { model: first } = await withCase();
    const id = first().standing?.case.id ?? '';
    const offer: Extraction = { site: 'jd', page: 'product', product: { title: '茶' }, missing: [], provenance: {} };
    const { store, actions } = await opened({ reading: { extraction: offer }, outcome: { ok: true, capture } });
    actions.capture();
    await settled(store);
    actions.fileCapture(id);
    await settled(store);
    const filed = (await database().events.toArray()).filter(({ type }) => type === 'evidence-filed');
    expect(filed).toHaveLength(1);
  });
});

describe('the last view', () => {
  test('is painted before the page has been read, with the case in it', async () => {
    await withCase();
    await opened();
    const { models, store } = played();
    await store.start();
    expect(models[0]?.standing?.case.problem).toBe('signed-not-received');
    expect(models[0]?.page.state).toBe('ready');
  });

  test('is not used on another day, in another language, or for another page', async () => {
    await opened();
    speak('en');
    const english = played();
    await english.store.start();
    expect(english.models[0]?.order).toBeUndefined();
    const elsewhere = played({ url: `${PAGE_OTHER}` });
    await elsewhere.store.start();
    expect(elsewhere.models[0]?.page.state).not.toBe('loading');
    localStorage.setItem('juli.last-views', '{broken');
    await expect(opened()).resolves.toBeDefined();
  });

  test('without room for it, the popup opens all the same', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    try {
      await withCase();
      await opened();
      expect(full).toHaveBeenCalled();
      expect(localStorage.getItem('juli.last-views')).toBeNull();
    } finally {
      full.mockRestore();
    }
  });
});

const PAGE_OTHER = 'https://trade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=200';
