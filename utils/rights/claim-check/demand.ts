import { type Fen, fenOf, roundFen } from '../money.ts';
import { type CaseRecord, type ItemId, LOSS_KINDS, type Remedy, WANTS, type Want } from '../types.ts';

/** What somebody asks for, or means to: single heads with or without sums, remedies, or only a total. Yuan. */
export interface Demand {
  items?: readonly { id: ItemId; amount?: number }[];
  remedies?: readonly Remedy[];
  total?: number;
}

/** Remedies that take the place of the price back: goods that are mended or replaced are paid for. */
export const INSTEAD_OF_REFUND: readonly Remedy[] = ['exchange', 'repair', 'redo', 'resend', 'perform'];

/**
 * What to ask the rules: what is demanded by name, so that they answer to it, any addition, and the price back unless
 * something else is demanded in its place.
 */
export function wishesFor({ items = [], remedies = [] }: Demand): Want[] {
  const demanded: readonly string[] = [...items.map(({ id }) => id), ...remedies];
  const named = WANTS.filter((want) => demanded.includes(want));
  const instead =
    items.some(({ id }) => id === 'price-reduction') || remedies.some((id) => INSTEAD_OF_REFUND.includes(id));
  const refund = items.some(({ id }) => id === 'refund') || !instead;
  return [...new Set<Want>([...named, 'compensation', ...(refund ? (['refund'] as const) : [])])];
}

/** The record with the losses that are demanded and that it does not know: so that the rules say why they are not owed. */
export function withDemandedLosses(record: CaseRecord, { items = [] }: Demand): CaseRecord {
  const known = (record.losses ?? []).map(({ kind }) => kind);
  const claimed = LOSS_KINDS.filter((kind) => items.some(({ id }) => id === kind) && !known.includes(kind));
  if (claimed.length === 0) return record;
  const added = claimed.map((kind) => ({
    kind,
    amount: items.find(({ id }) => id === kind)?.amount ?? 1,
    proven: false,
  }));
  return { ...record, losses: [...(record.losses ?? []), ...added] };
}

/** The sum that is demanded: the total if it is given, else the heads, if each of them has a sum. */
export function demandedSum({ total, items = [] }: Demand): Fen | undefined {
  if (total !== undefined) return roundFen(fenOf(total));
  const amounts = items.map(({ amount }) => amount);
  if (items.length === 0 || amounts.includes(undefined)) return undefined;
  return roundFen(amounts.reduce<number>((sum, amount) => sum + fenOf(amount ?? 0), 0));
}
