import { describe, expect, test } from 'vitest';
import { mergeReadings } from '../../utils/marketplaces/merge-readings.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';

/** A stored page read again: more is known, never less. */

const reading = (part: Partial<Extraction> = {}): Extraction => ({
  site: 'jd',
  page: 'order',
  missing: [],
  provenance: {},
  ...part,
});
const first = reading({
  order: { id: '1', paid: 30, shop: '店' },
  missing: ['order.status', 'order.orderedAt'],
  provenance: { 'order.paid': { route: 'dom', raw: '30' } },
});

describe('a newer reading', () => {
  test('adds what it found, and what it did not find stays', () => {
    const again = reading({ order: { id: '1', status: '已完成' }, missing: ['order.paid', 'order.orderedAt'] });
    const merged = mergeReadings(first, again);
    expect(merged.order).toEqual({ id: '1', paid: 30, shop: '店', status: '已完成' });
    expect(merged.missing).toEqual(['order.orderedAt']);
    expect(merged.provenance['order.paid']?.route).toBe('dom');
  });

  test.each([
    ['empty', reading({ page: 'other' })],
    ['of a gate', reading({ page: 'gate', missing: ['order'] })],
    ['of another order', reading({ order: { id: '2', paid: 99 } })],
    ['as another kind', reading({ page: 'product', product: { id: '9' } })],
    ['of another site', reading({ site: 'taobao', order: { id: '1', paid: 99 } })],
  ])('that is %s changes nothing', (_, again) => {
    expect(mergeReadings(first, again)).toEqual(first);
  });

  test('of what was a gate before is taken whole', () => {
    expect(mergeReadings(reading({ page: 'gate', missing: ['order'] }), first)).toEqual(first);
  });

  test('with fewer messages or orders keeps the longer list', () => {
    const two = { messages: [{ text: 'a' }, { text: 'b' }] };
    const chat = reading({ page: 'chat', chat: two });
    expect(mergeReadings(chat, reading({ page: 'chat', chat: { messages: [] } })).chat).toEqual(two);
    const list = reading({ page: 'order-list', orders: [{ id: '1' }, { id: '2' }] });
    expect(mergeReadings(list, reading({ page: 'order-list', orders: [{ id: '1' }] })).orders).toHaveLength(2);
  });
});
