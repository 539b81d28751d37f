import type { ChatMessage, ChatRecord } from '../../../case/chat/types.ts';

/** `我` and `You` are no account. */
const MYSELF = /^(?:我|自己|本人|me|you|myself)$/i;

const SPEAKERS = ['buyer', 'seller', 'left', 'right'] as const;

/** The account that speaks most as each party, and on each side of the screen where the page does not tell parties. */
export function accountsIn(
  messages: readonly ChatMessage[],
  what: 'name' | 'account' = 'name',
): ChatRecord['accounts'] {
  return Object.fromEntries(
    SPEAKERS.flatMap((speaker) => {
      const own = messages.filter(({ from, side }) => (from ?? side) === speaker).map((message) => message[what]);
      const account = mostOften(own.filter((one) => one !== undefined && !MYSELF.test(one)));
      return account ? [[speaker, account]] : [];
    }),
  );
}

function mostOften(names: readonly (string | undefined)[]): string | undefined {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/** Amazon writes 3-7-7 digits, Pinduoduo a day and a number, the others one number. */
const ORDER = /(?:订单|訂單|order)[^\d\n]{0,12}(\d{3}-\d{7}-\d{7}|\d{6}-\d{10,20}|\d{10,20})(?!\d)/gi;

/** Orders that somebody names by their number, first named first. */
export function ordersIn(messages: readonly ChatMessage[]): string[] {
  const found = new Set<string>();
  for (const { text } of messages) for (const [, id] of text.matchAll(ORDER)) if (id) found.add(id);
  return [...found].slice(0, 50);
}
