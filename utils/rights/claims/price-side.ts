import { type Fen, fenOf } from '../money.ts';
import type { MoneyBack, ProblemRule } from '../problems/define.ts';
import type { Situation } from '../situation.ts';
import { type ClaimLine, line } from './line.ts';

/** 民法典 art. 582: keeping the goods, at the value of what was delivered. */
export function reductionLine(situation: Situation, rule: ProblemRule): ClaimLine | undefined {
  const { paid, quantity, facts } = situation;
  const owed = rule.reducible === true && rule.nothingOwed?.(situation) !== true;
  if (!owed || paid === undefined || facts.deliveredItemPrice === undefined) return undefined;
  const unit = fenOf(facts.deliveredItemPrice);
  const amount = paid - unit * quantity;
  if (amount <= 0) return undefined;
  return line('price-reduction', amount, (t) => t.formula.reduction(paid, unit, quantity), ['民法典:582']);
}

/** 合同编通则解释 art. 60: what a reasonable substitute cost above the price of the broken contract. */
export function substituteLine(situation: Situation, rule: ProblemRule): ClaimLine | undefined {
  const { paid, facts } = situation;
  if (rule.substitutable !== true || paid === undefined || facts.substitutePrice === undefined) return undefined;
  const substitute = fenOf(facts.substitutePrice);
  if (substitute <= paid) return undefined;
  const basis = ['民法典:577', '合同编通则解释:60'];
  return line('substitute-diff', substitute - paid, (t) => t.formula.substitute(substitute, paid), basis);
}

function freightLine({ order }: Situation, back: Extract<MoneyBack, { kind: 'due' }>): ClaimLine[] {
  const freight = fenOf(order.freight ?? 0);
  if (!back.atFault || back.item !== 'refund' || freight === 0) return [];
  return [line('freight', freight, (t) => t.formula.freight(freight), back.basis)];
}

/** What comes back when the price is claimed back: the price itself, and the freight if the seller is at fault. */
export function backLines(situation: Situation, back: MoneyBack): ClaimLine[] {
  if (back.kind !== 'due' || back.amount === undefined) return [];
  return [line(back.item, back.amount, back.formula, back.basis), ...freightLine(situation, back)];
}

/** Takes off what has been refunded already, from the first line on, and drops the lines that are settled by it. */
export function lessRefunded(lines: readonly ClaimLine[], refunded: Fen): ClaimLine[] {
  let left = refunded;
  const open: ClaimLine[] = [];
  for (const item of lines) {
    const off = Math.min(left, item.amount);
    left -= off;
    const amount = item.amount - off;
    if (amount <= 0) continue;
    open.push(
      off === 0 ? item : line(item.id, amount, (t) => t.formula.lessRefunded(item.formula(t), off, amount), item.basis),
    );
  }
  return open;
}
