import { describe, expect, test } from 'vitest';
import { lint } from '../../utils/rights/lint/index.ts';
import { CUP, contextOf, ids, places } from './lint-helpers.ts';

describe('repealed-citation', () => {
  test.each([
    ['根据《反不正当竞争法》第八条', '反不正当竞争法》第八条'],
    ['依据反不正当竞争法第20条处罚', '反不正当竞争法第20条'],
    ['根据《快递暂行条例》第二十五条', '快递暂行条例》第二十五条'],
    ['《快递暂行条例》第27条规定快件丢失要赔偿', '快递暂行条例》第27条'],
    ['依据《快递暂行条例》第二十八条，应当在七日内处理投诉', '快递暂行条例》第二十八条'],
    ['根据《仲裁法》第十六条，仲裁协议', '仲裁法》第十六条'],
    ['《中华人民共和国合同法》第一百一十一条', '合同法'],
    ['依据《侵权责任法》第四十三条', '侵权责任法'],
    ['按照《市场监督管理投诉举报处理暂行办法》第十四条', '市场监督管理投诉举报处理暂行办法'],
    ['《消费者权益保护法》第四十九条双倍赔偿', '消费者权益保护法》第四十九条'],
    ['《食品安全法》第九十六条十倍赔偿', '食品安全法》第九十六条'],
    ['根据《禁止价格欺诈行为的规定》', '禁止价格欺诈行为的规定'],
  ])('%s', (draft, place) => {
    expect(places('repealed-citation', draft)).toContain(place);
  });

  test.each([
    '根据《反不正当竞争法》第九条',
    '《反不正当竞争法》第八条禁止商业贿赂',
    '根据《快递暂行条例》第二十六条、第二十九条',
    '《快递暂行条例》第二十八条，快件丢失应当赔偿',
    '根据《仲裁法》第二十七条',
    '根据《消费者权益保护法》第五十五条',
    '《消费者权益保护法》第四十九条规定的医疗费',
    '《劳动合同法》不适用本案',
    '《合同法》已经废止，应适用《民法典》',
    '根据《民法典》第五百七十七条',
    '根据《市场监督管理投诉举报处理办法》第十五条',
    '根据《互联网法院案件管辖规定》第一条',
  ])('none in: %s', (draft) => {
    expect(ids(draft)).not.toContain('repealed-citation');
  });

  test('the old rule is right for what happened under it', () => {
    const before = contextOf(
      { refund: 80 },
      { now: '2026-04-20', events: [{ on: '2026-04-10', type: 'complaint-received' }] },
    );
    expect(ids('按照《市场监督管理投诉举报处理暂行办法》第十四条', before)).toEqual([]);
    const deal = contextOf({ refund: 80 }, { order: { paid: 80, placedOn: '2025-10-14' } });
    expect(ids('根据《反不正当竞争法》第八条', deal)).toEqual([]);
    const next = contextOf({ refund: 80 }, { order: { paid: 80, placedOn: '2025-10-15' } });
    expect(ids('根据《反不正当竞争法》第八条', next)).toEqual(['repealed-citation']);
  });

  test('the finding says what to cite instead', () => {
    expect(lint('根据《仲裁法》第十六条', CUP)).toMatchObject([{ id: 'repealed-citation', basis: ['仲裁法:27'] }]);
  });
});
