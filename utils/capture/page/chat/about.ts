import type { ChatMessage, ChatRecord } from '../../../case/chat/types.ts';

/** `我` and `You` are no account. */
const MYSELF = /^(?:我|自己|本人|me|you|myself)$/i;

/** The account that speaks most on each side. */
export function accountsIn(messages: readonly ChatMessage[]): ChatRecord['accounts'] {
  const buyer = mostOften(messages.filter(({ from }) => from === 'buyer'));
  const seller = mostOften(messages.filter(({ from }) => from === 'seller'));
  return { ...(buyer ? { buyer } : {}), ...(seller ? { seller } : {}) };
}

function mostOften(messages: readonly ChatMessage[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { name } of messages) if (name && !MYSELF.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const ORDER = /(?:订单|訂單|order)[^\d\n]{0,12}(\d{10,20}|\d{3}-\d{7}-\d{7})(?!\d)/gi;

/** Orders that somebody names by their number, first named first. */
export function ordersIn(messages: readonly ChatMessage[]): string[] {
  const found = new Set<string>();
  for (const { text } of messages) for (const [, id] of text.matchAll(ORDER)) if (id) found.add(id);
  return [...found].slice(0, 50);
}
