import { Temporal } from '../../utils/clock.ts';
import type { PageTime, Story } from './story.ts';

export interface DemoMessage {
  from: 'buyer' | 'seller' | 'system';
  name: string;
  at: PageTime;
  text: string;
  image?: string;
  file?: { name: string; size: string };
  recalled?: true;
  card?: true;
}

const QUESTIONS = [
  '在吗',
  '这款和雾灰的有什么区别',
  '可以调几档亮度',
  '灯泡可以自己换吗',
  '什么时候发货',
  '走的什么快递',
  '我下单了，麻烦早点发',
];
const ANSWERS = [
  '亲，在的呢',
  '亲，只有颜色不同，功能一样的哦',
  '亲，色温三档，亮度无级调节',
  '亲，可以的，E27 接口，店里有替换灯泡',
  '亲，48 小时内发货，晚发必赔',
  '亲，默认中通',
  '亲，收到，马上给您安排',
];

/** What is said at the end, after the parcel is shown as signed for: the part a dispute turns on. */
function dispute({ order }: Story, seller: string): Omit<DemoMessage, 'at'>[] {
  return [
    { from: 'buyer', name: '我', text: `订单 ${order.id} 显示家人代收，可我家里没有人收到过` },
    { from: 'buyer', name: '我', text: '', image: 'parcel' },
    { from: 'seller', name: seller, text: '亲，物流显示已签收了呢，请您再找找' },
    { from: 'seller', name: seller, text: '亲，包裹丢了也不归我们管哦', recalled: true },
    {
      from: 'buyer',
      name: '我',
      text: '我问过家人、邻居和门卫，都没有收过。请提供签收底单，否则请补发或退款 148.80 元',
    },
    { from: 'seller', name: seller, text: '', file: { name: '签收证明.pdf', size: '86 KB' } },
    { from: 'seller', name: seller, text: '您的退款申请已提交 去查看', card: true },
    { from: 'seller', name: seller, text: '亲，签收底单已发，我们这边不能退款，您联系快递吧' },
    { from: 'system', name: '系统消息', text: '对方已结束本次服务' },
  ];
}

/**
 * The conversation with the seller, oldest first: small talk over the days before the order, then the dispute.
 * Every message has a time of its own, so that none can be lost without a gap.
 */
export function converse(story: Story, count = 500): DemoMessage[] {
  const seller = `${story.order.seller}:小暖`;
  const end = dispute(story, seller);
  const talk: Omit<DemoMessage, 'at'>[] = Array.from({ length: count - end.length }, (_, index) => {
    const line = Math.floor(index / 2);
    return index % 2 === 0
      ? { from: 'buyer', name: '我', text: `${QUESTIONS[line % QUESTIONS.length]}？（第 ${line + 1} 次咨询）` }
      : { from: 'seller', name: seller, text: `${ANSWERS[line % ANSWERS.length]}（答第 ${line + 1} 次）` };
  });
  const last = Temporal.PlainDateTime.from(`${story.today}T08:40:00`);
  return [...talk, ...end].map((message, index) => {
    const at = last.subtract({ minutes: 40 * (count - 1 - index) });
    return { ...message, at: at.toString({ smallestUnit: 'second' }).replace('T', ' ') };
  });
}
