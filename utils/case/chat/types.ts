import type { Message, Site } from '../../marketplaces/types.ts';
import { sameHouse } from '../house.ts';

/**
 * One message of a conversation that was read back. `at` may have been concluded from words such as 昨天 and the day of
 * the reading: then `atText` holds what was shown.
 */
export interface ChatMessage extends Message {
  /** The page's own id of the message, where its markup has one. */
  id?: string;
  /** Where it stands in the list as seen on the screen: what the markup does not tell, the eye may. */
  side?: 'left' | 'right' | 'middle';
  /** The account that sent it, where the page ties one to it. */
  account?: string;
  /** What stood in its place a moment later, when the list was gone through again: it was withdrawn or reworded meanwhile. */
  later?: { text: string; recalled?: true };
}

/** Why a reading ended before both ends of the conversation were seen. */
export const CHAT_ENDS = ['cancelled', 'left', 'slow', 'more-button', 'too-many', 'changed'] as const;
export type ChatEnd = (typeof CHAT_ENDS)[number];

/** Who speaks: a party where the markup tells, else a side of the screen. */
export type Speaker = 'buyer' | 'seller' | 'left' | 'right';

/** `chat.json`: one conversation as one press of the button read it. */
export interface ChatRecord {
  version: 1;
  site: Site;
  /** Address of the frame that holds the conversation. */
  url: string;
  /** Instants at which the reading began and ended, ISO 8601. */
  from: string;
  to: string;
  /** The other side's name in the header. */
  peer?: string;
  /** The other side's account, as the page's address names it. */
  peerId?: string;
  /** Account names as they stand beside the messages, and the accounts' ids where the page ties them to their messages. */
  accounts: Partial<Record<Speaker, string>>;
  accountIds?: Partial<Record<Speaker, string>>;
  /** Orders that the page ties to the conversation, and those that somebody names in it by their number or links to. */
  orderIds: string[];
  mentioned: string[];
  /** Whether the first and the last message that the page has were really reached. */
  complete: { start: boolean; end: boolean };
  ended?: ChatEnd;
  /** The user pointed at the list: sides and times are read by sight. */
  isGuess?: true;
  messages: ChatMessage[];
  /** Indices of the messages before which something may be missing, ascending; 0 is never among them. */
  gaps: number[];
  /** Files of the capture by the address that a message gives. */
  files?: Record<string, string>;
}

/** What a capture says about its conversation, so that others of the same can be found without opening them. */
export interface ChatSummary {
  peer?: string;
  peerId?: string;
  accounts: ChatRecord['accounts'];
  accountIds?: ChatRecord['accountIds'];
  orderIds: string[];
  mentioned: string[];
  messages: number;
  complete: ChatRecord['complete'];
  gaps: number;
  /** Times of the first and the last message that has one, as the page gave them. */
  first?: string;
  last?: string;
}

export function summaryOf(record: ChatRecord): ChatSummary {
  const { peer, peerId, accounts, accountIds, orderIds, mentioned, messages, complete, gaps } = record;
  const first = messages.find(({ at }) => at !== undefined)?.at;
  const last = messages.findLast(({ at }) => at !== undefined)?.at;
  return {
    ...(peer ? { peer } : {}),
    ...(peerId ? { peerId } : {}),
    accounts,
    ...(accountIds ? { accountIds } : {}),
    orderIds,
    mentioned,
    messages: messages.length,
    complete,
    gaps: gaps.length,
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
  };
}

/** Whether two captures are of one conversation, as far as they tell: the same other side, or the same order. */
export function isSameConversation(
  a: { site: Site; chat: ChatSummary },
  b: { site: Site; chat: ChatSummary },
): boolean {
  if (!sameHouse(a.site, b.site)) return false;
  const [mine, other] = [a.chat.accounts.buyer, b.chat.accounts.buyer];
  if (mine !== undefined && other !== undefined && mine !== other) return false;
  if (a.chat.peerId !== undefined && a.chat.peerId === b.chat.peerId) return true;
  if (a.chat.peer !== undefined && b.chat.peer !== undefined) return a.chat.peer === b.chat.peer;
  return a.chat.orderIds.some((id) => b.chat.orderIds.includes(id));
}

/** The one order a conversation is about: the one the page ties to it, else the only one that is named in it. */
export function orderOfChat({ orderIds, mentioned }: ChatSummary): string | undefined {
  const ids = orderIds.length > 0 ? orderIds : mentioned;
  return ids.length === 1 ? ids[0] : undefined;
}
