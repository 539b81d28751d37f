import { foodBreach, isFood } from '../food.ts';
import type { MoneyBack, ProblemRule } from '../problems/define.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../situation.ts';
import type { Citation, ItemId, Want } from '../types.ts';
import { REMEDIES } from '../types.ts';
import { ADDITIONS, type Addition } from '../wishes.ts';
import type { ClaimLine } from './line.ts';
import { availableRemedies } from './remedies.ts';

/** Why food is not paid tenfold although it looks so: a label that cross-border goods need not have, or a mere flaw. */
function foodRefusal(situation: Situation): Refusal {
  const { facts, order } = situation;
  const refuse = (
    key: 'foodCrossBorder' | 'foodLabelFlaw' | 'foodNotKnowing' | 'food10x',
    basis: Citation[],
  ): Refusal => ({
    id: 'food10x',
    reason: (t) => t.refusal[key],
    basis,
  });
  if (!isFood(situation)) return refuse('food10x', ['食品安全法:148']);
  if (order.trade === 'cbec' && facts.noChineseLabel === true && !foodBreach(situation)) {
    return refuse('foodCrossBorder', ['商财发〔2018〕486号']);
  }
  if (facts.labelFlawOnly === true) return refuse('foodLabelFlaw', ['食品安全法:148', '食品药品惩罚性赔偿解释:8']);
  return foodBreach(situation) ? refuse('foodNotKnowing', ['食品安全法:148']) : refuse('food10x', ['食品安全法:148']);
}

const ADDITION_BASIS: Readonly<Record<Exclude<Addition, 'food10x'>, readonly Citation[]>> = {
  fraud3x: ['消费者权益保护法:55'],
  drug10x: ['药品管理法:144'],
  promise: ['民法典:585'],
  'deposit-penalty': ['民法典:586', '民法典:587'],
};

function additionRefusal(id: Addition, situation: Situation): Refusal {
  if (situation.purchases?.allKnowing === true && (id === 'food10x' || id === 'fraud3x' || id === 'drug10x')) {
    return { id, reason: (t) => t.refusal.allKnowing, basis: ['食品药品惩罚性赔偿解释:12'] };
  }
  if (id === 'food10x') return foodRefusal(situation);
  if (id === 'fraud3x' && !situation.business) {
    return { id, reason: (t) => t.refusal.fraudPrivateSeller, basis: ['网络消费规定一:7'] };
  }
  return { id, reason: (t) => t.refusal[id], basis: ADDITION_BASIS[id] };
}

/** Additions that were wanted by name and are not founded, and tenfold food pay that the facts only seem to give. */
export function additionRefusals(situation: Situation, founded: readonly ClaimLine[]): Refusal[] {
  const { wishes, record, facts, order } = situation;
  const has = (id: Addition) => founded.some((found) => found.id === id);
  const seems =
    record.problem === 'food-safety' &&
    wishes.addition &&
    isFood(situation) &&
    (facts.labelFlawOnly === true || (order.trade === 'cbec' && facts.noChineseLabel === true));
  return ADDITIONS.filter((id) => !has(id) && (wishes.named.has(id) || (id === 'food10x' && seems))).map((id) =>
    additionRefusal(id, situation),
  );
}

/** Wishes on the price side that are not available under their own name. */
export function priceRefusals(situation: Situation, back: MoneyBack, available: ReadonlySet<ItemId>): Refusal[] {
  const { wishes } = situation;
  const wanted = (want: Want) => wishes.named.has(want);
  const found: Refusal[] = [];
  const add = (id: Refusal['id'], reason: Refusal['reason'], basis: readonly Citation[] = []) => {
    if (!found.some((refusal) => refusal.id === id)) found.push({ id, reason, basis });
  };
  if (back.kind === 'refused' || back.kind === 'unknown') {
    for (const { id, reason, basis } of back.refusals) {
      // `return7` is always said; a price side that is not due is said when money was wanted back, or that item.
      if (id === 'return7' || wishes.refund || wanted(id as Want)) add(id, reason, basis);
    }
  }
  const gapOnly = situation.record.problem === 'price-protection';
  if (wishes.stated && wishes.refund && (back.kind === 'none' || gapOnly)) {
    add('refund', (t) => (gapOnly ? t.refusal.onlyPriceGap : t.refusal.noPriceBack), ['民法典:577']);
  }
  if (wanted('price-gap') && !(back.kind === 'due' && back.item === 'price-gap')) {
    add('price-gap', (t) => (gapOnly ? t.refusal.priceGapUnknown : t.refusal.noPriceProtection), [
      '消费者权益保护法实施条例:12',
    ]);
  }
  if (wanted('price-reduction') && !available.has('price-reduction')) {
    add('price-reduction', (t) => t.refusal.priceReduction, ['民法典:582']);
  }
  if (wanted('substitute-diff') && !available.has('substitute-diff')) {
    add('substitute-diff', (t) => t.refusal.substitute, ['合同编通则解释:60']);
  }
  return found;
}

/** Remedies that were wanted without a right to them. */
export function remedyRefusals(situation: Situation, rule: ProblemRule): Refusal[] {
  const available = availableRemedies(situation, rule);
  return REMEDIES.filter((remedy) => situation.wishes.named.has(remedy) && !available.has(remedy)).map((remedy) => ({
    id: remedy,
    reason: (t) => t.refusal.remedy(remedy),
    basis: [],
  }));
}
