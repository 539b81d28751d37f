import { CHINESE_NUMBER_CHARS, fromChineseNumeral } from '../law/numerals.ts';
import type { CaseRecord } from '../types.ts';
import { type Amount, findAmounts } from './amounts.ts';
import type { Draft } from './types.ts';

/** A sum that the draft asks for. */
export interface Demand extends Amount {
  /** What is asked: money back, something on top, or it cannot be told. */
  kind: 'refund' | 'compensation' | 'other';
  /** Named as the sum of everything asked. */
  isTotal: boolean;
  /** Named beside another sum as an alternative to it. */
  isAlternative: boolean;
}

/** A multiple of the price that the draft asks for. */
export interface Multiple {
  start: number;
  end: number;
  times: number;
  /** 退一赔N: the price back besides. */
  withRefund: boolean;
}

const REFUND = /退(?!货|换|款(?:申请|售后|入口))(?:款|还|回|我|给我)?|退货退款|退款|返还|偿还|归还/;
const COMPENSATE =
  /赔|补偿|索赔|补(?:给|我|差)|给我|给(?:予)?本人|打(?:给|到|款)|转(?:给|账|我)|汇(?:给|款)|拿出?|掏|付(?:给)?我|支付|偿付|私了|承担|主张|请求|诉请|要求|给付|补足|要(?=$)|索要|开价|一口价|(?:损失|补偿|误工|精神|违约|封口)(?:损失)?[费金款]/;
/** A number behind one of these says what something cost, not what is asked. */
const PRICE =
  /花(?:了|费)?|(?<!支|偿|给)付(?:了|过)|支付(?:了|过|的)|实付|已付|已支付|付款|(?<!退)货款|购买?|购入|买(?:了|的|下)?|价格|售价|标价|原价|单价|定价|总价|到手价|订单|成交|价值|市场价|现价|扣(?:了|款|除)|充(?:值|了)|预存|缴(?:纳|费)|交(?:了|纳)|罚款?|月薪|工资|卖|优惠|红包|满|减|不足|计算|收(?:了|取)|收到(?:的)?(?:退款|款项?)?|已(?:经)?(?:退|返|赔)(?:还|款|付|偿|回)?(?:了|给我)?|到账|[只仅才](?:肯|愿意?|同意|答应|给|能)?(?:退|赔|补偿?)(?:偿|我|给我)?|只退|仅退|(?:我|本人|原告|申请人|投诉人|买家|消费者)(?:(?!请|要求|贵|你|商家|卖家|对方|向)[^,。;]){0,14}支付/;
/** …and a number in front of one of these. */
const PRICE_AFTER = /^(?:的)?(?:购买|买|下单|拍下|购入|入手|充值|订购)/;
const AFTER_DEMAND = /^(?:的)?(?:左右)?(?:赔偿|补偿|赔付|违约金|精神|误工|封口费|损失费?|私了)/;
const TOTAL = /(?:共计|合计|总计|总共|一共|总额|总金额|共)[^\d,。;]{0,6}$/;
const ALTERNATIVE = /(?:或者?|要么|至少|否则|不然|最低|最少|哪怕)[^,。;]{0,8}$/;
const NOT_ASKED =
  /(?:不|没有?|未|并非|无意|不再|放弃)(?:再)?(?:要求|主张|索要|索赔|请求|要|想要|需要|指望|收)[^,。;]{0,10}$/;

interface Marker {
  /** Where it ends, -1 where there is none. */
  end: number;
  text: string;
}

/** The last match of a pattern. */
function last(pattern: RegExp, text: string): Marker {
  let found: Marker = { end: -1, text: '' };
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    found = { end: match.index + match[0].length, text: match[0] };
  }
  return found;
}

/** Inside brackets, which explain a sum and do not ask for another: 1059元(59元的十倍不足1000元,按1000元). */
function isAside(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line.lastIndexOf('(') > line.lastIndexOf(')');
}

function classify(amount: Amount, draft: Draft): Demand | undefined {
  const { text, speech } = draft;
  const [from, to] = speech.sentence(amount.start);
  const before = text.slice(from, amount.start);
  const after = text.slice(amount.end, to);
  if (speech.isReported(amount.start) || NOT_ASKED.test(before)) return undefined;
  const refund = last(REFUND, before);
  const compensate = last(COMPENSATE, before);
  const price = last(PRICE, before).end;
  const asked = Math.max(refund.end, compensate.end);
  const asksRefund = refund.end > compensate.end;
  const asksAfter = AFTER_DEMAND.test(after);
  // 退还我支付的99元: the price only describes what is asked back.
  const describes =
    price > asked && asked >= 0 && /(?:的|款)[^,]{0,4}$/.test(before) && !before.slice(asked).includes(',');
  if ((asked < 0 && !asksAfter) || PRICE_AFTER.test(after)) return undefined;
  if (price >= asked && !describes && !asksAfter) return undefined;
  // A bare number is money only right behind the demand: 赔我5000.
  if (!amount.withUnit && !asksAfter && before.length - asked > 6) return undefined;
  if (isAside(text, amount.start) && !asksAfter) return undefined;
  return {
    ...amount,
    kind:
      asksAfter || (!asksRefund && /赔|补偿|索/.test(compensate.text))
        ? 'compensation'
        : asksRefund
          ? 'refund'
          : 'other',
    isTotal: TOTAL.test(before),
    isAlternative: ALTERNATIVE.test(before),
  };
}

/** The sums that a draft asks for in the writer's own words. */
export function findDemands(draft: Draft): Demand[] {
  return findAmounts(draft.text).flatMap((amount) => classify(amount, draft) ?? []);
}

const NUMBER = `(\\d{1,3}|[${CHINESE_NUMBER_CHARS}]{1,3})`;
const PAY_N = new RegExp(`((?:[退假少错缺买]?[一1]))(?:赔偿?|罚|补)${NUMBER}|赔(?:一|1)罚${NUMBER}`, 'g');
const TIMES = new RegExp(`(?:(\\d{1,3}|[双${CHINESE_NUMBER_CHARS}]{1,3})|加|翻)倍(?!镜|音|速|长|快)`, 'g');
const TIMES_ASKED = /(?:赔|罚|补偿|索|要求|主张|支付|给付|给我|请求|诉请)[^,。;]{0,12}$/;
const TIMES_ASKED_AFTER = /^(?:的)?(?:货款|价款|价格|金额|购物款|商品价)?(?:的)?(?:来)?(?:赔|罚|补偿|惩罚|增加)/;

const numeral = (text: string | undefined) =>
  text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : text === '双' ? 2 : fromChineseNumeral(text);

/** 退一赔三, 十倍赔偿, 赔三倍: the multiples asked for in the writer's own words. */
export function findMultiples(draft: Draft): Multiple[] {
  const { text, speech } = draft;
  const found: Multiple[] = [];
  const isOwn = (at: number) => {
    const [from] = speech.sentence(at);
    return !speech.isReported(at) && !speech.isDenied(at) && !NOT_ASKED.test(text.slice(from, at));
  };
  for (const match of text.matchAll(PAY_N)) {
    const times = numeral(match[2] ?? match[3]);
    if (times === undefined || !isOwn(match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, times, withRefund: true });
  }
  for (const match of text.matchAll(TIMES)) {
    const end = match.index + match[0].length;
    const [from] = speech.sentence(match.index);
    const asked = TIMES_ASKED.test(text.slice(from, match.index)) || TIMES_ASKED_AFTER.test(text.slice(end));
    const times = match[1] === undefined ? 2 : numeral(match[1]);
    if (!asked || times === undefined || !isOwn(match.index)) continue;
    found.push({ start: match.index, end, times, withRefund: false });
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Fen paid for the goods in dispute, if the case says so. */
export function paidFen(record: CaseRecord): number | undefined {
  const { paid, price, quantity } = record.order ?? {};
  const yuan = paid ?? (price === undefined ? record.prepaid?.paid : price * (quantity ?? 1));
  return yuan === undefined ? undefined : Math.round(yuan * 100);
}
