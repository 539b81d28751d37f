import type { LintContext } from '../../utils/rights/lint/index.ts';
import { lint } from '../../utils/rights/lint/index.ts';
import type { CaseRecord, Claim, ClaimItem, ItemId, LintId } from '../../utils/rights/types.ts';

const REFUND_SIDE: readonly ItemId[] = [
  'refund',
  'freight',
  'deposit',
  'prepaid-refund',
  'price-gap',
  'price-reduction',
];
const ADDITIONAL: readonly ItemId[] = ['fraud3x', 'food10x', 'drug10x', 'promise', 'deposit-penalty'];

/** A claim of the given heads, with its sums. */
export function claimOf(amounts: Partial<Record<ItemId, number>>): Claim {
  const items = (Object.entries(amounts) as [ItemId, number][]).map(
    ([id, amount]): ClaimItem => ({ id, amount, formula: '按实际数额', basis: [] }),
  );
  const sum = (wanted: (id: ItemId) => boolean) =>
    items.filter(({ id }) => wanted(id)).reduce((total, { amount }) => total + amount, 0);
  const refund = sum((id) => REFUND_SIDE.includes(id));
  const additional = sum((id) => ADDITIONAL.includes(id));
  const total = sum(() => true);
  return { items, refund, additional, losses: total - refund - additional, total, remedies: [] };
}

export function contextOf(amounts: Partial<Record<ItemId, number>>, record: Partial<CaseRecord> = {}): LintContext {
  return {
    record: {
      now: '2026-11-23',
      marketplace: 'taobao',
      problem: 'quality-fault',
      events: [],
      order: { paid: 80 },
      ...record,
    },
    claim: claimOf(amounts),
  };
}

/** An ordinary case: a cup for 80 yuan, the price back. */
export const CUP = contextOf({ refund: 80 });

export function ids(draft: string, context: LintContext = CUP): LintId[] {
  return [...new Set(lint(draft, context).map(({ id }) => id))];
}

/** What the findings of one rule point at in the draft. */
export function places(id: LintId, draft: string, context: LintContext = CUP): (string | undefined)[] {
  return lint(draft, context)
    .filter((finding) => finding.id === id)
    .map(({ span }) => (span === undefined ? undefined : draft.slice(...span)));
}
