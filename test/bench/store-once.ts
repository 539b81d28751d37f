import { storeOnce } from '../evidence/support/store-once.ts';
import { defineBench } from './support/bench.ts';

/** What 20 captures of each of 50 listings of one shop take, the screen's picture being another one each time. */
export const storeOnceBench = defineBench({
  rows: {
    'store-once': {
      unit: 'MB stored',
      reference: 'the sum of the files',
      goal: { of: 'ratio', most: 1 / 8 },
    },
  },
  async measure() {
    const { stored, sum } = await storeOnce({ listings: 50, visits: 20 });
    return { 'store-once': { value: stored / 1e6, reference: sum / 1e6 } };
  },
});
