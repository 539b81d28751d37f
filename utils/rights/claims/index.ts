import type { Day } from '../days.ts';
import type { Windows } from '../deadlines/define.ts';
import { type Fen, yuanOf } from '../money.ts';
import type { MoneyBack, ProblemRule } from '../problems/define.ts';
import type { Refusal } from '../refusal.ts';
import { allCitedOn } from '../regimes.ts';
import type { Situation } from '../situation.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { Claim, ItemId, Remedy } from '../types.ts';
import { additionLines, highest } from './additions.ts';
import { type ClaimLine, sumOf } from './line.ts';
import { lossLines } from './losses.ts';
import { backLines, lessRefunded, reductionLine, substituteLine } from './price-side.ts';
import { additionRefusals, priceRefusals, remedyRefusals } from './refusals.ts';
import { claimedRemedies } from './remedies.ts';

/** A claim before it is put into words, with all that was wanted and is not owed. */
export interface ClaimResult {
  back: ClaimLine[];
  losses: ClaimLine[];
  addition: ClaimLine | undefined;
  /** Every addition that is well founded, of which `addition` is the one that is claimed. */
  founded: readonly ClaimLine[];
  total: Fen;
  /** The refund side before what was refunded is taken off: shows whether all of it has been paid. */
  grossBack: Fen;
  remedies: Remedy[];
  moneyBack: MoneyBack;
  refusals: Refusal[];
}

/** What is claimed, item by item (README of the contract, “Claim”). */
export function computeClaim(situation: Situation, windows: Windows, rule: ProblemRule): ClaimResult {
  const { wishes } = situation;
  const moneyBack = rule.moneyBack(situation, windows);
  const reduction = reductionLine(situation, rule);
  const substitute = substituteLine(situation, rule);

  // Keeping the goods at a lower price and giving them back exclude each other: the lower price goes first if wanted.
  const reduce = reduction !== undefined && wishes.named.has('price-reduction');
  const backWanted = wishes.refund || (wishes.named.has('price-gap') && rule.id === 'price-protection');
  const gross = reduce ? [reduction] : backWanted ? backLines(situation, moneyBack) : [];
  const back = lessRefunded(gross, situation.refunded);

  const lost = rule.nothingOwed?.(situation) === true ? { lines: [], refusals: [] } : lossLines(situation);
  const substituteWanted = wishes.named.has('substitute-diff');
  const losses = [...(substitute !== undefined && substituteWanted ? [substitute] : []), ...lost.lines].filter(
    ({ amount }) => amount > 0,
  );

  const founded = additionLines(situation, sumOf(losses));
  const addition = wishes.addition ? highest(founded) : undefined;
  const available = new Set<ItemId>();
  if (reduction !== undefined) available.add('price-reduction');
  if (substitute !== undefined) available.add('substitute-diff');

  return {
    back,
    losses,
    addition,
    founded,
    total: sumOf(back) + sumOf(losses) + (addition?.amount ?? 0),
    grossBack: sumOf(gross),
    remedies: claimedRemedies(situation, rule, moneyBack),
    moneyBack,
    refusals: [
      ...priceRefusals(situation, moneyBack, available),
      ...lost.refusals,
      ...additionRefusals(situation, founded),
      ...remedyRefusals(situation, rule),
    ],
  };
}

/** The lines of a claim in the order in which they are printed. */
export function claimLines({ back, losses, addition }: ClaimResult): ClaimLine[] {
  return addition === undefined ? [...back, ...losses] : [...back, ...losses, addition];
}

/** A claim as the advice prints it; its grounds in the version in force on that day. */
export function toClaim(result: ClaimResult, text: Catalogue, now: Day): Claim {
  return {
    items: claimLines(result).map(({ id, amount, formula, basis }) => ({
      id,
      amount: yuanOf(amount),
      formula: formula(text),
      basis: allCitedOn(basis, now),
    })),
    refund: yuanOf(sumOf(result.back)),
    losses: yuanOf(sumOf(result.losses)),
    additional: yuanOf(result.addition?.amount ?? 0),
    total: yuanOf(result.total),
    remedies: result.remedies,
  };
}
