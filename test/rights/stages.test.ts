import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import { type CaseRecord, type DisputeEvent, PROBLEMS } from '../../utils/rights/types.ts';
import { schemaErrors } from './support/advice-schema.ts';
import { caseOf, on } from './support/cases.ts';

const refused = on('2026-11-02', 'seller-refused');
const stageOf = (members: Partial<CaseRecord>) => {
  const { stage, action } = advise(caseOf(members));
  return [stage, action.id];
};

/** The lines of the contract, each as the smallest change that makes it apply, with where it leads. */
const LINES: [string, (record: CaseRecord) => CaseRecord, number, string][] = [
  ['settled', (c) => ({ ...c, events: [...c.events, on('2026-11-20', 'settled')] }), 0, 'close'],
  [
    'arbitration',
    (c) => ({ ...c, court: { arbitrationAgreement: { institution: '杭州仲裁委员会', afterDispute: true } } }),
    4,
    'arbitrate',
  ],
  ['suit', (c) => ({ ...c, events: [...c.events, on('2023-06-01', 'suit-filed')] }), 4, 'follow-court'],
  ['limitation', (c) => ({ ...c, facts: { ...c.facts, knewOn: '2024-01-10' } }), 4, 'sue'],
  ['complaint ended', (c) => ({ ...c, events: [...c.events, on('2026-11-03', 'mediation-ended')] }), 4, 'sue'],
  ['crime', (c) => ({ ...c, facts: { ...c.facts, ongoingScam: true } }), 3, 'police'],
  [
    'complaint pending',
    (c) => ({ ...c, events: [...c.events, on('2026-11-10', 'complaint-received')] }),
    3,
    'wait-12315',
  ],
  [
    'association',
    (c) => ({ ...c, events: [...c.events, on('2026-11-10', 'association-accepted')] }),
    3,
    'wait-association',
  ],
  ['platform', (c) => ({ ...c, events: [...c.events, refused] }), 2, 'platform-apply'],
];

describe('the lines', () => {
  test.each(LINES)('%s alone', (name, apply, stage, action) => {
    expect(stageOf(apply(caseOf()))).toEqual([name === 'settled' ? 1 : stage, action]);
  });

  // Interruptions move limitation away, and a newer complaint is pending after an older one ended: those pairs are apart.
  const pairs = LINES.flatMap((first, index) =>
    LINES.slice(index + 1).map((second) => [first, second] as const),
  ).filter(
    ([[a], [b]]) =>
      !(a === 'limitation' && ['complaint pending', 'association'].includes(b)) &&
      !(a === 'complaint ended' && b === 'complaint pending'),
  );
  test.each(pairs)('%s goes before %s', ([name, apply, , action], [, other]) => {
    const { action: chosen } = advise(apply(other(caseOf())));
    expect(chosen.id, name).toBe(action);
  });
});

describe('the end of negotiation', () => {
  const demand = on('2026-11-16', 'demand');
  test.each<[string, DisputeEvent[], number]>([
    ['nothing asked', [], 1],
    ['fifth working day', [demand], 1],
    ['looked into, long ago in natural days', [on('2026-11-16', 'demand'), on('2026-11-17', 'seller-pending')], 1],
    ['sixth working day', [on('2026-11-13', 'demand')], 2],
    ['a later demand does not start it anew', [on('2026-11-13', 'demand'), on('2026-11-20', 'demand')], 2],
    ['refused in part', [on('2026-11-22', 'seller-refused', { of: ['fraud3x'] })], 2],
    ['seller gone', [on('2026-11-22', 'seller-unreachable')], 2],
    ['platform asked', [on('2026-11-22', 'platform-applied')], 2],
  ])('%s', (_, events, stage) => {
    expect(stageOf({ events })[0]).toBe(stage);
  });

  test('is not reached by a count that leaves the calendar', () => {
    expect(stageOf({ now: '2027-03-01', events: [on('2026-12-29', 'demand')] })[0]).toBe(1);
  });
});

describe('the platform', () => {
  const after = (...events: DisputeEvent[]) => stageOf({ events: [refused, ...events] });
  test.each<[string, DisputeEvent[], number, string]>([
    ['asked, day 15', [on('2026-11-02', 'platform-applied')], 2, 'wait-platform'],
    ['asked, day 16', [on('2026-10-30', 'platform-applied')], 3, 'complaint-12315'],
    ['for the buyer, day 7', [on('2026-11-12', 'platform-decided', { outcome: 'for-buyer' })], 2, 'platform-enforce'],
    ['for the buyer, day 8', [on('2026-11-11', 'platform-decided', { outcome: 'for-buyer' })], 3, 'complaint-12315'],
    ['in part', [on('2026-11-12', 'platform-decided', { outcome: 'partial' })], 3, 'complaint-12315'],
    ['for the seller', [on('2026-11-12', 'platform-decided', { outcome: 'for-seller' })], 3, 'complaint-12315'],
    ['not taken up', [on('2026-11-12', 'platform-decided', { outcome: 'declined' })], 3, 'complaint-12315'],
    [
      'refused first, granted on appeal',
      [
        on('2026-11-10', 'platform-decided', { outcome: 'for-seller' }),
        on('2026-11-19', 'platform-decided', { outcome: 'for-buyer' }),
      ],
      2,
      'platform-enforce',
    ],
  ])('%s', (_, events, stage, action) => {
    expect(after(...events)).toEqual([stage, action]);
  });

  test('has performed once all that was asked is paid', () => {
    const decided = on('2026-11-04', 'platform-decided', { outcome: 'for-buyer' });
    const damaged = { problem: 'damaged', order: { paid: 80 } } as const;
    expect(stageOf({ ...damaged, events: [refused, decided] })).toEqual([3, 'complaint-12315']);
    const paid = (amount: number) => on('2026-11-10', 'refunded', { amount });
    expect(stageOf({ ...damaged, events: [refused, decided, paid(79.99)] })).toEqual([3, 'complaint-12315']);
    expect(stageOf({ ...damaged, events: [refused, decided, paid(80)] })).toEqual([2, 'close']);
  });

  test.each([
    ['JD, day 15', '2026-11-08', [], 2],
    ['JD, day 16', '2026-11-07', [], 3],
    ['JD, asked in time and still open', '2026-11-02', [on('2026-11-16', 'platform-applied')], 2],
    ['JD, asked too late', '2026-11-02', [on('2026-11-18', 'platform-applied')], 3],
  ] as const)('%s', (_, day, events, stage) => {
    const advice = advise(caseOf({ marketplace: 'jd', events: [on(day, 'seller-refused'), ...events] }));
    expect(advice.stage).toBe(stage);
    expect(advice.unsupported.some(({ id }) => id === 'platform')).toBe(stage === 3);
  });

  test.each([
    [{ windowOpen: false }, 3],
    [{ windowOpen: true, windowEndsOn: '2026-11-01' }, 2],
    [{ windowEndsOn: '2026-11-22' }, 3],
    [{ windowEndsOn: '2026-11-23' }, 2],
  ] as const)('with the entry %o', (facts, stage) => {
    expect(stageOf({ facts, events: [refused] })[0]).toBe(stage);
  });
});

describe('complaints', () => {
  const end = (reason: DisputeEvent['reason']) => [
    refused,
    on('2026-11-09', 'platform-decided', { outcome: 'declined' }),
    on('2026-11-10', 'complaint-received'),
    on('2026-11-12', 'complaint-refused', reason === undefined ? {} : { reason }),
  ];
  test.each([
    ['not-competent', 'complaint-12315'],
    ['materials', 'complaint-12315'],
    ['other-body', 'sue'],
    ['not-consumer', 'sue'],
    ['over-3y', 'sue'],
    ['identity', 'sue'],
    ['other', 'sue'],
    [undefined, 'sue'],
  ] as const)('refused as %s: %s', (reason, action) => {
    expect(stageOf({ events: end(reason) })[1]).toBe(action);
  });

  test('an end belongs to the complaint before it, also on the day of the next', () => {
    const again = [
      on('2026-10-01', 'complaint-received'),
      on('2026-11-10', 'complaint-withdrawn'),
      on('2026-11-10', 'complaint-received'),
    ];
    expect(stageOf({ events: again })[1]).toBe('wait-12315');
    expect(stageOf({ events: again.slice(1) })[1]).toBe('sue');
  });

  test('the sixty days of an older complaint do not end a newer one', () => {
    const events = [
      on('2026-06-01', 'complaint-received'),
      on('2026-06-05', 'complaint-accepted'),
      on('2026-11-10', 'complaint-received'),
    ];
    expect(stageOf({ events })[1]).toBe('wait-12315');
    expect(stageOf({ events: events.slice(0, 2) })[1]).toBe('sue');
  });

  test('an acceptance nobody recorded the receipt of is a pending complaint', () => {
    expect(stageOf({ events: [on('2026-11-10', 'complaint-accepted')] })[1]).toBe('wait-12315');
  });
});

describe('what time alone opens', () => {
  const earliest = (...events: DisputeEvent[]) => advise(caseOf({ events })).earliest;
  test.each<[string, DisputeEvent[], ReturnType<typeof earliest>]>([
    ['nothing asked', [], {}],
    ['asked', [on('2026-11-20', 'demand')], { stage2: '2026-11-28' }],
    ['with the platform', [refused, on('2026-11-20', 'platform-applied')], { stage3: '2026-12-12' }],
    [
      'for the buyer',
      [refused, on('2026-11-20', 'platform-decided', { outcome: 'for-buyer' })],
      { stage3: '2026-12-02' },
    ],
    ['complaint not accepted yet', [on('2026-11-20', 'complaint-received')], {}],
    [
      'complaint accepted',
      [on('2026-10-20', 'complaint-received'), on('2026-10-22', 'complaint-accepted')],
      { stage4: '2026-12-22' },
    ],
    ['before a court', [on('2026-11-20', 'demand'), on('2026-11-22', 'suit-filed')], {}],
  ])('%s', (_, events, wanted) => {
    expect(earliest(...events)).toEqual(wanted);
  });

  test('negotiation into an unlisted year has no day', () => {
    expect(advise(caseOf({ now: '2026-12-30', events: [on('2026-12-29', 'demand')] })).earliest).toEqual({});
  });

  test('where no platform can help, negotiation is followed by the authority', () => {
    const none = advise(caseOf({ marketplace: 'none', events: [on('2026-11-20', 'demand')] }));
    expect(none.earliest).toEqual({ stage2: '2026-11-28', stage3: '2026-11-28' });
  });

  test('the page’s countdown and JD’s fifteen days end the time to ask the platform', () => {
    const page = caseOf({ facts: { windowEndsOn: '2026-11-25' }, events: [refused] });
    expect(advise(page).earliest).toEqual({ stage3: '2026-11-26' });
    const applied = { ...page, events: [refused, on('2026-11-20', 'platform-applied')] };
    expect(advise(applied).earliest).toEqual({ stage3: '2026-12-12' });
    const jd = caseOf({ marketplace: 'jd', events: [on('2026-11-20', 'seller-refused')] });
    expect(advise(jd).earliest).toEqual({ stage3: '2026-12-06' });
  });
});

describe('every problem in every stage', () => {
  const histories: [number, DisputeEvent[]][] = [
    [1, []],
    [1, [on('2026-11-20', 'demand', { inWriting: true })]],
    [2, [refused]],
    [2, [refused, on('2026-11-20', 'platform-applied')]],
    [3, [refused, on('2026-11-20', 'platform-decided', { outcome: 'for-seller' })]],
    [3, [on('2026-11-20', 'complaint-received')]],
    [4, [on('2026-11-20', 'suit-filed')]],
  ];
  const all = PROBLEMS.flatMap((problem) => histories.map(([stage, events]) => [problem, stage, events] as const));
  test.each(all)('%s at stage %i', (problem, stage, events) => {
    const record = caseOf({
      problem,
      events: [...events],
      order: { title: '商品', price: 120, quantity: 2, signedOn: '2026-11-19', receiveAt: '广东省广州市天河区' },
    });
    for (const language of ['zh', 'en'] as const) {
      const advice = advise(record, { language });
      // A scam is the police's from the first day on; only what is before a court already stays there.
      expect(advice.stage).toBe(problem === 'scam' && stage < 3 ? 3 : stage);
      expect(schemaErrors(advice)).toEqual([]);
      expect(advice.action.steps.length).toBeGreaterThan(0);
      expect(advice.evidence.length).toBeGreaterThan(0);
      expect(advice.warnings.length).toBeGreaterThan(0);
    }
  });
});
