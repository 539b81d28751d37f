import { answersForFood, foodBreach, labelMissing } from '../food.ts';
import { type Fen, fenOf } from '../money.ts';
import { earnest } from '../problems/presale-deposit.ts';
import type { Situation } from '../situation.ts';
import type { Citation } from '../types.ts';
import { type ClaimLine, line } from './line.ts';
import { promiseLines } from './promise.ts';

/** 消费者权益保护法 art. 55, 食品安全法 art. 148, 药品管理法 art. 144: the least that each of them gives. */
const FRAUD_MINIMUM: Fen = 50_000;
const FOOD_MINIMUM: Fen = 100_000;

/** A comparison price above the lowest deal price of the seven days before (明码标价和禁止价格欺诈规定 art. 16). */
export function falseComparison({ facts }: Situation): boolean {
  const { comparedPrice, lowestPrice7d, noIntentProven } = facts;
  if (comparedPrice === undefined || lowestPrice7d === undefined) return false;
  return comparedPrice > lowestPrice7d && noIntentProven !== true;
}

/** Which act of 侵害消费者权益行为处罚办法 the fraud is, if it is founded at all. */
function fraudGround(situation: Situation): Citation | undefined {
  const { record, facts, proven, category, business } = situation;
  if (!business) return undefined;
  if (record.problem === 'counterfeit' && proven) return '侵害消费者权益行为处罚办法:5';
  if (record.problem === 'false-advertising' && proven && facts.material === true)
    return '侵害消费者权益行为处罚办法:16';
  if (record.problem === 'price-fraud' && falseComparison(situation)) return '侵害消费者权益行为处罚办法:16';
  const deviceOrCosmetic = category === 'medical-device' || category === 'cosmetics';
  if (record.problem === 'drug-device-cosmetics' && deviceOrCosmetic && proven) return '侵害消费者权益行为处罚办法:5';
  return undefined;
}

/** What was bought without knowing of the flaw: no addition is computed for the rest. */
function unknowingPrice({ paid, purchases }: Situation): Fen | undefined {
  return purchases?.anyKnowing === true ? purchases.unknowing : paid;
}

function fraud(situation: Situation): ClaimLine[] {
  const ground = fraudGround(situation);
  if (ground === undefined) return [];
  const price = unknowingPrice(situation) ?? 0;
  const basis = ['消费者权益保护法:55', ground];
  return [line('fraud3x', Math.max(3 * price, FRAUD_MINIMUM), (t) => t.formula.fraud(price, FRAUD_MINIMUM), basis)];
}

function foodBasis(situation: Situation): Citation[] {
  const { facts } = situation;
  return [
    '食品安全法:148',
    '食品药品惩罚性赔偿解释:1',
    ...(facts.expired === true ? ['食品安全法:34', '食品安全民事解释一:6'] : []),
    ...(labelMissing(situation) ? ['食品安全法:97', '食品药品惩罚性赔偿解释:6'] : []),
  ];
}

function food(situation: Situation, losses: Fen): ClaimLine[] {
  if (!foodBreach(situation) || !answersForFood(situation)) return [];
  const price = situation.purchases?.unknowing ?? situation.paid ?? 0;
  const amount = Math.max(10 * price, 3 * losses, FOOD_MINIMUM);
  return [line('food10x', amount, (t) => t.formula.tenfold(price, losses, FOOD_MINIMUM), foodBasis(situation))];
}

function drug(situation: Situation, losses: Fen): ClaimLine[] {
  const { record, category, proven } = situation;
  const fake = record.problem === 'drug-device-cosmetics' || record.problem === 'counterfeit';
  if (category !== 'drug' || !fake || !proven) return [];
  const price = unknowingPrice(situation) ?? 0;
  const amount = Math.max(10 * price, 3 * losses, FOOD_MINIMUM);
  return [line('drug10x', amount, (t) => t.formula.tenfold(price, losses, FOOD_MINIMUM), ['药品管理法:144'])];
}

/** 民法典 art. 587: twice the deposit comes back, so once on top of the deposit itself. */
function deposit({ record }: Situation): ClaimLine[] {
  const { deposit: paid } = record;
  if (paid?.term !== '定金' || paid.breachBy !== 'seller') return [];
  const basis = ['民法典:586', '民法典:587'];
  const limit = fenOf(paid.contractPrice) / 5;
  return [line('deposit-penalty', earnest(paid), (t) => t.formula.penalty(fenOf(paid.amount), limit), basis)];
}

/** Every addition that is well founded. A claim carries one of them at most: they do not stack. */
export function additionLines(situation: Situation, losses: Fen): ClaimLine[] {
  const allKnowing = situation.purchases?.allKnowing === true;
  const punitive = allKnowing ? [] : [...food(situation, losses), ...drug(situation, losses), ...fraud(situation)];
  const promises = promiseLines(situation, unknowingPrice(situation));
  return [...punitive, ...deposit(situation), ...promises].filter(({ amount }) => amount > 0);
}

/** The highest of them; of equals the first, which the law itself gives. */
export function highest(lines: readonly ClaimLine[]): ClaimLine | undefined {
  return lines.reduce<ClaimLine | undefined>(
    (best, next) => (best === undefined || next.amount > best.amount ? next : best),
    undefined,
  );
}
