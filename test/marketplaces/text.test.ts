import { expect, test } from 'vitest';
import { simplified } from '../../utils/marketplaces/text.ts';

/** Traditional forms of characters that stand in the labels, each before its simplified one, as Unicode converts them. */
const PAIRS =
  '歡欢機机刪删屆届舉举響响復复審审寫写離离結结罰罚質质兩两壞坏遲迟櫃柜鄰邻衛卫約约記记沒没訂订單单號号碼码實实優优後后國国領领價价時时內内發发貨货賣卖買买運运費费狀状態态創创間间確确認认額额';

test('labels are compared in simplified characters, whatever the page is written in', () => {
  for (let at = 0; at < PAIRS.length; at += 2) expect(simplified(PAIRS.charAt(at))).toBe(PAIRS.charAt(at + 1));
});
