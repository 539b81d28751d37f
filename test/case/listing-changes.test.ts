import { describe, expect, test } from 'vitest';
import { listingChanges, type OfferSeen } from '../../utils/case/listing-changes.ts';
import type { Product } from '../../utils/marketplaces/types.ts';

/** What an offer says differently; what merely counts, or was chosen by the buyer, is no change. */

const seen = (product: Product, part: Partial<OfferSeen> = {}): OfferSeen => ({
  at: '2026-11-01T00:00:00Z',
  facts: { site: 'taobao', page: 'product', product: { id: '7', ...product }, missing: [], provenance: {} },
  ...part,
});
const later = (product: Product, part: Partial<OfferSeen> = {}) =>
  seen(product, { at: '2026-11-09T00:00:00Z', ...part });

describe('a change', () => {
  test('of the price, of the promises', () => {
    const before = seen({ price: 129, promises: ['七天无理由退货', '假一赔十'] });
    const after = later({ price: 99, promises: ['七天无理由退货'] });
    expect(listingChanges(before, after)).toEqual([
      { what: 'price', before: 129, after: 99 },
      { what: 'promises', before: '假一赔十', after: '' },
    ]);
  });

  test('of the parameters and of words', () => {
    const before = seen({}, { text: '材质：纯棉\n适合敏感肌肤' });
    const after = later({}, { text: '材质：涤纶\n送运费险' });
    const changes = listingChanges(before, after);
    expect(changes).toContainEqual({ what: 'parameters', before: '材质：纯棉', after: '材质：涤纶' });
    expect(changes.find(({ what }) => what === 'text')?.count).toBeGreaterThan(0);
  });

  test('of its own pictures, which stand first', () => {
    const pictures = ['a', 'b', 'c'];
    expect(listingChanges(seen({}, { pictures }), later({}, { pictures: ['a', 'x', 'c'] }))).toEqual([
      { what: 'pictures', count: 1 },
    ]);
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`);
    expect(listingChanges(seen({}, { pictures: many }), later({}, { pictures: many.slice(0, 10) }))).toEqual([]);
  });
});

describe('no change', () => {
  test.each([
    ['another variant has another price', { price: 129, sku: '白' }, { price: 159, sku: '黑' }],
    ['one page does not show the price', { price: 129 }, {}],
    ['one page shows no promises at all', { promises: ['假一赔十'] }, {}],
  ] as [string, Product, Product][])('%s', (_, before, after) => {
    expect(listingChanges(seen(before), later(after))).toEqual([]);
  });

  test('figures that count', () => {
    const text = (sold: number) => `已售 ${sold} 件\n★★★ ${sold / 100}\n距结束 01:${sold % 60}`;
    expect(listingChanges(seen({}, { text: text(1200) }), later({}, { text: text(1345) }))).toEqual([]);
  });

  test('a capture without any picture says nothing about them', () => {
    expect(listingChanges(seen({}, { pictures: ['a'] }), later({}, { pictures: [] }))).toEqual([]);
  });
});
