import type { Fen } from '../../money.ts';
import type { ItemId, Remedy } from '../../types.ts';
import { items, list, remedies, yuan } from './words.ts';

/** A claim in one phrase: `the price back ¥88, exchange`, with the total when there are several amounts. */
export function claimPhrase(
  amounts: readonly { id: ItemId; amount: Fen }[],
  wanted: readonly Remedy[],
  total: Fen,
): string {
  const parts = [
    ...amounts.map(({ id, amount }) => `${items[id]} ${yuan(amount)}`),
    ...wanted.map((id) => remedies[id]),
  ];
  return amounts.length > 1 ? `${list(parts)}; in total ${yuan(total)}` : list(parts);
}
