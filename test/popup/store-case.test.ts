// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { capture } from '../components/samples.ts';
import { forget, opened, orderPage, settled, today, withCase } from './world.ts';

/** From an order to a case and on, over the real store and the real rules. */

beforeEach(forget);

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

  test('what the page adds is offered, recorded at one press, and not offered again', async () => {
    const details = {
      promises: [{ kind: 'price-protection' as const, text: '30天价保', days: 30 }],
      signedBy: { value: 'family' as const, route: 'text' as const, raw: '签收人：家人' },
    };
    const { store, actions, model } = await withCase({ reading: { extraction: orderPage, details } });
    expect(model().additions.map(({ what }) => what)).toEqual(['promise', 'signed-by']);
    // Nothing is recorded by looking.
    expect(await database().events.count()).toBe(1);
    for (const left of [1, 0]) {
      const [next] = model().additions;
      if (next) actions.addFromPage(next);
      await settled(store);
      expect(model().additions).toHaveLength(left);
    }
    expect(model().standing?.case.statement).toEqual({
      promises: [{ kind: 'price-protection', days: 30 }],
      order: { signedBy: 'family' },
    });
    expect((await opened({ reading: { extraction: orderPage, details } })).model().additions).toEqual([]);
    actions.undo();
    await settled(store);
    expect(model().additions.map(({ what }) => what)).toEqual(['signed-by']);
  });

  test('a case from the list is offered nothing of this page', async () => {
    const details = { signedBy: { value: 'family' as const, route: 'text' as const, raw: '签收人：家人' } };
    const { store, actions, model } = await withCase({ reading: { extraction: orderPage, details } });
    actions.showCase(model().standing?.case.id);
    await settled(store);
    expect(model()).toMatchObject({ isElsewhere: true, additions: [] });
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
