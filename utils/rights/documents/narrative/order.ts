import type { CaseRecord, SignedBy } from '../../types.ts';
import { type Line, line, or } from '../blocks.ts';
import { day, money, oneLine } from '../format.ts';
import { goods } from '../goods.ts';
import { marketplaceName } from '../marketplace-name.ts';
import type { Voice } from '../voice.ts';

const SIGNER_LABELS: Readonly<Record<SignedBy, string>> = {
  buyer: '由本人签收',
  family: '由家人签收',
  station: '由驿站（代收点）签收',
  locker: '投入智能快件箱',
  'front-desk': '由门卫、前台或者邻居签收',
  other: '由他人签收',
};

/** Where the deal was made, e.g. 在淘宝; a gap where the record does not name the platform. */
function place(record: CaseRecord): Line {
  if (record.marketplace === 'none') return line(record.order?.channel === 'offline' ? '在实体店' : '直接向商家');
  return line('在', or(marketplaceName(record.marketplace), '平台名称'));
}

/**
 * What was bought, when, and how it arrived. The price stands here only where money is claimed: a draft names no
 * amount that is not.
 */
export function orderLines(record: CaseRecord, voice: Voice, withPrice: boolean): Line[] {
  const { order = {}, seller } = record;
  const shop = voice.seller === '贵店' ? '贵店' : seller?.name === undefined ? voice.seller : oneLine(seller.name);
  const paid = order.paid ?? (order.price === undefined ? undefined : order.price * (order.quantity ?? 1));
  const quantity = order.quantity === undefined ? '' : `，数量${order.quantity}`;
  const price = withPrice && paid !== undefined ? `，实付${money(paid)}` : '';
  const bought = order.placedOn ?? order.paidOn;
  const room = order.channel === 'livestream' ? '直播间' : '';
  const lines: Line[] = [
    line(
      bought === undefined ? or(undefined, '下单日期') : day(bought),
      `，${voice.me}`,
      place(record),
      `${room}购买${shop}的`,
      goods(record),
      `${quantity}${price}，订单号：`,
      or(order.id, '订单号'),
      '。',
    ),
  ];
  if (order.shippedOn !== undefined) lines.push(line(`${day(order.shippedOn)}，订单显示已发货。`));
  if (order.signedOn !== undefined) {
    const signer = order.signedBy === undefined ? '' : `，${SIGNER_LABELS[order.signedBy]}`;
    lines.push(line(`${day(order.signedOn)}，订单显示已签收${signer}。`));
  }
  return lines;
}
