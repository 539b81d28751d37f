import { describe, expect, test } from 'vitest';
import { pageAdditions } from '../../utils/case/page-additions.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEventBody } from '../../utils/case/types.ts';
import type { PageDetails } from '../../utils/marketplaces/details/types.ts';
import { events, opened } from '../components/samples.ts';

const TODAY = '2026-11-23';
const text = (value: string) => ({ value, route: 'text' as const, raw: value });
const details: PageDetails = {
  promises: [
    { kind: 'price-protection', text: '30天价保', days: 30 },
    { kind: 'return7', text: '7天无理由退货', days: 7 },
  ],
  countdowns: [
    { ends: 'auto-confirm', endsAt: '2026-11-28T18:30:00.000Z', route: 'text', raw: '还剩5天自动确认收货' },
    { ends: 'seller-answer', endsAt: '2026-11-25T00:00:00.000Z', route: 'text', raw: '商家处理还剩2天' },
  ],
  signedBy: { value: 'station', route: 'text', raw: '已由驿站代收' },
  refund: { status: text('商家已拒绝退款申请') },
};

const inCase = (...bodies: CaseEventBody[]) => reduce(events(opened, ...bodies));

describe('what a page adds to a case', () => {
  test('everything that the case does not know, the clock first', () => {
    const added = pageAdditions(details, inCase(), TODAY);
    expect(added.map(({ what }) => what)).toEqual(['countdown', 'happened', 'promise', 'promise', 'signed-by']);
    expect(added[0]?.body).toEqual({
      type: 'happened',
      event: { on: TODAY, type: 'page-countdown', endsOn: '2026-11-29' },
      note: '还剩5天自动确认收货',
    });
    expect(added[1]?.body).toMatchObject({ event: { on: TODAY, type: 'seller-refused' } });
  });

  test('recorded one by one, nothing is offered again and nothing is lost', () => {
    const bodies: CaseEventBody[] = [];
    for (let rest = pageAdditions(details, inCase(), TODAY); rest[0]; ) {
      bodies.push(rest[0].body);
      const left = pageAdditions(details, inCase(...bodies), TODAY);
      expect(left).toHaveLength(rest.length - 1);
      rest = left;
    }
    expect(inCase(...bodies).statement).toEqual({
      promises: [
        { kind: 'price-protection', days: 30, on: '2026-11-12' },
        { kind: 'return7', days: 7 },
      ],
      order: { signedBy: 'station' },
    });
  });

  test('what was stated otherwise is not contradicted', () => {
    const stated = inCase({ type: 'stated', statement: { order: { signedBy: 'family' }, seller: { name: '甲' } } });
    const offered = pageAdditions(
      { signedBy: { ...text('x'), value: 'station' }, legalSeller: text('乙') },
      stated,
      TODAY,
    );
    expect(offered).toEqual([]);
  });

  test('a promise that is known with more than the page says is known; other numbers are another promise', () => {
    const knowing = inCase({
      type: 'stated',
      statement: {
        promises: [
          { kind: 'price-protection', days: 30, amount: 20 },
          { kind: 'return7', days: 15 },
        ],
      },
    });
    expect(pageAdditions(details, knowing, TODAY).flatMap((one) => (one.what === 'promise' ? one.words : []))).toEqual([
      '7天无理由退货',
    ]);
  });

  test('the same clock read the next day is not another one; the same promise twice on the page neither', () => {
    const [clock] = pageAdditions(details, inCase(), TODAY);
    const again: PageDetails = {
      promises: [...(details.promises ?? []), { kind: 'return7', text: '支持7天无理由', days: 7 }],
      countdowns: [{ ends: 'auto-confirm', endsAt: '2026-11-29T17:00:00.000Z', route: 'text', raw: '还剩5天' }],
    };
    const known = inCase(...(clock ? [clock.body] : []));
    expect(pageAdditions(again, known, '2026-11-24').map(({ what }) => what)).toEqual(['promise', 'promise']);
  });

  test.each([
    ['商家已同意退款申请', 'seller-agreed'],
    ['賣家已拒絕退款申請', 'seller-refused'],
    ['平台介入处理中', 'platform-applied'],
    ['等待商家处理', undefined],
    ['商家未同意', undefined],
    ['退款成功', undefined],
  ])('the refund is shown as %s', (status, type) => {
    const [added] = pageAdditions({ refund: { status: text(status) } }, inCase(), TODAY);
    expect(added?.what === 'happened' ? added.type : undefined).toBe(type);
  });
});
