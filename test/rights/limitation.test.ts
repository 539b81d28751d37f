import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import type { CaseRecord, DisputeEvent } from '../../utils/rights/types.ts';
import { caseOf, daysOf, on } from './support/cases.ts';

const lim3y = (events: DisputeEvent[], more: Partial<CaseRecord> = {}) => {
  const advice = advise(caseOf({ facts: { knewOn: '2024-11-01' }, events, ...more }));
  const basis = advice.deadlines.find(({ id }) => id === 'lim3y')?.basis;
  return [daysOf(advice, 'lim3y')?.[0], basis?.includes('民法典:195')];
};

describe('limitation', () => {
  test.each<[string, DisputeEvent[], string, boolean]>([
    ['runs from knowledge', [], '2027-11-01', false],
    ['is interrupted by a demand in writing', [on('2026-03-02', 'demand', { inWriting: true })], '2029-03-02', true],
    ['is not interrupted by a spoken one', [on('2026-03-02', 'demand')], '2027-11-01', false],
    [
      'is interrupted by an agreement in writing',
      [on('2026-03-02', 'seller-agreed', { inWriting: true })],
      '2029-03-02',
      true,
    ],
    ['is interrupted by a complaint', [on('2026-03-02', 'complaint-received')], '2029-03-02', true],
    ['is interrupted by an association', [on('2026-03-02', 'association-accepted')], '2029-03-02', true],
    ['is interrupted by a suit', [on('2026-03-02', 'suit-filed')], '2029-03-02', true],
    ['is not interrupted by the platform', [on('2026-03-02', 'platform-applied')], '2027-11-01', false],
    [
      'counts from the last interruption',
      [on('2026-03-02', 'demand', { inWriting: true }), on('2026-05-04', 'demand', { inWriting: true })],
      '2029-05-04',
      true,
    ],
    [
      'does not count what came before knowledge',
      [on('2024-10-01', 'demand', { inWriting: true })],
      '2027-11-01',
      false,
    ],
  ])('%s', (_, events, day, interrupted) => {
    expect(lim3y(events)).toEqual([day, interrupted]);
  });

  test('is not revived by a demand after its end, but by the debtor’s written agreement', () => {
    const facts = { knewOn: '2022-11-01' };
    expect(lim3y([on('2026-03-02', 'demand', { inWriting: true })], { facts })).toEqual(['2025-11-01', false]);
    expect(lim3y([on('2026-03-02', 'seller-agreed', { inWriting: true })], { facts })).toEqual(['2029-03-02', true]);
    // 1 November 2025 is a Saturday: in law the last day is Monday the third.
    expect(lim3y([on('2025-11-03', 'demand', { inWriting: true })], { facts })).toEqual(['2028-11-03', true]);
    expect(lim3y([on('2025-11-04', 'demand', { inWriting: true })], { facts })).toEqual(['2025-11-01', false]);
  });

  test('begins with the first interruption where knowledge is not recorded', () => {
    expect(lim3y([on('2026-03-02', 'demand', { inWriting: true })], { facts: {} })).toEqual(['2029-03-02', true]);
    expect(lim3y([], { facts: {} })).toEqual([undefined, undefined]);
  });

  test('warns when it may have run out', () => {
    const late = advise(caseOf({ facts: { knewOn: '2022-11-01' } }));
    expect(late.warnings.some((text) => text.includes('诉讼时效可能已经过了'))).toBe(true);
    expect(late.action.id).toBe('sue');
    expect(late.unsupported.map(({ id }) => id)).toContain('complaint-12315');
  });

  test('of a defect is two years as well, and goes first', () => {
    const injury = advise(caseOf({ problem: 'injury', facts: { knewOn: '2024-12-20' } }));
    expect(daysOf(injury, 'prod2y')?.[0]).toBe('2026-12-20');
    expect([injury.stage, injury.action.id]).toEqual([4, 'sue']);
    expect(injury.citations).toContain('民法典:188');
  });
});

describe('regimes', () => {
  const complaint = (day: string) =>
    advise(caseOf({ events: [on(day, 'complaint-received')] })).deadlines.find(({ id }) => id === 'accept7w')?.basis;

  test('a complaint is decided on under the rules of the day on which it was received', () => {
    expect(complaint('2026-04-14')).toEqual(['市场监督管理投诉举报处理暂行办法:14', '消费者权益保护法实施条例:46']);
    expect(complaint('2026-04-15')).toEqual(['市场监督管理投诉举报处理办法:15', '消费者权益保护法实施条例:46']);
  });

  test('the livestream measures are cited for deals made under them', () => {
    const room = (placedOn: string) =>
      advise(
        caseOf({
          problem: 'counterfeit',
          seller: { shownInLiveRoom: false },
          order: { channel: 'livestream', placedOn },
        }),
      ).citations.filter((citation) => citation.startsWith('直播电商监督管理办法'));
    expect(room('2026-01-31')).toEqual([]);
    expect(room('2026-02-01')).toHaveLength(3);
  });

  test('before the new rules were in force nothing is cited from them', () => {
    const refusal = [on('2026-03-02', 'seller-refused'), on('2026-03-04', 'platform-decided', { outcome: 'declined' })];
    const { action, citations } = advise(caseOf({ now: '2026-04-14', events: refusal }));
    expect(action.id).toBe('complaint-12315');
    expect(citations.filter((citation) => citation.startsWith('市场监督管理投诉举报处理办法'))).toEqual([]);
    expect(citations).toContain('市场监督管理投诉举报处理暂行办法');
  });
});
