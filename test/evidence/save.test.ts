import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  appendEvent,
  beginJournal,
  capturesFor,
  casesOf,
  eventsOf,
  getCapture,
  getOrder,
  openCase,
  readArtefact,
  saveCapture,
  upsertOrder,
  verifyArtefacts,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { draft, freshDatabase, orderFacts, part } from './support/records.ts';

afterEach(() => vi.restoreAllMocks());

describe('saving a capture', () => {
  test('writes artefacts, record, ledger entry and journal together', async () => {
    const db = freshDatabase();
    await beginJournal({ id: 'a', at: '2026-11-01T08:00:00Z', tabId: 1, url: 'u', title: 't' }, db);
    const saved = await saveCapture(draft('a'), [part('page.html', '<p>'), part('text.txt', 'words')], db);
    expect(saved.artefacts.map(({ name }) => name)).toEqual(['page.html', 'text.txt']);
    expect(await getCapture('a', db)).toEqual(saved);
    expect(await (await readArtefact(saved.artefacts[0]?.hash ?? '', db)).text()).toBe('<p>');
    expect(await db.ledger.toArray()).toMatchObject([
      { seq: 0, type: 'key' },
      { seq: 1, subject: 'a', type: 'capture' },
    ]);
    expect(await db.journal.get('a')).toMatchObject({ state: 'done' });
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 2, problems: [] });
  });

  test('stores the same bytes once, whatever captures name them', async () => {
    const db = freshDatabase();
    for (const id of ['a', 'b', 'c'])
      await saveCapture(draft(id), [part('page.html', 'same'), part('text.txt', id)], db);
    expect(await db.artefacts.count()).toBe(4);
    expect(await db.captures.count()).toBe(3);
    expect(await verifyArtefacts(db)).toEqual({ ok: true, checked: 4, problems: [] });
  });

  test('two parts of one capture with the same bytes are stored once too', async () => {
    const db = freshDatabase();
    const saved = await saveCapture(draft('a'), [part('page.html', 'x'), part('text.txt', 'x')], db);
    expect(saved.artefacts).toHaveLength(2);
    expect(await db.artefacts.count()).toBe(1);
  });

  test.each(['artefacts', 'captures', 'ledger', 'orders', 'journal'] as const)(
    'writes nothing at all when the write to %s fails',
    async (table) => {
      const db = freshDatabase();
      await beginJournal({ id: 'b', at: '2026-11-01T08:00:00Z', tabId: 1, url: 'u', title: 't' }, db);
      await saveCapture(draft('a', { facts: orderFacts('1', { paid: 5 }) }), [part('page.html', 'first')], db);
      const before = await Promise.all(db.tables.map((one) => one.toArray()));
      const fail = () => {
        throw new Error(`no ${table}`);
      };
      const isUpdate = table === 'orders' || table === 'journal';
      if (isUpdate) db.table(table).hook('updating', fail);
      else db.table(table).hook('creating', fail);
      const saving = saveCapture(
        draft('b', { facts: orderFacts('1', { paid: 9 }) }),
        [part('page.html', 'second')],
        db,
      );
      await expect(saving).rejects.toMatchObject({ name: 'EvidenceError', key: 'capture_error_save' });
      db.table(table).hook('updating').unsubscribe(fail);
      db.table(table).hook('creating').unsubscribe(fail);
      expect(await Promise.all(db.tables.map((one) => one.toArray()))).toEqual(before);
      expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 2 });
    },
  );

  test('a full disk is said to be one, and costs nothing that was saved', async () => {
    const db = freshDatabase();
    await saveCapture(draft('a'), [part('page.html', 'first')], db);
    const full = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    db.artefacts.hook('creating', full);
    const saving = saveCapture(draft('b'), [part('page.html', 'second')], db);
    await expect(saving).rejects.toMatchObject({ key: 'capture_error_quota' });
    expect(await db.captures.count()).toBe(1);
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true, checked: 1 });
  });

  test('simultaneous captures take places in the chain one after the other', async () => {
    const db = freshDatabase();
    const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
    await Promise.all(ids.map((id) => saveCapture(draft(id), [part('text.txt', id)], db)));
    expect((await db.ledger.toArray()).map(({ seq }) => seq)).toEqual([...ids, 'key'].map((_, index) => index));
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 13, signatures: 13 });
  });
});

describe('filing', () => {
  test('under its order and the cases of the order, once', async () => {
    const db = freshDatabase();
    const facts = orderFacts('77', { paid: 199 });
    const { id } = await openCase({ type: 'opened', orderKey: 'taobao:77', site: 'taobao', problem: 'damaged' }, db);
    const saved = await saveCapture(draft('a', { facts }), [], db);
    expect(saved.orderKey).toBe('taobao:77');
    expect(await getOrder('taobao:77', db)).toMatchObject({ captures: ['a'], order: { paid: 199 } });
    expect((await capturesFor('taobao:77', db)).map((capture) => capture.id)).toEqual(['a']);
    await appendEvent(id, { type: 'evidence-filed', captureId: 'a', page: 'order', title: 't' }, db);
    await saveCapture(draft('b', { facts }), [], db);
    const types = (await eventsOf(id, db)).map((event) =>
      event.type === 'evidence-filed' ? event.captureId : event.type,
    );
    expect(types).toEqual(['opened', 'a', 'order-read', 'b']);
    expect(await casesOf('taobao:77', db)).toHaveLength(1);
  });

  test('a page without facts is found by its address', async () => {
    const db = freshDatabase();
    const saved = await saveCapture(draft('a'), [], db);
    expect((await capturesFor(saved.meta.url, db)).map(({ id }) => id)).toEqual(['a']);
    expect(await capturesFor('https://elsewhere.example/', db)).toEqual([]);
  });

  test('a conversation that mentions one order is filed under it; one that mentions two is not', async () => {
    const db = freshDatabase();
    const chat = (ids: string[]): Extraction => ({
      site: 'taobao',
      page: 'chat',
      chat: { orderIds: ids, messages: [] },
      missing: [],
      provenance: {},
    });
    await saveCapture(draft('one', { facts: chat(['5']) }), [], db);
    await saveCapture(draft('two', { facts: chat(['5', '6']) }), [], db);
    expect((await capturesFor('taobao:5', db)).map(({ id }) => id)).toEqual(['one']);
    expect(await getOrder('taobao:6', db)).toBeUndefined();
  });

  test('an order list files the capture under each of its orders', async () => {
    const db = freshDatabase();
    const orders = [{ id: '1', titles: ['杯子'], paid: 10 }, { id: '2' }, { titles: ['没有单号'] }];
    await saveCapture(
      draft('a', { facts: { site: 'taobao', page: 'order-list', orders, missing: [], provenance: {} } }),
      [],
      db,
    );
    expect(await getOrder('taobao:1', db)).toMatchObject({
      captures: ['a'],
      order: { paid: 10, items: [{ title: '杯子' }] },
    });
    expect(await db.orders.count()).toBe(2);
  });

  test('an empty reading never erases what was read before', async () => {
    const db = freshDatabase();
    const reading = { site: 'taobao', readAt: '2026-11-01T08:00:00Z' } as const;
    await upsertOrder({ ...reading, order: { id: '1', paid: 10, shop: '店' } }, db);
    await upsertOrder({ ...reading, readAt: '2026-11-02T08:00:00Z', order: { id: '1', status: '已签收' } }, db);
    expect(await getOrder('taobao:1', db)).toMatchObject({ order: { paid: 10, shop: '店', status: '已签收' } });
  });

  test('there is no event without a case', async () => {
    await expect(appendEvent('none', { type: 'undone', eventId: 'x' }, freshDatabase())).rejects.toThrow(
      'no case none',
    );
  });
});
