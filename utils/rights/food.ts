import type { Situation } from './situation.ts';
import type { Category } from './types.ts';

const FOOD: readonly Category[] = ['food', 'health-food', 'fresh'];

export const isFood = ({ category }: Situation): boolean => FOOD.includes(category);

/** No Chinese label is a breach, except in cross-border retail import (商财发〔2018〕486号). */
export function labelMissing({ facts, order }: Situation): boolean {
  return facts.noChineseLabel === true && order.trade !== 'cbec';
}

/** Food that breaks a food safety standard; a harmless, non-misleading flaw of the label does not. */
export function foodBreach(situation: Situation): boolean {
  const { facts } = situation;
  const breach = facts.expired === true || facts.unsafeFood === true || labelMissing(situation);
  return isFood(situation) && breach && facts.labelFlawOnly !== true;
}

/** The producer is liable without fault, a dealer only if it must have known (食品安全民事解释一 art. 6). */
export function answersForFood(situation: Situation): boolean {
  const { seller, facts } = situation;
  return seller.isProducer === true || facts.expired === true || facts.sellerKnew === true || labelMissing(situation);
}
