import type { ChatMessage, ChatRecord, Speaker } from '../../../case/chat/types.ts';
import type { Steps } from '../../../case/steps.ts';

/** `我` and `You` are no account. */
const MYSELF = /^(?:我|自己|本人|me|you|myself)$/i;

const SPEAKERS = ['buyer', 'seller', 'left', 'right'] as const;

/** The account that speaks most as each party, and on each side of the screen where the page does not tell parties. */
export function* accountsIn(
  messages: readonly ChatMessage[],
  what: 'name' | 'account' = 'name',
): Steps<ChatRecord['accounts']> {
  const counts = new Map<Speaker, Map<string, number>>(SPEAKERS.map((speaker) => [speaker, new Map()]));
  for (const message of messages) {
    const own = counts.get((message.from ?? message.side) as Speaker);
    const name = message[what];
    if (own && name !== undefined) own.set(name, (own.get(name) ?? 0) + 1);
    yield;
  }
  return Object.fromEntries(
    [...counts].flatMap(([speaker, names]) => {
      const account = mostOften(names);
      return account ? [[speaker, account]] : [];
    }),
  );
}

function mostOften(counts: ReadonlyMap<string, number>): string | undefined {
  const accounts = [...counts].filter(([name]) => !MYSELF.test(name));
  return accounts.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Amazon writes 3-7-7 digits, Pinduoduo a day and a number, the others one number. */
const ORDER = /(?:订单|訂單|order)[^\d\n]{0,12}(\d{3}-\d{7}-\d{7}|\d{6}-\d{10,20}|\d{10,20})(?!\d)/gi;

/** Orders that somebody names by their number, first named first. */
export function* ordersIn(messages: readonly ChatMessage[]): Steps<string[]> {
  const found = new Set<string>();
  for (const { text } of messages) {
    for (const [, id] of text.matchAll(ORDER)) if (id) found.add(id);
    yield;
  }
  return [...found].slice(0, 50);
}
