import { describe, expect, test } from 'vitest';
import { parsePromise, promisesIn } from '../../../utils/marketplaces/details/promises.ts';
import { STATED_PROMISES } from '../../../utils/marketplaces/details/types.ts';
import { PROMISE_KINDS } from '../../../utils/rights/types.ts';

const without = (text: string, detail?: string) => {
  const { text: _, ...rest } = parsePromise(text, detail) ?? { text };
  return rest;
};

describe('promises in the words of shops', () => {
  test.each([
    ['48小时内发货，晚发必赔', { kind: 'late-shipping', hours: 48 }],
    ['承诺48小時內發貨，晚發必賠', { kind: 'late-shipping', hours: 48 }],
    ['预售，30天内发货', { kind: 'late-shipping', days: 30 }],
    ['晚发必赔 延迟发货赔付实付金额的10%，最低5元，最高50元', { kind: 'late-shipping', rate: 0.1, min: 5, max: 50 }],
    ['24小时发货，超时赔3元', { kind: 'late-shipping', hours: 24, amount: 3 }],
    ['假一赔十', { kind: 'fake-multiple', multiple: 10 }],
    ['正品保障 假一赔三', { kind: 'fake-multiple', multiple: 3 }],
    ['假一罚4', { kind: 'fake-multiple', multiple: 4 }],
    ['30天价保', { kind: 'price-protection', days: 30 }],
    ['价保7天', { kind: 'price-protection', days: 7 }],
    ['大促价保', { kind: 'price-protection' }],
    ['买贵双倍补差', { kind: 'price-protection' }],
    ['7天无理由退货', { kind: 'return7', days: 7 }],
    ['七天无理由退换', { kind: 'return7', days: 7 }],
    ['支持十五天无理由退货', { kind: 'return7', days: 15 }],
    ['破损包退', { kind: 'damage-report' }],
    ['坏单包赔 签收48小时内反馈', { kind: 'damage-report', hours: 48 }],
    ['90天只换不修', { kind: 'warranty', days: 90 }],
    ['整机质保两年', { kind: 'warranty', days: 730 }],
    ['全国联保', { kind: 'warranty' }],
    ['送货上门，不上门赔5元', { kind: 'compensation', amount: 5 }],
  ])('%s', (text, expected) => {
    expect(without(text)).toEqual(expected);
  });

  test.each([
    '不支持7天无理由退货',
    '已过7天无理由退货期',
    '极速退款',
    '退货包运费',
    '正品保证',
    '顺丰包邮',
    '官方立减12%省47元',
    '',
  ])('%s promises nothing that can be counted', (text) => {
    expect(parsePromise(text)).toBeUndefined();
  });

  test('numbers of the conditions count, its words do not', () => {
    expect(parsePromise('晚发必赔', '超时未发货，按实付金额的5%赔付，最低1元，最高30元。7天无理由除外')).toEqual({
      kind: 'late-shipping',
      text: '晚发必赔',
      rate: 0.05,
      min: 1,
      max: 30,
    });
  });

  test('a sum that has a floor or a ceiling only is not read as the sum', () => {
    expect(parsePromise('晚发必赔，最高赔500元')).toEqual({ kind: 'late-shipping', text: '晚发必赔，最高赔500元' });
  });

  test('each promise once', () => {
    expect(promisesIn([{ text: '假一赔三' }, { text: '假一赔三' }, { text: '免运费' }])).toHaveLength(1);
  });

  test('the kinds are those of the rules', () => {
    expect([...STATED_PROMISES].sort()).toEqual([...PROMISE_KINDS].sort());
  });
});
