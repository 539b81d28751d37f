import { describe, expect, test } from 'vitest';
import { compareListings, differs, type ListingSeen, listingKeyOf } from '../../utils/case/compare-captures.ts';
import { compareLines } from '../../utils/case/compare-lines.ts';
import { diff } from '../../utils/case/diff.ts';
import { compareWords } from '../../utils/case/words.ts';
import type { Extraction, Product } from '../../utils/marketplaces/types.ts';
import { fc } from '../property.ts';

const facts = (product: Product): Extraction => ({
  site: 'taobao',
  page: 'product',
  product,
  missing: [],
  provenance: {},
});

const lamp: Product = {
  id: '775500112233',
  title: '原木护眼台灯 三档调光',
  price: 148.8,
  currency: 'CNY',
  shop: '暖屿灯饰',
  promises: ['7天无理由退货', '48小时内发货，晚发必赔', '破损包退'],
  sku: '原木色',
};
const text = '原木护眼台灯 三档调光\n材质：橡木\n色温\t3000K\n显色指数 Ra98，无频闪\n假一赔十\n已售 120';

const before: ListingSeen = { at: '2026-06-01T08:00:00Z', facts: facts(lamp), text };

describe('compareListings', () => {
  test('names what differs: price, promises, parameters, words', () => {
    const after: ListingSeen = {
      at: '2026-06-09T08:00:00Z',
      facts: facts({ ...lamp, price: 168, title: '原木护眼台灯 两档调光', promises: ['7天无理由退货', '破损包退'] }),
      text: '原木护眼台灯 两档调光\n材质：榉木\n色温\t3000K\n显色指数 Ra90，无频闪\n已售 126',
    };
    const found = compareListings(before, after);
    expect(found.key).toBe('taobao:775500112233');
    expect(found.fields).toEqual([
      expect.objectContaining({ field: 'title', before: lamp.title, after: '原木护眼台灯 两档调光' }),
      { field: 'price', before: 148.8, after: 168 },
    ]);
    expect(found.promises).toEqual({ gone: ['48小时内发货，晚发必赔'], added: [] });
    expect(found.parameters).toEqual([{ name: '材质', before: '橡木', after: '榉木' }]);
    expect(found.lines).toContainEqual({ kind: 'gone', text: '假一赔十' });
    const reworded = found.lines.find((line) => line.kind === 'changed' && line.before.startsWith('显色指数'));
    expect(reworded).toMatchObject({
      pieces: expect.arrayContaining([
        { kind: 'gone', text: '98' },
        { kind: 'new', text: '90' },
      ]),
    });
    expect(differs(found)).toBe(true);
  });

  test('the older one comes first, in whichever order they are given', () => {
    const after = { at: '2026-06-09T08:00:00Z', facts: facts({ ...lamp, price: 168 }) };
    expect(compareListings(after, before)).toEqual(compareListings(before, after));
  });

  test('a capture that shows no promises says nothing about promises', () => {
    const { promises: _, ...bare } = lamp;
    expect(compareListings(before, { at: '2026-06-09T08:00:00Z', facts: facts(bare) }).promises).toEqual({
      gone: [],
      added: [],
    });
  });

  test('two listings have no common key, and equal captures do not differ', () => {
    const other = { ...before, facts: facts({ ...lamp, id: '9' }) };
    expect(compareListings(before, other).key).toBeUndefined();
    expect(differs(compareListings(before, before))).toBe(false);
    expect(listingKeyOf({ site: 'jd', page: 'order', missing: [], provenance: {} })).toBeUndefined();
  });
});

describe('words and lines', () => {
  test('Chinese is compared by its words, money as one word', () => {
    expect(compareWords('到手价¥148.80，晚发必赔', '到手价¥168.00，晚发必赔')).toEqual([
      { kind: 'same', text: '到手价' },
      { kind: 'gone', text: '¥148.80' },
      { kind: 'new', text: '¥168.00' },
      { kind: 'same', text: '，晚发必赔' },
    ]);
  });

  test('a price that alone took the place of another is one line that changed', () => {
    expect(compareLines('券后￥129', '券后￥168.00')).toMatchObject([{ kind: 'changed', before: '券后￥129' }]);
  });

  test('unlike lines are not forced into one', () => {
    expect(compareLines('假一赔十', '顺丰包邮')).toEqual([
      { kind: 'gone', text: '假一赔十' },
      { kind: 'new', text: '顺丰包邮' },
    ]);
  });

  const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  test('the edits rebuild both lists, and never take more than a plain longest common part', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const edits = diff(a, b, (item) => item);
        expect(edits.flatMap((edit) => (edit.kind === 'new' ? [] : [edit.before]))).toEqual(a);
        expect(edits.flatMap((edit) => (edit.kind === 'gone' ? [] : [edit.after]))).toEqual(b);
        expect(edits.filter(({ kind }) => kind === 'same')).toHaveLength(longestCommon(a, b));
      }),
    );
  });

  test('long lists of which only a part is common keep all of it', () => {
    const talk = Array.from({ length: 6000 }, (_, index) => (index % 3 === 0 ? 'x' : `m${index}`));
    const edits = diff(talk.slice(0, 4000), talk.slice(2500), (item) => item);
    expect(edits.flatMap((edit) => (edit.kind === 'same' ? [edit.after] : []))).toEqual(talk.slice(2500, 4000));
  });

  test('lists without anything in common are replaced in bounded time', () => {
    const many = (name: string) => Array.from({ length: 20_000 }, (_, index) => `${name}${index}`);
    const edits = diff(many('a'), many('b'), (item) => item);
    expect(edits).toHaveLength(40_000);
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let x = 1; x <= a.length; x++)
    for (let y = 1; y <= b.length; y++) {
      const [up, left, corner] = [rows[x - 1]?.[y] ?? 0, rows[x]?.[y - 1] ?? 0, rows[x - 1]?.[y - 1] ?? 0];
      (rows[x] as number[])[y] = a[x - 1] === b[y - 1] ? corner + 1 : Math.max(up, left);
    }
  return rows[a.length]?.[b.length] ?? 0;
}
