import { describe, expect, test } from 'vitest';
import { fromFen, parseMoney, structuredAmount } from '../../utils/marketplaces/money.ts';

describe('amounts', () => {
  test.each([
    ['￥47.40', 47.4, 'CNY'],
    ['¥1,023.28', 1023.28, 'CNY'],
    ['EUR 50,00', 50, 'EUR'],
    ['53,11 €', 53.11, 'EUR'],
    ['1.049,90 €', 1049.9, 'EUR'],
    ['1.234 €', 1234, 'EUR'],
    ['1 234,56 zł', 1234.56, 'PLN'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['₹1,23,456.00', 123456, 'INR'],
    ['US $12.34', 12.34, 'USD'],
    ['A$ 20', 20, 'AUD'],
    ['9.90 元/件', 9.9, 'CNY'],
    ['券后￥341', 341, 'CNY'],
    ['￥２９９', 299, 'CNY'],
  ])('%s', (text, amount, currency) => {
    expect(parseMoney(text)).toEqual({ amount, currency });
  });

  test.each(['149.00 - 159.00', '149.00-159.00', '149.00～159.00', '149.00 to 159.00'])('a range: %s', (text) => {
    expect(parseMoney(text)).toMatchObject({ amount: 149, max: 159 });
  });

  test.each(['-￥31.50', '￥1.2万', '5499.00 6799.00', 'Was $10 Now $8', '12%', '', '￥', '1,2,3', 'free', '$1.299'])(
    'says nothing about %s',
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
    },
  );

  test('¥ is yen in Japan, $ is the dollar of the place', () => {
    expect(parseMoney('￥12,345', { yen: 'JPY' })).toEqual({ amount: 12345, currency: 'JPY' });
    expect(parseMoney('$9.99', { dollar: 'CAD' })).toEqual({ amount: 9.99, currency: 'CAD' });
  });

  test('fen and data', () => {
    expect(fromFen(1990)).toBe(19.9);
    expect(fromFen('34100')).toBe(341);
    expect(fromFen(-1)).toBeUndefined();
    expect(fromFen('12.5')).toBeUndefined();
    expect(structuredAmount('119.9900')).toBe(119.99);
    expect(structuredAmount('1,299.00')).toBe(1299);
    expect(structuredAmount(Number.NaN)).toBeUndefined();
  });

  test('long input takes no time', () => {
    const begin = performance.now();
    for (const text of ['1'.repeat(1e6), '1 '.repeat(5e5), '￥'.repeat(1e6), '1,'.repeat(5e5)]) parseMoney(text);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
