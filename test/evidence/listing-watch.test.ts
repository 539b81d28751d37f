import { expect, test } from 'vitest';
import {
  eventsOf,
  type JuliDatabase,
  noteListingChanges,
  openCase,
  saveCapture,
  watchListing,
} from '../../utils/evidence/index.ts';
import type { Order, Product } from '../../utils/marketplaces/types.ts';
import { draft, freshDatabase, orderFacts, part } from './support/records.ts';

/** An offer that changed after the purchase is an event of the case, with both captures. */

const ORDER: Order = { items: [{ id: '7001', title: '台灯' }], orderedAt: '2026-11-05T10:00:00+08:00' };

async function offer(db: JuliDatabase, id: string, at: string, product: Product, text = '适合阅读') {
  const facts = { site: 'taobao', page: 'product', product: { id: '7001', ...product } } as const;
  const record = draft(id, { at, page: 'product', facts: { ...facts, missing: [], provenance: {} } });
  await saveCapture(record, [part('text.txt', text)], db);
  await watchListing(id, db);
}

async function bought(db: JuliDatabase) {
  await saveCapture(draft('order', { facts: orderFacts('100', ORDER) }), [], db);
  const order = { id: '100', ...ORDER };
  return openCase({ type: 'opened', orderKey: 'taobao:100', site: 'taobao', order, problem: 'price-protection' }, db);
}

const changes = async (caseId: string, db: JuliDatabase) =>
  (await eventsOf(caseId, db)).filter(({ type }) => type === 'listing-changed');

test('a price that fell after the purchase', async () => {
  const db = freshDatabase();
  const { id } = await bought(db);
  await offer(db, 'then', '2026-11-05T01:00:00Z', { price: 129 });
  await offer(db, 'now', '2026-11-09T01:00:00Z', { price: 99 });
  const at = '2026-11-09T01:00:00Z';
  const told = { before: 'then', after: 'now', at, changes: [{ what: 'price', before: 129, after: 99 }] };
  expect(await changes(id, db)).toMatchObject([told]);
  // Looking again tells nothing twice.
  await noteListingChanges(id, db);
  expect(await changes(id, db)).toHaveLength(1);
});

test('what changed before the purchase, and what did not change, is no event', async () => {
  const db = freshDatabase();
  const { id } = await bought(db);
  await offer(db, 'a', '2026-11-02T01:00:00Z', { price: 159 });
  await offer(db, 'b', '2026-11-03T01:00:00Z', { price: 129 });
  await offer(db, 'c', '2026-11-09T01:00:00Z', { price: 129 });
  expect(await changes(id, db)).toEqual([]);
  await offer(db, 'd', '2026-11-10T01:00:00Z', { price: 129 }, '适合装饰');
  expect(await changes(id, db)).toMatchObject([{ before: 'c', after: 'd', changes: [{ what: 'text' }] }]);
});

test('without a day of purchase nothing is said to be after it', async () => {
  const db = freshDatabase();
  const items = ORDER.items ?? [];
  await saveCapture(draft('order', { facts: orderFacts('100', { items }) }), [], db);
  const opening = { type: 'opened', orderKey: 'taobao:100', site: 'taobao', problem: 'price-protection' } as const;
  const { id } = await openCase(opening, db);
  await offer(db, 'then', '2026-11-05T01:00:00Z', { price: 129 });
  await offer(db, 'now', '2026-11-09T01:00:00Z', { price: 99 });
  expect(await changes(id, db)).toEqual([]);
});
