import { whatWouldChange } from '../../utils/rights/explain.ts';
import { advise } from '../../utils/rights/index.ts';
import { type CaseRecord, PROBLEMS } from '../../utils/rights/types.ts';
import { defineBench, median } from './support/bench.ts';

/** Cases of every problem at several points of their lives, so that no branch of the rules is measured alone. */
function cases(): CaseRecord[] {
  const histories: CaseRecord['events'][] = [
    [],
    [{ on: '2026-10-09', type: 'demand', inWriting: true }],
    [
      { on: '2026-10-09', type: 'demand', inWriting: true },
      { on: '2026-10-12', type: 'seller-refused' },
      { on: '2026-10-13', type: 'platform-applied' },
      { on: '2026-10-20', type: 'platform-decided', outcome: 'for-seller' },
    ],
    [
      { on: '2026-10-09', type: 'demand', inWriting: true },
      { on: '2026-10-15', type: 'complaint-received' },
      { on: '2026-10-22', type: 'complaint-accepted' },
    ],
  ];
  return PROBLEMS.flatMap((problem, index) =>
    histories.map((events) => ({
      now: '2026-11-02',
      marketplace: (['taobao', 'tmall', 'jd', 'pinduoduo', 'other'] as const)[index % 5] ?? 'other',
      problem,
      order: {
        id: '4827193650284710265',
        title: '护眼台灯',
        paid: 148.8,
        price: 148.8,
        quantity: 1,
        placedOn: '2026-09-27',
        paidOn: '2026-09-27',
        shippedOn: '2026-09-28',
        signedOn: '2026-10-03',
      },
      events,
    })),
  );
}

const ROUNDS = 30;
const WARM_UP = 5;

/** Milliseconds a case: the median over the cases of each case's median over the rounds, after some to warm up. */
function time(all: CaseRecord[], work: (record: CaseRecord) => unknown): number {
  const times = all.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    all.forEach((record, index) => {
      const start = performance.now();
      work(record);
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return median(times.map(median));
}

/** Advice is computed whenever the popup opens and after each event: it must not be felt. */
export const adviseBench = defineBench({
  rows: {
    'advise-time': {
      unit: 'ms per case',
      reference: 'JSON.parse(JSON.stringify(case)) of the same cases',
      goal: { of: 'value', most: 0.2 },
    },
    'what-if-time': {
      unit: 'ms per case',
      reference: 'one advice on the same cases',
      goal: { of: 'value', most: 1 },
    },
  },
  async measure() {
    const all = cases();
    return {
      'advise-time': {
        value: time(all, (record) => advise(record)),
        reference: time(all, (record) => JSON.parse(JSON.stringify(record))),
      },
      'what-if-time': {
        value: time(all, (record) => whatWouldChange(record)),
        reference: time(all, (record) => advise(record)),
      },
    };
  },
});
