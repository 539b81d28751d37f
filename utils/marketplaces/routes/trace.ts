import { type OrderReadings, present, type Reading, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import { parseTime, type Zone } from '../time.ts';
import type { Line } from './visible.ts';

/** Carriers whose names stand alone on tracking pages, simplified. */
const CARRIERS =
  /(顺丰(?:速运|快递)?|中通(?:快递|快运)?|圆通(?:速递|快递)?|申通(?:快递)?|韵达(?:快递|速递)?|极兔(?:速递|快递)?|京东(?:快递|物流)|邮政(?:快递包裹|EMS|速递物流|平邮)?|EMS|百世(?:快递)?|德邦(?:快递|物流)?|菜鸟(?:速递|直送)|丹鸟(?:快递)?|天天快递|宅急送|跨越速运|安能物流|优速快递|丰网速运|众邮快递)/;

/**
 * A shipment by the words of its tracking page: waybill, carrier, the newest state, the time of signing. Lines must end
 * above the recommendations, whose titles contain 顺丰包邮.
 */
export function traceFacts(lines: readonly Pick<Line, 'text'>[], zone: Zone): OrderReadings['facts'] {
  const facts: OrderReadings['facts'] = {};
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 120) continue;
    const plain = simplified(text);
    facts.tracking ??= waybill(text, plain);
    if (facts.carrier === undefined && plain.length <= 40 && !/包邮|退货|上门/.test(plain)) {
      const carrier = new RegExp(`^(?:[^：:]{0,6}[：:]\\s*)?${CARRIERS.source}(?=$|[\\s:：|(（]|运单|\\d|[A-Z])`).exec(
        plain,
      );
      if (carrier?.[1] !== undefined) {
        const start = plain.indexOf(carrier[1]);
        facts.carrier = reading('text', text.slice(start, start + carrier[1].length), text);
      }
    }
    facts.status ??= stateOf(text, plain);
    if (facts.signedAt === undefined && /已签收|签收成功|已由.{0,12}代?签收/.test(plain)) {
      facts.signedAt = timeNear(lines, index, zone);
    }
  }
  return present(facts);
}

function waybill(text: string, plain: string): Reading<string> | undefined {
  const match = /(?:运单号码?|快递单号|物流单号|货运单号|运单编号)\s*[:：]?\s*([A-Za-z]{0,6}\d[\dA-Za-z-]{6,30})/.exec(
    plain,
  );
  return match === null
    ? undefined
    : reading(
        'text',
        text.slice(match.index + match[0].length - (match[1]?.length ?? 0)).slice(0, match[1]?.length),
        text,
      );
}

function stateOf(text: string, plain: string): Reading<string> | undefined {
  const known =
    /^(?:已签收|待取件|派送中|派件中|运输中|已揽件|已揽收|待揽收|已发货|仓库处理中|已下单|暂无单号|查不到包裹信息|拒签|退回中|问题件)(?:$|[\s，,。\d])/;
  return known.test(plain) ? reading('text', text.split(/[\s，,。\d]/)[0], text) : undefined;
}

/** The time in the same entry of the trace: its own line, the one before or the one behind. */
function timeNear(lines: readonly Pick<Line, 'text'>[], index: number, zone: Zone): Reading<string> | undefined {
  for (const offset of [0, -1, 1, -2]) {
    const text = lines[index + offset]?.text;
    const time = text === undefined || text.length > 120 ? undefined : parseTime(text, zone);
    if (time !== undefined) return reading('text', time, text);
  }
  return undefined;
}
