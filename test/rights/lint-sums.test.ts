import { describe, expect, test } from 'vitest';
import { CUP, contextOf, ids, places } from './lint-helpers.ts';

const FRAUD = contextOf({ refund: 99, fraud3x: 500 }, { problem: 'false-advertising', order: { paid: 99 } });
const FOOD = contextOf({ refund: 59, food10x: 1000 }, { problem: 'food-safety', order: { paid: 59 } });
const WATCH = contextOf({ refund: 9000, fraud3x: 27_000 }, { problem: 'counterfeit', order: { paid: 9000 } });
const NOTHING = contextOf({});

describe('over-claim', () => {
  test.each([
    ['赔我5000', CUP, ['5000']],
    ['赔我5000元', CUP, ['5000元']],
    ['赔我５０００元', CUP, ['５０００元']],
    ['赔偿五千元', CUP, ['五千元']],
    ['赔我五千', CUP, ['五千']],
    ['赔我5千', CUP, ['5千']],
    ['赔我1.2万', CUP, ['1.2万']],
    ['请赔偿1,200.50元', CUP, ['1,200.50元']],
    ['要求退款80.01元', CUP, ['80.01元']],
    ['退还货款80元，另赔偿200元', CUP, ['200元']],
    ['给我五百块', CUP, ['五百块']],
    ['要求退一赔三', CUP, ['退一赔三']],
    ['请求十倍赔偿', CUP, ['十倍']],
    ['按照三倍赔偿我', CUP, ['三倍']],
    ['要求双倍赔偿', CUP, ['双倍']],
    ['退一赔十', FRAUD, ['退一赔十']],
    ['我花99元买的，要求赔偿1000元', FRAUD, ['1000元']],
    ['退款50元，赔偿50元', CUP, ['50元', '50元']],
    ['请退款1元', NOTHING, ['1元']],
    ['索赔36001元', WATCH, ['36001元']],
    ['500元精神补偿', CUP, ['500元']],
  ] as const)('%s', (draft, context, expected) => {
    const found = places('over-claim', draft, context);
    expect(found.length).toBeGreaterThan(0);
    if (new Set(expected).size === expected.length) expect(found).toEqual(expected);
  });

  test.each([
    ['请退款80元', CUP],
    ['要求退还货款80.00元', CUP],
    ['我花5000元买过你们的东西，这次请退款80元', CUP],
    ['标价5000元的手机我没有买，只要求退80元', CUP],
    ['商家承诺赔我500元', CUP],
    ['你们客服说“赔你500元”', CUP],
    ['我不要求赔偿5000元', CUP],
    ['请在7天内退款80元，订单号 123456', CUP],
    ['我于2026年11月2日支付80元，请退款80元', CUP],
    ['请退款80元。再次请求退还80元。', CUP],
    ['要求退还99元，并按规定赔偿500元，合计599元', FRAUD],
    ['退款99元，赔偿500元', FRAUD],
    ['要求三倍赔偿', FRAUD],
    ['退一赔三', FRAUD],
    ['要求1059元：退款59元，赔偿1000元', FOOD],
    ['要求十倍赔偿，不足一千元的按一千元计算', FOOD],
    ['要求退一赔三，共计36000元', WATCH],
    ['要求退一赔三，共计三万六千元', WATCH],
    ['请在5个工作日内答复', NOTHING],
    ['页面写着假一赔十', CUP],
    ['我已收到退款50元，请退还余款80元', CUP],
    ['请拨打12315投诉', CUP],
  ] as const)('none in: %s', (draft, context) => {
    expect(ids(draft, context)).not.toContain('over-claim');
  });

  test('a draft that asks without a sum is measured by what is demanded', () => {
    const record = { demanded: 5000 };
    expect(places('over-claim', '请按我说的数额赔偿', contextOf({ refund: 80 }, record))).toEqual([undefined]);
    expect(ids('请退款80元', contextOf({ refund: 80 }, record))).toEqual([]);
    expect(ids('请尽快回复', contextOf({ refund: 80 }, record))).toEqual([]);
    expect(ids('请按我说的数额赔偿', contextOf({ refund: 80 }, { demanded: 80 }))).toEqual([]);
  });
});

describe('double-punitive', () => {
  test.each(['要求退一赔三，同时十倍赔偿', '三倍赔偿加十倍赔偿一起赔', '主张3倍赔偿和10倍赔偿', '退一赔三并退一赔十'])(
    '%s',
    (draft) => {
      expect(ids(draft, FOOD)).toContain('double-punitive');
    },
  );
  test.each([
    '要求三倍或者十倍赔偿，择一适用',
    '要求十倍赔偿',
    '不能同时主张三倍赔偿和十倍赔偿',
    '支付价款十倍或者损失三倍的赔偿金',
    '你们说三倍赔偿和十倍赔偿都不给',
  ])('none in: %s', (draft) => {
    expect(ids(draft, FOOD)).not.toContain('double-punitive');
  });
});

describe('unfounded-minimum', () => {
  test.each([
    ['按规定最低赔500元', CUP],
    ['赔偿不足五百元的按五百元赔', CUP],
    ['最少赔我1000', CUP],
    ['食品最低赔偿一千元', FRAUD],
    ['赔偿500元', CUP],
    ['赔我1000元', CUP],
    ['退款80元，再赔偿500元', CUP],
    ['起步500元赔偿', CUP],
    ['依据消法第55条，最低500元', CUP],
  ] as const)('%s', (draft, context) => {
    expect(ids(draft, context)).toContain('unfounded-minimum');
  });
  test.each([
    ['增加赔偿不足500元的，为500元', FRAUD],
    ['赔偿1000元', FOOD],
    ['我花500元买的', CUP],
    ['活动条件是至少买满500元', CUP],
    ['不适用最低500元', CUP],
    ['要求退还500元', contextOf({ refund: 500 }, { order: { paid: 500 } })],
    ['赔偿医疗费1000元', contextOf({ medical: 1000 }, { problem: 'injury' })],
    ['商家只肯赔500元', CUP],
  ] as const)('none in: %s', (draft, context) => {
    expect(ids(draft, context)).not.toContain('unfounded-minimum');
  });
});

describe('unfounded-damages', () => {
  test.each(['赔我误工费200元', '要求赔偿精神损失费', '还要承担精神损害抚慰金', '赔偿我的误工损失', '賠償精神損失費'])(
    '%s',
    (draft) => {
      expect(ids(draft)).toContain('unfounded-damages');
    },
  );
  test.each(['我不要求精神损失费', '不主张误工费', '没有产生误工费'])('none in: %s', (draft) => {
    expect(ids(draft)).not.toContain('unfounded-damages');
  });
  test('an injury makes them possible', () => {
    const injury = contextOf({ medical: 300, 'lost-income': 500 }, { problem: 'injury' });
    expect(ids('要求赔偿医疗费300元、误工费500元', injury)).toEqual([]);
    const medical = contextOf({ medical: 300 }, { losses: [{ kind: 'medical', amount: 300, proven: true }] });
    expect(ids('要求赔偿误工费', medical)).toEqual([]);
  });
});
