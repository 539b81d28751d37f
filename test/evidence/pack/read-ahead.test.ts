import { expect, test } from 'vitest';
import { readAhead } from '../../../utils/evidence/pack/read-ahead.ts';

test('reads in order, the next one while the one before is still in use, and no further', async () => {
  const begun: number[] = [];
  const got: [number, string][] = [];
  for await (const pair of readAhead([1, 2, 3], async (item) => {
    begun.push(item);
    return `file ${item}`;
  })) {
    got.push(pair);
    expect(begun).toEqual([1, 2, 3].slice(0, got.length + 1));
  }
  expect(got).toEqual([
    [1, 'file 1'],
    [2, 'file 2'],
    [3, 'file 3'],
  ]);
});

test('a failure comes in its turn', async () => {
  const read = async (item: number) => {
    if (item === 2) throw new Error('the second cannot be read');
    return item;
  };
  const got: number[] = [];
  const all = async () => {
    for await (const [item] of readAhead([1, 2, 3], read)) got.push(item);
  };
  await expect(all()).rejects.toThrow('the second cannot be read');
  expect(got).toEqual([1]);
});

test('nothing is read of nothing', async () => {
  expect(await Array.fromAsync(readAhead([], async () => 1))).toEqual([]);
});
