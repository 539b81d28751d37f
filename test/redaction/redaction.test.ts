import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../utils/redaction/find.ts';
import { redactJson, redactText, wordsOfJson } from '../../utils/redaction/redact-text.ts';

const kinds = (text: string, own?: string[]) =>
  findPersonal(text, own).map(({ kind, text: words }) => `${kind} ${words}`);

describe('finding', () => {
  test.each([
    ['收货人：王小明 13800000000 上海市浦东新区丁香路 88 号 3 号楼 402 室', ['address', 'phone', 'name']],
    ['联系电话 +86 138 0000 0000', ['phone']],
    ['座机 021-55556666', ['phone']],
    ['身份证号 110101199003070011', ['id']],
    ['开户行卡号：6222 0000 1111 2222 333', ['bank']],
    ['邮箱 buyer@example.com', ['email']],
    ['浙江省杭州市西湖区文三路100号', ['address']],
    ['收件人: 李雷 广东省深圳市南山区科技园小区5栋1204室', ['address', 'name']],
    ['微信号：wx_buyer88', ['account']],
  ])('%s', (text, expected) => {
    expect(
      findPersonal(text)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  test.each([
    '订单号 4012345678901234567',
    '运单号 SF1380000000012',
    '实付 ¥1380.00，2026-11-03 14:05:09',
    '杭州市的天气不错，路上小心',
    '客服：亲，请您耐心等待',
  ])('nothing in “%s”', (text) => expect(kinds(text)).toEqual([]));

  test('words of one’s own, and how often each stands there', () => {
    expect(findPersonal('阿明和阿明', ['阿明', '阿红'])).toEqual([{ kind: 'own', text: '阿明', count: 2 }]);
  });

  test('a long text without an address does not take long', () => {
    const text = '中华人民共和国某某市某某区'.repeat(4000);
    const start = performance.now();
    findPersonal(text);
    // Not a measurement: a pattern that runs away takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('hiding', () => {
  test('every place, the longest first, the length kept', () => {
    expect(redactText('电话13800000000，就是13800000000号', ['13800000000'])).toBe(
      `电话${'█'.repeat(11)}，就是${'█'.repeat(11)}号`,
    );
    expect(redactText('北京路1号张三', ['张三', '北京路1号张三'])).toBe('███████');
  });

  test('JSON stays JSON: strings, names and numbers', () => {
    const json = JSON.stringify({ tel: 13800000000, list: ['王小明', 5], 王小明: true, none: null });
    const hidden = redactJson(json, ['13800000000', '王小明']);
    expect(JSON.parse(hidden)).toEqual({ tel: '█'.repeat(11), list: ['███', 5], '███': true, none: null });
    expect(wordsOfJson(json)).toBe('13800000000\n王小明\n5');
    expect(() => redactJson('{', [])).toThrow(SyntaxError);
  });
});
