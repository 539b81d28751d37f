import { expect, test } from 'vitest';
import { storeOnce } from './support/store-once.ts';

// The benchmark `store-once` has 50 listings, of which more is shared.
test('20 captures of each of 8 listings of one shop take at most an eighth of their sum', async () => {
  const { stored, sum } = await storeOnce({ listings: 8, visits: 20 });
  expect(sum / 8 / 20).toBeGreaterThan(700_000);
  expect(stored / sum).toBeLessThanOrEqual(1 / 8);
});
