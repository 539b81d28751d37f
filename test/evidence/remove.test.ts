import { describe, expect, test, vi } from 'vitest';
import {
  appendEvent,
  type EvidenceError,
  eventsOf,
  importFile,
  type JuliDatabase,
  openCase,
  removeCase,
  removeEverything,
  saveCapture,
  saveDerivative,
  verifyArtefacts,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import { sha256Sync } from '../../utils/hash.ts';
import { draft, freshDatabase, orderFacts, part } from './support/records.ts';

/** Deleting is one transaction: broken off anywhere, everything is as it was. */

async function vault(): Promise<{ db: JuliDatabase; caseId: string }> {
  const db = freshDatabase();
  const opening = { type: 'opened', orderKey: 'taobao:5', site: 'taobao', problem: 'damaged' } as const;
  const caseId = (await openCase(opening, db)).id;
  const html = { ...part('page.html', `<p>${'shared words '.repeat(4000)}</p>`), type: 'text/html' };
  await saveCapture(draft(crypto.randomUUID(), { facts: orderFacts('5', { paid: 12 }) }), [html], db);
  const file = { bytes: new Blob(['x']), name: 'a.txt', type: 'text/plain', class: 'E4' as const, claims: {} };
  const { row } = await importFile(file, caseId, { db });
  const copy = { of: row.hash, exhibitId: row.id, part: row.name, kind: 'crop' as const, changes: {} };
  await saveDerivative({ ...copy, bytes: new Blob(['copy']) }, db);
  return { db, caseId };
}

const contents = async (db: JuliDatabase) =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
const tombstones = async (db: JuliDatabase) => (await db.ledger.toArray()).filter(({ type }) => type === 'tombstone');

const TABLES = ['captures', 'files', 'derivatives', 'cases', 'events', 'orders', 'artefacts', 'parts'] as const;
const WAYS = {
  'a case': (db: JuliDatabase, caseId: string) => removeCase(caseId, db),
  everything: (db: JuliDatabase) => removeEverything(db),
};

describe.each(Object.entries(WAYS))('deleting %s', (_, remove) => {
  test.each(TABLES)('broken off at the table %s leaves all as it was, and goes through the next time', async (name) => {
    const { db, caseId } = await vault();
    const before = await contents(db);
    const stop = () => {
      throw new Error('the power went');
    };
    db.table(name).hook('deleting', stop);
    await expect(remove(db, caseId)).rejects.toMatchObject({ name: 'EvidenceError' } satisfies Partial<EvidenceError>);
    expect(await contents(db)).toEqual(before);
    db.table(name).hook('deleting').unsubscribe(stop);
    expect(await remove(db, caseId)).toBe(2);
    for (const table of TABLES) expect([table, await db.table(table).count()]).toEqual([table, 0]);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
  });

  test('that the ledger cannot take leaves all as it was', async () => {
    const { db, caseId } = await vault();
    const before = await contents(db);
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.ledger.hook('creating', full);
    await expect(remove(db, caseId)).rejects.toMatchObject({ key: 'capture_error_quota' });
    expect(await contents(db)).toEqual(before);
  });

  test('leaves a tombstone for the case, with the digest of what it was', async () => {
    const { db, caseId } = await vault();
    const digest = sha256Sync(JSON.stringify([await db.cases.get(caseId), ...(await eventsOf(caseId, db))]));
    await remove(db, caseId);
    expect(await tombstones(db)).toContainEqual(expect.objectContaining({ subject: caseId, digest }));
    expect(await tombstones(db)).toHaveLength(4);
  });
});

test('a capture that another order names too stays with that order', async () => {
  const { db, caseId } = await vault();
  const [capture] = await db.captures.toArray();
  const other = {
    key: 'taobao:6',
    site: 'taobao',
    id: '6',
    order: { id: '6' },
    readAt: '2026-11-01T08:00:00Z',
  } as const;
  await db.orders.add({ ...other, captures: [capture?.id ?? ''] });
  expect(await removeCase(caseId, db)).toBe(1);
  expect((await db.captures.toArray()).map(({ id }) => id)).toEqual([capture?.id]);
  expect((await db.orders.toArray()).map(({ key }) => key)).toEqual(['taobao:6']);
  expect(await verifyLedger(db)).toMatchObject({ ok: true });
});

test('what is noted while the tombstones are being signed is not lost from them', async () => {
  const { db, caseId } = await vault();
  const sign = crypto.subtle.sign.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'sign').mockImplementationOnce(async (...work) => {
    await appendEvent(caseId, { type: 'stated', statement: { category: 'food' } }, db);
    return sign(...work);
  });
  await removeCase(caseId, db);
  expect(spy.mock.calls.length).toBeGreaterThan(4);
  spy.mockRestore();
  expect(await db.events.count()).toBe(0);
  expect(await tombstones(db)).toHaveLength(4);
  expect(await verifyLedger(db)).toMatchObject({ ok: true });
});

test('words without a canonical form do not keep a case from being deleted', async () => {
  const { db, caseId } = await vault();
  const event = { type: 'demand', on: '2026-11-03' } as const;
  await appendEvent(caseId, { type: 'happened', event, note: 'half a sign: \ud83d' }, db);
  await removeCase(caseId, db);
  expect(await db.cases.count()).toBe(0);
});
