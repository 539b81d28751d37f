// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { capture } from '../components/samples.ts';
import { speak } from '../components/speak.ts';
import { forget, orderPage, type Played, played, settled } from './world.ts';

/** The popup's way from a page to a case and on, over the real store and the real rules. */

beforeEach(async () => {
  speak('zh');
  await forget();
});

async function opened(world: Played = {}) {
  const popup = played(world);
  await popup.store.start();
  return popup;
}
async function withCase(world: Played = {}) {
  const popup = await opened(world);
  popup.actions.openCase('signed-not-received');
  await settled(popup.store);
  return popup;
}
const today = () => played().model().today;

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

  test('a store that fails costs the order, not the page', async () => {
    const broken = async () => Promise.reject(new Error('disk gone'));
    const { model } = await opened({ part: { orderOn: broken } });
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

describe('the case', () => {
  test('one choice opens it, with what was captured of its order before', async () => {
    const db = database();
    await opened();
    await db.captures.add({ ...capture, orderKey: 'taobao:100' });
    const { model } = await withCase();
    expect(model().standing).toMatchObject({ case: { problem: 'signed-not-received' }, advice: { stage: 1 } });
    expect(model().standing?.case.captures.map(({ captureId }) => captureId)).toEqual([capture.id]);
  });

  test('recording moves it on, undo takes it back, redo brings it again', async () => {
    const { store, actions, model } = await withCase();
    for (const type of ['demand', 'seller-refused'] as const) {
      actions.record({ on: today(), type });
      await settled(store);
    }
    expect(model().standing?.advice.stage).toBe(2);
    expect(model().announcement).toBe(`已记录。下一步：${model().standing?.advice.action.title}`);
    actions.undo();
    await settled(store);
    expect(model().standing?.advice.stage).toBe(1);
    actions.redo();
    await settled(store);
    expect(model().standing?.advice.stage).toBe(2);
    expect(await database().events.count()).toBe(5);
  });

  test('an answer is a statement, another problem a correction', async () => {
    const { store, actions, model } = await withCase();
    actions.answer('consentToProxy', false);
    await settled(store);
    expect(model().standing?.case.statement).toEqual({ facts: { consentToProxy: false } });
    actions.changeProblem('damaged');
    await settled(store);
    expect(model().standing?.case.problem).toBe('damaged');
  });

  test('undoing the opening gives the question back', async () => {
    const { store, actions, model } = await withCase();
    actions.undo();
    await settled(store);
    expect(model().standing).toBeUndefined();
    expect(model().order?.key).toBe('taobao:100');
    expect(model().cases).toEqual([]);
  });

  test('two presses at once open one case', async () => {
    const popup = await opened();
    popup.actions.openCase('quality-fault');
    popup.actions.openCase('quality-fault');
    await settled(popup.store);
    expect(await database().cases.count()).toBe(1);
  });

  test('a newer reading of the order becomes an event of the case, the same one does not', async () => {
    await withCase();
    const signed = { ...orderPage, order: { ...orderPage.order, signedAt: '2026-11-20T10:00:00+08:00' } };
    const { model } = await opened({ reading: { extraction: signed } });
    expect(model().standing?.case.order.signedAt).toBe('2026-11-20T10:00:00+08:00');
    await opened({ reading: { extraction: signed } });
    expect((await database().events.toArray()).map(({ type }) => type).toSorted()).toEqual(['opened', 'order-read']);
  });

  test('without an order number, from an offer; it is found again in the list', async () => {
    const offer: Extraction = {
      site: 'generic',
      page: 'product',
      product: { title: '茶壶', price: 80 },
      missing: [],
      provenance: {},
    };
    const shop = { reading: { extraction: offer }, url: 'https://shop.example/p/1' };
    const popup = await withCase(shop);
    expect(popup.model()).toMatchObject({
      isElsewhere: true,
      standing: { case: { order: { items: [{ title: '茶壶' }] } } },
    });
    // What a page asks for is not what was paid.
    expect(popup.model().standing?.case.order.paid).toBeUndefined();
    const again = await opened(shop);
    const [line] = again.model().cases;
    expect(line?.title).toBe('茶壶');
    again.actions.showCase(line?.id);
    await settled(again.store);
    expect(again.model().isElsewhere).toBe(true);
    again.actions.showCase(undefined);
    await settled(again.store);
    expect(again.model().standing).toBeUndefined();
  });

  test('a damaged one says so, keeps the others, and takes nothing', async () => {
    const { model: before } = await withCase();
    const id = before().standing?.case.id ?? '';
    await database()
      .events.where('caseId')
      .equals(id)
      .modify({ type: 'garbage' } as never);
    const { model, store, actions } = await opened();
    expect(model().failure?.key).toBe('errorCaseDamaged');
    expect(model().failure?.detail).toContain('garbage');
    actions.record({ on: today(), type: 'demand' });
    await settled(store);
    expect(model().failure?.key).toBe('errorSave');
    expect(await database().events.count()).toBe(1);
  });

  test('something dated after today can be undone', async () => {
    const { store, actions } = await withCase();
    actions.record({ on: '2999-01-01', type: 'demand' });
    await settled(store);
    expect(store.model.failure?.key).toBe('errorFutureEvent');
    actions.undo();
    await settled(store);
    expect(store.model.failure).toBeUndefined();
    expect(store.model.standing?.case.happened).toEqual([]);
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
    expect(model().choices).toHaveLength(2);
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
});

const PAGE_OTHER = 'https://trade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=200';
