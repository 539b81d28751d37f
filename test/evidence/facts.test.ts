import { describe, expect, test } from 'vitest';
import {
  addReading,
  type Capture,
  capturesFor,
  factsOf,
  getCapture,
  getOrder,
  giveFact,
  type JuliDatabase,
  readingsOf,
  saveCapture,
  userFactsOf,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { draft, freshDatabase, orderFacts, part } from './support/records.ts';

/** What is known of a capture beyond its record: readings and given facts, beside it and never in its place. */

const bare: Extraction = { site: 'taobao', page: 'order', missing: ['order.id', 'order.paid'], provenance: {} };

async function captured(db: JuliDatabase, facts: Extraction = bare): Promise<Capture> {
  return saveCapture(draft('a', { facts }), [part('page.html', '<p>订单</p>')], db);
}

describe('a fact that the user gave', () => {
  test('counts, names its route, and leaves the record and the ledger whole', async () => {
    const db = freshDatabase();
    const record = await captured(db, orderFacts('100', { shop: '店' }));
    await giveFact('a', { path: 'order.paid', value: 30, raw: '实付 30', by: 'hand' }, db);
    expect(await getCapture('a', db)).toEqual(record);
    const facts = await factsOf(record, db);
    expect(facts?.order).toEqual({ id: '100', shop: '店', paid: 30 });
    expect(facts?.provenance['order.paid']).toEqual({ route: 'user', raw: '实付 30' });
    expect(await userFactsOf(record, db)).toMatchObject([{ path: 'order.paid', by: 'hand' }]);
    expect((await getOrder('taobao:100', db))?.order.paid).toBe(30);
    expect((await verifyLedger(db)).ok).toBe(true);
  });

  test('later counts over earlier, and both are kept', async () => {
    const db = freshDatabase();
    const record = await captured(db, orderFacts('100'));
    for (const value of [30, 31])
      await giveFact('a', { path: 'order.paid', value, raw: String(value), by: 'hand' }, db);
    expect((await factsOf(record, db))?.order?.paid).toBe(31);
    expect(await userFactsOf(record, db)).toHaveLength(2);
  });

  test('that is the order’s number files the capture under it', async () => {
    const db = freshDatabase();
    await captured(db);
    await giveFact('a', { path: 'order.id', value: '4827193650284710265', raw: '…', by: 'point' }, db);
    expect((await capturesFor('taobao:4827193650284710265', db)).map(({ id }) => id)).toEqual(['a']);
  });

  test('for a capture that is not there is an error', async () => {
    const fact = { path: 'order.paid', value: 1, raw: '1', by: 'hand' } as const;
    await expect(giveFact('gone', fact, freshDatabase())).rejects.toMatchObject({ key: 'capture_error_missing' });
  });
});

describe('a stored page read again', () => {
  const version = (facts: Extraction) => ({ extractorVersion: '9', facts });

  test('that tells more is kept beside the first reading, and the order learns it', async () => {
    const db = freshDatabase();
    const record = await captured(db, orderFacts('100', { paid: 30 }));
    expect(await addReading(record, version(orderFacts('100', { status: '交易成功' })), db)).toBe(true);
    expect((await readingsOf(record, db)).map(({ extractorVersion }) => extractorVersion)).toEqual(['1', '9']);
    expect((await factsOf(record, db))?.order).toEqual({ id: '100', paid: 30, status: '交易成功' });
    expect((await getOrder('taobao:100', db))?.order.status).toBe('交易成功');
  });

  test.each([
    ['nothing', { ...bare, page: 'other', missing: [] } as Extraction],
    ['nothing new', orderFacts('100', { paid: 30 })],
    ['a gate', { ...bare, page: 'gate', missing: ['order'] } as Extraction],
  ])('that tells %s is not kept', async (_, facts) => {
    const db = freshDatabase();
    const record = await captured(db, orderFacts('100', { paid: 30 }));
    expect(await addReading(record, version(facts), db)).toBe(false);
    expect(await readingsOf(record, db)).toHaveLength(1);
  });

  test('does not count over what the user gave', async () => {
    const db = freshDatabase();
    const record = await captured(db, orderFacts('100'));
    await giveFact('a', { path: 'order.paid', value: 30, raw: '30', by: 'hand' }, db);
    await addReading(record, version(orderFacts('100', { paid: 99 })), db);
    expect((await factsOf(record, db))?.order?.paid).toBe(30);
  });
});
