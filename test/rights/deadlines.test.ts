import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import { type CaseRecord, DEADLINE_IDS } from '../../utils/rights/types.ts';
import { caseOf, daysOf, on } from './support/cases.ts';

/** Every deadline, its days worked out by hand on the calendar of 2026; 2026-11-23 is a Monday. */

type Days = [safeDay: string | null, legalLastDay: string | null];

const returned = (signedOn: string): Partial<CaseRecord> => ({ problem: 'no-reason-return', order: { signedOn } });
const faulty = (signedOn: string, category?: 'phone' | 'durable'): Partial<CaseRecord> => ({
  problem: 'quality-fault',
  order: { signedOn, ...(category ? { category } : {}) },
});
const happened = (...events: CaseRecord['events']): Partial<CaseRecord> => ({ events });
const known = (knewOn: string, problem: CaseRecord['problem'] = 'other'): Partial<CaseRecord> => ({
  problem,
  facts: { knewOn },
});

const ROWS: [id: string, members: Partial<CaseRecord>, days: Days][] = [
  ['return7', returned('2026-11-16'), ['2026-11-23', '2026-11-23']],
  ['return7', returned('2026-11-14'), ['2026-11-21', '2026-11-23']],
  ['return7', returned('2026-09-24'), ['2026-10-01', '2026-10-08']],
  ['quality7', faulty('2026-11-14'), ['2026-11-21', '2026-11-23']],
  ['exchange15', faulty('2026-11-06', 'phone'), ['2026-11-21', '2026-11-23']],
  ['durable6m', faulty('2026-03-31', 'durable'), ['2026-09-30', '2026-09-30']],
  ['durable6m', faulty('2026-04-01', 'durable'), ['2026-10-01', '2026-10-08']],
  ['durable6m', faulty('2026-08-31', 'durable'), ['2027-02-28', null]],
  ['inspect2y', faulty('2024-11-21'), ['2026-11-21', '2026-11-21']],
  ['inspect2y', faulty('2024-02-29'), ['2026-02-28', '2026-02-28']],
  ['refund7', happened(on('2026-11-14', 'return-received')), ['2026-11-21', '2026-11-23']],
  [
    'refund7',
    happened(on('2026-11-02', 'return-received'), on('2026-11-14', 'return-received')),
    ['2026-11-21', '2026-11-23'],
  ],
  [
    'delay15',
    {
      problem: 'refund-unpaid',
      ...happened(on('2026-11-06', 'return-received'), on('2026-10-20', 'return-requested')),
    },
    ['2026-11-21', '2026-11-21'],
  ],
  [
    'delay15',
    {
      problem: 'no-reason-return',
      ...happened(on('2026-11-09', 'return-requested'), on('2026-11-07', 'return-requested')),
    },
    ['2026-11-22', '2026-11-22'],
  ],
  ['nego3', happened(on('2026-09-18', 'demand')), ['2026-09-22', '2026-09-22']],
  ['nego5', happened(on('2026-09-18', 'demand')), ['2026-09-24', '2026-09-24']],
  [
    'nego5',
    happened(on('2026-09-21', 'demand'), on('2026-09-18', 'return-requested'), on('2026-11-20', 'demand')),
    ['2026-09-24', '2026-09-24'],
  ],
  ['plat7', happened(on('2026-11-13', 'platform-applied')), ['2026-11-24', '2026-11-24']],
  [
    'plat7',
    happened(on('2026-11-13', 'platform-applied'), on('2026-11-16', 'platform-decided', { outcome: 'for-buyer' })),
    ['2026-11-25', '2026-11-25'],
  ],
  ['plat15', happened(on('2026-11-13', 'platform-applied')), ['2026-12-04', '2026-12-04']],
  ['jd15', { marketplace: 'jd', ...happened(on('2026-11-07', 'seller-refused')) }, ['2026-11-22', '2026-11-22']],
  [
    'jdappeal7',
    { marketplace: 'jd', ...happened(on('2026-11-15', 'platform-decided', { outcome: 'partial' })) },
    ['2026-11-22', '2026-11-22'],
  ],
  [
    'promise-window',
    { promises: [{ kind: 'damage-report', hours: 47, on: '2026-11-20' }] },
    ['2026-11-21', '2026-11-21'],
  ],
  [
    'promise-window',
    { promises: [{ kind: 'damage-report', hours: 48, on: '2026-11-20' }] },
    ['2026-11-22', '2026-11-22'],
  ],
  [
    'promise-window',
    { promises: [{ kind: 'price-protection', days: 30, on: '2026-10-22' }] },
    ['2026-11-21', '2026-11-21'],
  ],
  ['prepaid7', { problem: 'prepaid', prepaid: { paid: 900, paidOn: '2026-11-14' } }, ['2026-11-21', '2026-11-23']],
  ['courier7', happened(on('2026-11-14', 'courier-complained')), ['2026-11-21', '2026-11-21']],
  ['post30', happened(on('2026-10-22', 'postal-appeal-accepted')), ['2026-11-21', '2026-11-21']],
  ['odr10w', happened(on('2026-11-06', 'odr-assigned')), ['2026-11-20', '2026-11-20']],
  ['accept7w', happened(on('2026-09-28', 'complaint-received')), ['2026-10-13', '2026-10-13']],
  ['med60', happened(on('2026-08-04', 'complaint-accepted')), ['2026-10-03', '2026-10-08']],
  ['endnotice7w', happened(on('2026-11-13', 'mediation-ended')), ['2026-11-24', '2026-11-24']],
  ['endnotice7w', happened(on('2026-08-04', 'complaint-accepted')), ['2026-10-16', '2026-10-16']],
  ['report15w', happened(on('2026-11-02', 'report-received')), ['2026-11-23', '2026-11-23']],
  ['report30w', happened(on('2026-11-02', 'report-received')), ['2026-12-14', '2026-12-14']],
  ['lim3y', known('2023-11-21'), ['2026-11-21', '2026-11-23']],
  [
    'lim3y',
    { ...known('2023-11-21'), ...happened(on('2024-02-29', 'demand', { inWriting: true })) },
    ['2027-02-28', null],
  ],
  ['prod2y', known('2024-11-21', 'injury'), ['2026-11-21', '2026-11-23']],
  ['rescind1y', known('2025-11-21', 'counterfeit'), ['2026-11-21', '2026-11-23']],
  ['rescind1y', known('2025-11-21', 'false-advertising'), ['2026-11-21', '2026-11-23']],
  ['rescind1y', known('2025-11-21', 'price-fraud'), ['2026-11-21', '2026-11-23']],
  ['adm3y', known('2023-11-21'), ['2026-11-21', '2026-11-21']],
  ['fee7', happened(on('2026-11-14', 'fee-notice')), ['2026-11-21', '2026-11-23']],
  ['answer15', happened(on('2026-11-07', 'served')), ['2026-11-22', '2026-11-23']],
];

/** The column “basis” of the contract; product rules have none. */
const BASIS: Readonly<Record<string, string[]>> = {
  return7: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:10'],
  quality7: ['消费者权益保护法:24'],
  exchange15: ['移动电话机商品修理更换退货责任规定'],
  durable6m: ['消费者权益保护法:23:3'],
  inspect2y: ['民法典:621'],
  refund7: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:13'],
  delay15: ['侵害消费者权益行为处罚办法:9'],
  nego3: [],
  nego5: [],
  plat7: [],
  plat15: [],
  jd15: ['京东交易纠纷处理总则:7'],
  jdappeal7: ['京东交易纠纷处理总则:9'],
  'promise-window': ['消费者权益保护法实施条例:12'],
  prepaid7: ['预付式消费解释:14'],
  courier7: ['快递暂行条例:29'],
  post30: ['邮政法:65'],
  odr10w: [],
  accept7w: ['市场监督管理投诉举报处理办法:15', '消费者权益保护法实施条例:46'],
  med60: ['市场监督管理投诉举报处理办法:23', '消费者权益保护法实施条例:46'],
  endnotice7w: ['市场监督管理投诉举报处理办法:23'],
  report15w: ['市场监督管理投诉举报处理办法:35', '市场监督管理行政处罚程序规定:18'],
  report30w: ['市场监督管理投诉举报处理办法:35', '市场监督管理行政处罚程序规定:18'],
  lim3y: ['民法典:188'],
  prod2y: ['产品质量法:45'],
  rescind1y: ['民法典:152'],
  adm3y: ['市场监督管理投诉举报处理办法:16'],
  fee7: ['诉讼费用交纳办法:22'],
  answer15: ['民事诉讼法:128'],
};
const INTERRUPTED = ['民法典:195', '诉讼时效规定:8'];

describe('a deadline', () => {
  test.each(ROWS)('%s of %o is %o', (id, members, [safeDay, legalLastDay]) => {
    const { deadlines } = advise(caseOf(members));
    const [found] = deadlines.filter((deadline) => deadline.id === id);
    const rolled = legalLastDay !== null && legalLastDay !== safeDay ? ['民法典:203'] : [];
    const interrupted = id === 'lim3y' && members.events !== undefined ? INTERRUPTED : [];
    expect(found).toEqual({
      id,
      safeDay,
      legalLastDay,
      provisional: legalLastDay === null,
      basis: [...(BASIS[id] ?? []), ...interrupted, ...rolled],
    });
  });

  test('is cited in the version of its trigger', () => {
    const basisOf = (now: string, day: string, type: 'complaint-received' | 'courier-complained', id: string) =>
      advise(caseOf({ now, events: [on(day, type)] })).deadlines.find((deadline) => deadline.id === id)?.basis;
    expect(basisOf('2026-04-20', '2026-04-15', 'complaint-received', 'accept7w')).toEqual(BASIS.accept7w);
    expect(basisOf('2026-04-20', '2026-04-14', 'complaint-received', 'accept7w')).toEqual([
      '市场监督管理投诉举报处理暂行办法:14',
      '消费者权益保护法实施条例:46',
    ]);
    expect(basisOf('2025-06-10', '2025-06-01', 'courier-complained', 'courier7')).toEqual(BASIS.courier7);
    expect(basisOf('2025-06-10', '2025-05-31', 'courier-complained', 'courier7')).not.toEqual(BASIS.courier7);
  });

  test.each<[name: string, event: CaseRecord['events'][number], begins: boolean]>([
    ['a demand in text', on('2024-05-10', 'demand', { inWriting: true }), true],
    ['a demand by word of mouth', on('2024-05-10', 'demand'), false],
    ['an agreement in text', on('2024-05-10', 'seller-agreed', { inWriting: true }), true],
    ['an agreement by word of mouth', on('2024-05-10', 'seller-agreed'), false],
    ['a complaint', on('2024-05-10', 'complaint-received'), true],
    ['a consumer association', on('2024-05-10', 'association-accepted'), true],
    ['a suit', on('2024-05-10', 'suit-filed'), true],
    ['a request to the platform', on('2024-05-10', 'platform-applied'), false],
    ['a demand before anything was known', on('2023-11-20', 'demand', { inWriting: true }), false],
  ])('of limitation begins anew with %s: %o', (_, event, begins) => {
    const found = advise(caseOf({ ...known('2023-11-21'), events: [event] })).deadlines;
    expect(found.find(({ id }) => id === 'lim3y')?.safeDay).toBe(begins ? '2027-05-10' : '2026-11-21');
  });

  test('of limitation that has run out is revived by a written agreement alone', () => {
    const run = (type: 'demand' | 'seller-agreed', day: string) =>
      daysOf(advise(caseOf({ ...known('2023-02-20'), events: [on(day, type, { inWriting: true })] })), 'lim3y')?.[0];
    // Its last day is Monday 2026-02-24, after the Spring Festival.
    expect(run('demand', '2026-02-24')).toBe('2029-02-24');
    expect(run('demand', '2026-02-25')).toBe('2026-02-20');
    expect(run('seller-agreed', '2026-02-25')).toBe('2029-02-25');
  });

  test('of every kind is in the table', () => {
    expect(DEADLINE_IDS.filter((id) => !ROWS.some(([row]) => row === id))).toEqual([]);
  });
});

describe('no deadline', () => {
  test.each<[id: string, why: string, members: Partial<CaseRecord>]>([
    ['return7', 'against a private seller', { ...returned('2026-11-16'), seller: { isBusiness: false } }],
    ['return7', 'for goods made to order', { ...returned('2026-11-16'), order: { category: 'custom-made' } }],
    ['return7', 'when nothing was signed for', { problem: 'no-reason-return' }],
    ['quality7', 'against a private seller', { ...faulty('2026-11-16'), seller: { isBusiness: false } }],
    ['exchange15', 'for anything but a phone', faulty('2026-11-16', 'durable')],
    ['durable6m', 'for anything but durable goods', faulty('2026-11-16', 'phone')],
    ['inspect2y', 'for another problem', { problem: 'damaged', order: { signedOn: '2026-11-16' } }],
    ['jd15', 'on another marketplace', happened(on('2026-11-07', 'seller-refused'))],
    ['jdappeal7', 'on another marketplace', happened(on('2026-11-15', 'platform-decided', { outcome: 'partial' }))],
    [
      'prepaid7',
      'for somebody who had the same service before',
      { problem: 'prepaid', prepaid: { paid: 900, paidOn: '2026-11-14', sameServiceBefore: true } },
    ],
    ['prod2y', 'without an injury', known('2024-11-21')],
    ['rescind1y', 'without deceit', known('2025-11-21', 'damaged')],
    ['endnotice7w', 'while mediation may still go on', happened(on('2026-11-04', 'complaint-accepted'))],
    ['promise-window', 'without the day it runs from', { promises: [{ kind: 'damage-report', hours: 48 }] }],
  ])('%s %s', (id, _, members) => {
    expect(daysOf(advise(caseOf(members)), id)).toBeUndefined();
  });
});

describe('a year without an official calendar', () => {
  test.each<[id: string, members: Partial<CaseRecord>, days: Days]>([
    ['nego5', happened(on('2026-12-28', 'demand')), [null, null]],
    ['plat15', happened(on('2026-12-21', 'platform-applied')), [null, null]],
    ['return7', returned('2026-12-28'), ['2027-01-04', null]],
    ['return7', returned('2026-12-19'), ['2026-12-26', '2026-12-28']],
    ['courier7', happened(on('2026-12-28', 'courier-complained')), ['2027-01-04', '2027-01-04']],
  ])('%s of %o is %o', (id, members, days) => {
    expect(daysOf(advise(caseOf({ now: '2026-12-29', ...members })), id)).toEqual(days);
  });
});
