import { readDay } from '../days.ts';
import type { Windows } from '../deadlines/define.ts';
import { type Fen, fenOf } from '../money.ts';
import type { MoneyBack } from '../problems/define.ts';
import type { Situation } from '../situation.ts';
import type { Say } from '../text/catalogue.ts';
import type { Citation, Prepaid } from '../types.ts';

function due(amount: Fen, basis: readonly Citation[], formula: Say): MoneyBack {
  return { kind: 'due', item: 'prepaid-refund', amount: Math.max(0, amount), basis, formula, atFault: false };
}

const UNKNOWN: MoneyBack = { kind: 'unknown', refusals: [] };

/** Unlimited use: by the days of the term that were left when the service stopped, both ends included (art. 22). */
function byDays({ paid, from, to, stoppedOn }: Prepaid): MoneyBack {
  if (from === undefined || to === undefined || stoppedOn === undefined) return UNKNOWN;
  const first = readDay(from);
  const last = readDay(to);
  const term = last - first + 1;
  if (term <= 0) return UNKNOWN;
  const left = Math.min(term, Math.max(0, last - Math.max(first, readDay(stoppedOn)) + 1));
  const amount = fenOf(paid);
  return due((amount * left) / term, ['预付式消费解释:22'], (t) => t.formula.prepaidDays(amount, left, term));
}

/** What was used: at the discount of the bonus if the seller ends it (art. 18), at list price else (art. 19). */
function byUse({ paid, bonus, usedListPrice, cause }: Prepaid): MoneyBack {
  if (cause === undefined || usedListPrice === undefined) return UNKNOWN;
  const amount = fenOf(paid);
  const used = fenOf(usedListPrice);
  if (cause === 'consumer') {
    return due(amount - used, ['预付式消费解释:15', '预付式消费解释:19'], (t) => t.formula.prepaidList(amount, used));
  }
  const credit = amount + fenOf(bonus ?? 0);
  const value = credit === 0 ? 0 : (used * amount) / credit;
  return due(amount - value, ['预付式消费解释:15', '预付式消费解释:18'], (t) =>
    t.formula.prepaidDiscounted(amount, used, credit - amount),
  );
}

/** The part of a prepayment that comes back (预付式消费解释 arts. 14, 18, 19, 22). Interest is not computed. */
export function prepaidBack(situation: Situation, windows: Windows): MoneyBack {
  const { prepaid } = situation.record;
  if (prepaid === undefined) return UNKNOWN;
  if (windows.running('prepaid7', situation.now)) {
    const amount = fenOf(prepaid.paid);
    return due(amount, ['预付式消费解释:14'], (t) => t.formula.prepaidAll(amount));
  }
  return prepaid.unlimited === true ? byDays(prepaid) : byUse(prepaid);
}
