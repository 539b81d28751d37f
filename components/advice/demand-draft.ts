import type { MessageKey } from '../../utils/i18n.ts';
import type { Demand } from '../../utils/rights/check-claim.ts';
import type { ItemId, Remedy } from '../../utils/rights/types.ts';
import { typedNumber } from '../typed-number.ts';

/** A demand as typed: a total, or heads one by one. */
export interface DemandDraft {
  total: string;
  items: readonly { id: ItemId | ''; amount: string }[];
  remedies: readonly Remedy[];
}

export const EMPTY_DEMAND: DemandDraft = { total: '', items: [], remedies: [] };

/** Where the fault is: the total, or the amount of a head by its place. */
export interface DemandFault {
  at: 'total' | number;
  key: MessageKey;
}

const isAmount = (text: string) => typedNumber(text) >= 0 && typedNumber(text) < 1e9;
const chosen = ({ items }: DemandDraft) => items.filter((item) => item.id !== '');
const isItemised = (draft: DemandDraft) => chosen(draft).length > 0 || draft.remedies.length > 0;

/** What is wrong with the draft; undefined when it can be held against the law. */
export function demandFault(draft: DemandDraft): DemandFault | undefined {
  const at = draft.items.findIndex(({ id, amount }) => id !== '' && amount.trim() !== '' && !isAmount(amount));
  if (at >= 0) return { at, key: 'recordNoAmount' };
  if (draft.total.trim() === '' && !isItemised(draft)) return { at: 'total', key: 'checkNothing' };
  return draft.total.trim() !== '' && !isAmount(draft.total) ? { at: 'total', key: 'recordNoAmount' } : undefined;
}

/** The demand of a faultless draft. A head without an amount is checked by whether it is owed at all. */
export function demandOf(draft: DemandDraft): Demand {
  const items = chosen(draft).map(({ id, amount }) => ({
    id: id as ItemId,
    ...(amount.trim() === '' ? {} : { amount: typedNumber(amount) }),
  }));
  return {
    ...(items.length > 0 ? { items } : {}),
    ...(draft.remedies.length > 0 ? { remedies: draft.remedies } : {}),
    ...(draft.total.trim() === '' ? {} : { total: typedNumber(draft.total) }),
  };
}
