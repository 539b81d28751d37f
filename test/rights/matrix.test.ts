import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import type { CaseRecord, Citation, DisputeEvent, Problem } from '../../utils/rights/types.ts';
import { PROBLEMS } from '../../utils/rights/types.ts';
import { brokenInvariants } from './invariants.ts';
import { schemaErrors } from './support/advice-schema.ts';
import { caseOf, on } from './support/cases.ts';

/**
 * Every kind of dispute in every stage: what happens moves the dispute up the ladder, and never what can be claimed or on
 * which ground. Facts and expectations are read out of the contract, line by line.
 */

interface Kind {
  record: Partial<CaseRecord>;
  /** `claim.total` in yuan. */
  total: number;
  grounds: Citation[];
  /** The first act, before anything was asked. */
  first: string;
  /** Once asked, where there is nothing yet to wait for. */
  asked?: string;
  /** At stage 3, where it is not the market regulator. */
  authority?: string;
}

const paid = { order: { paid: 200, price: 200, signedOn: '2026-11-20' } };
const proof = { faultProof: ['lab' as const] };

const KINDS: Readonly<Record<Exclude<Problem, 'scam'>, Kind>> = {
  'no-reason-return': {
    record: paid,
    total: 200,
    grounds: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:10', '网络购买商品七日无理由退货暂行办法:18'],
    first: 'send-return-notice',
  },
  'refund-unpaid': {
    record: { ...paid, events: [on('2026-11-21', 'return-received')] },
    total: 200,
    grounds: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:13'],
    // The seller's seven days are running.
    first: 'wait-seller',
  },
  'not-shipped': {
    record: { order: { paid: 200, shipBy: '2026-11-10' }, promises: [{ kind: 'late-shipping', rate: 0.3 }] },
    total: 260,
    grounds: ['电子商务法:20', '民法典:563', '民法典:577', '民法典:585'],
    first: 'demand',
  },
  'presale-deposit': {
    record: { deposit: { amount: 50, contractPrice: 200, term: '定金', breachBy: 'seller' } },
    total: 90,
    grounds: ['民法典:586', '民法典:587'],
    first: 'demand',
  },
  'signed-not-received': {
    record: { order: { ...paid.order, signedBy: 'other' } },
    total: 200,
    grounds: ['电子商务法:20', '电子商务法:52', '民法典:512', '民法典:604', '快递暂行条例:26', '快递暂行条例:29'],
    first: 'demand',
  },
  damaged: {
    record: paid,
    total: 200,
    grounds: ['电子商务法:20', '民法典:582', '民法典:604'],
    first: 'demand',
  },
  'wrong-item': { record: paid, total: 200, grounds: ['消费者权益保护法:48', '民法典:582'], first: 'demand' },
  'quality-fault': { record: paid, total: 200, grounds: ['消费者权益保护法:24'], first: 'demand' },
  counterfeit: {
    record: { ...paid, facts: proof },
    total: 800,
    grounds: ['消费者权益保护法:55', '侵害消费者权益行为处罚办法:5'],
    first: 'demand',
  },
  'false-advertising': {
    record: { ...paid, facts: { ...proof, material: true } },
    total: 800,
    grounds: ['消费者权益保护法:20', '消费者权益保护法:55', '侵害消费者权益行为处罚办法:16'],
    first: 'demand',
  },
  'price-fraud': {
    record: { ...paid, facts: { comparedPrice: 400, lowestPrice7d: 199 } },
    total: 800,
    grounds: ['价格法:14', '明码标价和禁止价格欺诈规定:19', '消费者权益保护法:55'],
    first: 'demand',
  },
  'price-protection': {
    record: {
      ...paid,
      promises: [{ kind: 'price-protection', days: 30, on: '2026-11-10' }],
      facts: { lowerPrice: { price: 150, on: '2026-11-22' } },
    },
    total: 50,
    grounds: ['消费者权益保护法实施条例:12', '民法典:577'],
    first: 'demand',
  },
  'food-safety': {
    record: { order: { ...paid.order, category: 'food' }, facts: { expired: true } },
    total: 2200,
    grounds: ['食品安全法:148', '食品药品惩罚性赔偿解释:1', '食品安全法:34', '食品安全民事解释一:6'],
    first: 'demand',
  },
  'drug-device-cosmetics': {
    record: { order: { ...paid.order, category: 'drug' }, facts: proof },
    total: 2200,
    grounds: ['药品管理法:144'],
    first: 'demand',
  },
  injury: {
    record: { ...paid, losses: [{ kind: 'medical', amount: 300, proven: true }] },
    total: 500,
    grounds: ['民法典:1179', '消费者权益保护法:49', '民法典:1203', '消费者权益保护法:40', '产品质量法:45'],
    first: 'demand',
  },
  'auto-renewal': {
    record: { order: { paid: 25, category: 'subscription' } },
    total: 25,
    grounds: ['消费者权益保护法实施条例:10', '网络交易监督管理办法:18'],
    first: 'demand',
  },
  'minor-purchase': {
    record: { order: { paid: 200 }, facts: { buyerAge: 12 } },
    total: 200,
    grounds: ['民法典:19', '民法典:145'],
    first: 'demand',
  },
  prepaid: {
    record: {
      order: { category: 'prepaid-card' },
      prepaid: { paid: 1000, bonus: 250, usedListPrice: 500, cause: 'seller', stoppedOn: '2026-11-01' },
    },
    total: 600,
    grounds: [
      '预付式消费解释:15',
      '预付式消费解释:18',
      '预付式消费解释:16',
      '消费者权益保护法实施条例:22',
      '消费者权益保护法:53',
    ],
    first: 'demand',
  },
  'order-cancelled': {
    record: {
      order: { paid: 200 },
      facts: { substitutePrice: 260 },
      wants: ['refund', 'substitute-diff'],
      events: [on('2026-11-21', 'seller-cancelled')],
    },
    total: 260,
    grounds: ['电子商务法:49', '民法典:577', '合同编通则解释:60'],
    first: 'demand',
  },
  'invoice-refused': {
    record: paid,
    total: 0,
    grounds: ['消费者权益保护法:22'],
    first: 'demand',
    authority: 'other-authority',
  },
  'privacy-leak': {
    record: paid,
    total: 0,
    grounds: ['个人信息保护法:57', '个人信息保护法:65', '个人信息保护法:69'],
    first: 'demand',
    authority: 'other-authority',
  },
  'review-suppressed': { record: paid, total: 0, grounds: ['电子商务法:39'], first: 'demand' },
  'platform-inaction': { record: paid, total: 0, grounds: ['消费者权益保护法:44'], first: 'demand' },
  'gift-defect': { record: { ...paid, facts: proof }, total: 0, grounds: ['网络消费规定一:8'], first: 'demand' },
  other: { record: paid, total: 0, grounds: [], first: 'gather-facts', asked: 'gather-facts' },
};

const refused = on('2026-11-21', 'seller-refused');
const declined = on('2026-11-21', 'platform-decided', { outcome: 'for-seller' });

/** What happened, and where the contract puts the dispute then. */
const LADDER: [name: string, events: DisputeEvent[], stage: number, action: (kind: Kind) => string][] = [
  ['nothing asked yet', [], 1, ({ first }) => first],
  ['asked the day before', [on('2026-11-22', 'demand')], 1, ({ asked }) => asked ?? 'wait-seller'],
  ['refused', [refused], 2, () => 'platform-apply'],
  ['with the platform', [refused, on('2026-11-22', 'platform-applied')], 2, () => 'wait-platform'],
  [
    'decided for the buyer, not performed',
    [refused, on('2026-11-22', 'platform-decided', { outcome: 'for-buyer' })],
    2,
    () => 'platform-enforce',
  ],
  ['decided for the seller', [refused, declined], 3, ({ authority }) => authority ?? 'complaint-12315'],
  ['complaint pending', [refused, declined, on('2026-11-22', 'complaint-received')], 3, () => 'wait-12315'],
  [
    'before a consumer association',
    [refused, declined, on('2026-11-22', 'association-accepted')],
    3,
    () => 'wait-association',
  ],
  [
    'mediation ended',
    [refused, declined, on('2026-11-22', 'complaint-received'), on('2026-11-23', 'mediation-ended')],
    4,
    () => 'sue',
  ],
  ['before the court', [refused, on('2026-11-22', 'suit-filed')], 4, () => 'follow-court'],
];

const kinds = Object.entries(KINDS) as [keyof typeof KINDS, Kind][];

describe.each(LADDER)('%s', (_, events, stage, action) => {
  test.each(kinds)('%s', (problem, kind) => {
    const record = caseOf({ problem, ...kind.record, events: [...(kind.record.events ?? []), ...events] });
    const advice = advise(record);
    expect([advice.stage, advice.action.id]).toEqual([stage, action(kind)]);
    expect(advice.claim.total).toBe(kind.total);
    const cited = [...advice.citations, ...advice.deadlines.flatMap(({ basis }) => basis)];
    expect(kind.grounds.filter((ground) => !cited.includes(ground))).toEqual([]);
    expect(brokenInvariants(record, advice)).toEqual([]);
    expect(schemaErrors(JSON.parse(JSON.stringify(advice)))).toEqual([]);
  });
});

test('a scam is for the police, unless a court or the end of limitation goes before', () => {
  const stageOf = (members: Partial<CaseRecord>) => {
    const { stage, action } = advise(caseOf({ problem: 'scam', order: { paid: 200 }, ...members }));
    return [stage, action.id];
  };
  for (const [name, events, stage] of LADDER)
    expect(stageOf({ events }), name).toEqual(
      stage < 4 ? [3, 'police'] : [4, name === 'mediation ended' ? 'sue' : 'follow-court'],
    );
  expect(stageOf({ facts: { knewOn: '2024-01-10' } })).toEqual([4, 'sue']);
});

test('every kind of dispute is in the table', () => {
  expect(PROBLEMS.filter((problem) => problem !== 'scam' && !(problem in KINDS))).toEqual([]);
});
