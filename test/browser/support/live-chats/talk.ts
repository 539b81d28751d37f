import { Temporal } from '../../../../utils/clock.ts';

/** One thing said in a conversation that the live pages show, each in its own markup. */
export interface Said {
  side: 'left' | 'right';
  /** `YYYY-MM-DDThh:mm:ss` in Shanghai. */
  at: string;
  text: string;
  kind: 'text' | 'image' | 'quote' | 'recalled' | 'card' | 'file' | 'order';
  /** What a quote answers to. */
  quote?: string;
}

const KINDS: Readonly<Record<number, Said['kind']>> = {
  5: 'image',
  11: 'quote',
  17: 'recalled',
  23: 'card',
  29: 'file',
  33: 'order',
};

/**
 * A conversation of so many messages up to this morning, oldest first. Every seventh says no more than 在吗, so that words
 * alone tell nobody where they belong.
 */
export function talk(count: number, today: string, orderId: string): Said[] {
  const last = Temporal.PlainDateTime.from(`${today}T08:40:10`);
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % 40] ?? 'text';
    const at = last.subtract({ minutes: 97 * (count - 1 - index) }).toString({ smallestUnit: 'second' });
    const side = index % 3 === 1 ? 'left' : 'right';
    const text =
      index % 7 === 0 ? '在吗' : `第 ${index} 句，${side === 'left' ? '亲，马上给您查一下' : '什么时候能到'}`;
    return {
      side: kind === 'file' || kind === 'card' || kind === 'recalled' ? 'left' : side,
      at,
      kind,
      text: {
        text,
        image: '',
        quote: `答第 ${index} 句：今天发`,
        recalled: '对方撤回了一条消息',
        card: `青瓷台灯 第 ${index} 款`,
        file: `说明-${index}.pdf`,
        order: `订单号：${orderId} 还没收到`,
      }[kind],
      ...(kind === 'quote' ? { quote: `第 ${index - 1} 句的原话` } : {}),
    };
  });
}
