import type { Page } from '../page.ts';
import { asObject, at, htmlTextOf, type Obj, objects, textOf } from '../routes/json.ts';
import { ownLines } from '../routes/order-labels.ts';
import { detailState, tmallState } from '../taobao/states.ts';
import { simplified } from '../text.ts';
import type { Countdown, CountdownEnd } from './types.ts';

/** Clocks that run on a page about an order: 还剩9天21小时自动确认收货. Offers that end (秒杀) are none of them. */

/** What the words around a clock say happens at its end; the first that fits decides. In simplified characters. */
const ENDS: readonly (readonly [CountdownEnd, RegExp])[] = [
  ['after-sale-window', /售后(?:期|服务)?(?:申请)?(?:入口|窗口|期|时效|截止|即将|将)|可?申请售后/],
  ['proof', /举证|上传凭证|提交凭证|补充凭证|证据/],
  [
    'seller-answer',
    /等待(?:卖家|商家)|(?:卖家|商家)[^，。；]{0,12}(?:未|没有|不)[^，。；]{0,6}(?:处理|响应|同意|回复|审核)|(?:卖家|商家)(?:还有|还剩|剩余)|(?:卖家|商家)(?:处理|响应|审核)(?:时间|剩余|倒计时|还剩)|自动同意|自动退款|自动达成/,
  ],
  ['return-goods', /退货|寄回|寄出|退回|填写(?:物流|运单|快递)|退还商品|上门取件/],
  [
    'buyer-answer',
    /(?:修改|撤销|重新)(?:申请|提交)|(?:申请|客服|平台|淘宝|天猫|京东)介入|自动(?:撤销|关闭)(?:申请|退款|售后)|您?(?:确认|处理)方案/,
  ],
  ['auto-confirm', /确认收货|自动收货|自动确认|打款给|支付给(?:卖家|商家)/],
  ['pay', /付款|支付|订单(?:将)?(?:自动)?(?:关闭|取消)/],
  ['ship', /发货|出库/],
];

const OFFER = /秒杀|活动|优惠|抢购|促销|拼团|大促|开抢|直播|红包|券|折扣|限时|离结束|距结束/;
const LEFT = /还剩|剩余|还有|倒计时|内(?:未|没有|不|将|自动)|后(?:将)?自动|超时|逾期|之内|time left|remaining/i;

const PARTS =
  /(?:(\d{1,3})\s*(?:天|days?|d\b))?\s*(?:(\d{1,3})\s*(?:个?小时|时|hours?|h\b))?\s*(?:(\d{1,2})\s*(?:分钟|分|minutes?|mins?|m\b))?\s*(?:(\d{1,2})\s*(?:秒|seconds?|s\b))?/gi;
const CLOCK = /(?:(\d{1,3})\s*(?:天|days?)\s*)?(\d{1,2})\s*[:：]\s*(\d{2})\s*[:：]\s*(\d{2})(?!\d)/i;

const LONGEST = 90 * 86_400;

/** Seconds that a text says are left; undefined when it names no length of time. */
export function secondsLeft(text: string): number | undefined {
  const bounded = simplified(text.slice(0, 300)).replace(/[余餘]?[:：](?=\s*\d{1,3}\s*天)/g, ' ');
  const clock = CLOCK.exec(bounded);
  const parts =
    clock?.slice(1) ??
    [...bounded.matchAll(PARTS)]
      .map((match) => match.slice(1))
      .find((match) => match.some((part) => part !== undefined));
  if (parts === undefined) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const total = days * 86_400 + hours * 3600 + minutes * 60 + seconds;
  return total > 0 && total <= LONGEST ? total : undefined;
}

function endOf(text: string): CountdownEnd | undefined {
  const plain = simplified(text);
  return ENDS.find(([, words]) => words.test(plain))?.[0];
}

/** @param readAt instant of the reading (of a saved page: of its capture), ISO 8601 */
export function countdowns(page: Page, readAt: string): Countdown[] {
  const now = Date.parse(readAt);
  if (Number.isNaN(now)) return [];
  const found: Countdown[] = [];
  for (const one of [...statedByTaobao(page, now), ...statedByTmall(page), ...shown(page, now)]) {
    // The same clock in the data and in the words of a page.
    if (!found.some(({ ends }) => ends === one.ends)) found.push(one);
  }
  return found;
}

function countdown(text: string, endsAt: number, route: Countdown['route']): Countdown[] {
  const ends = endOf(text);
  if (ends === undefined || !(endsAt > 0 && endsAt < 4_102_444_800_000)) return [];
  return [{ ends, endsAt: new Date(endsAt).toISOString(), route, raw: text.slice(0, 300) }];
}

/** `operationsGuide` of the old order page: pieces of text around `{type: 'countdown', value: {countDown: seconds}}`. */
function statedByTaobao(page: Page, now: number): Countdown[] {
  return objects(detailState(page)?.operationsGuide).flatMap((group) =>
    objects(group.lines).flatMap((line) => {
      const parts = objects(line.content);
      const clock = parts.map((part) => asObject(part.value)).find((value) => value?.countDown !== undefined);
      const left = Number(clock?.countDown);
      if (clock === undefined || !(left > 0 && left <= LONGEST)) return [];
      const words = parts
        .map((part) => (part.type === 'countdown' ? clockText(clock) : (wordsOf(part) ?? '')))
        .join('');
      return countdown(words, now + left * 1000, 'embedded-json');
    }),
  );
}

function wordsOf(part: Obj): string | undefined {
  return htmlTextOf(part.value) ?? textOf(at(part.value, 'text'));
}

function clockText({ day, hour, minute }: Obj): string {
  return `${textOf(day) ?? 0}天${textOf(hour) ?? 0}小时${textOf(minute) ?? 0}分`;
}

/** `overStatus.prompt` of Tmall: `{preText, targetTime: ms, afterText}`. */
function statedByTmall(page: Page): Countdown[] {
  return objects(at(tmallState(page), 'overStatus', 'prompt')).flatMap((row) =>
    objects(row.content).flatMap((part) =>
      part.type === 'countdown'
        ? countdown(
            [textOf(part.preText), textOf(part.afterText)].filter(Boolean).join(' '),
            Number(textOf(part.targetTime)),
            'embedded-json',
          )
        : [],
    ),
  );
}

/** Clocks in the visible words: in one line, or with what they mean in the line before or behind. */
function shown(page: Page, now: number): Countdown[] {
  const lines = ownLines(page);
  return lines.flatMap(({ text }, index) => {
    if (text.length > 160 || !LEFT.test(simplified(text)) || OFFER.test(simplified(text))) return [];
    const left = secondsLeft(text);
    if (left === undefined) return countdownBelow(lines, index, now);
    const around = endOf(text) === undefined ? besides(lines, index) : text;
    return countdown(around, now + left * 1000, 'text');
  });
}

function besides(lines: readonly { text: string }[], index: number): string {
  const near = [lines[index + 1], lines[index - 1]].flatMap((line) =>
    line !== undefined && line.text.length <= 80 && !OFFER.test(simplified(line.text)) ? line.text : [],
  );
  const named = near.find((text) => endOf(text) !== undefined);
  return `${lines[index]?.text ?? ''} ${named ?? ''}`;
}

/** `距自动确认收货还剩` / `9天 21:03:04` in two lines. */
function countdownBelow(lines: readonly { text: string }[], index: number, now: number): Countdown[] {
  const next = lines[index + 1]?.text ?? '';
  const left = next.length <= 40 ? secondsLeft(next) : undefined;
  const text = lines[index]?.text ?? '';
  return left === undefined || !/还剩|剩余|还有|倒计时/.test(simplified(text))
    ? []
    : countdown(`${text} ${next}`, now + left * 1000, 'text');
}
