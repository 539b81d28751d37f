import { type Fen, fenOf } from '../money.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../situation.ts';
import { type Citation, LOSS_KINDS, type LossKind } from '../types.ts';
import { type ClaimLine, line } from './line.ts';

const INJURY = ['民法典:1179', '消费者权益保护法:49'];

const BASIS: Readonly<Record<LossKind, readonly Citation[]>> = {
  medical: INJURY,
  nursing: INJURY,
  transport: INJURY,
  meals: INJURY,
  nutrition: INJURY,
  'lost-income': INJURY,
  mental: ['民法典:1183'],
  property: ['民法典:1203', '消费者权益保护法:40'],
  'return-freight': ['消费者权益保护法:24'],
  'test-fee': ['民法典:584'],
  other: ['民法典:584'],
};

/** Heads that only a hurt person has. */
const ONLY_WITH_INJURY: readonly LossKind[] = ['lost-income', 'mental'];

interface LossHead {
  kind: LossKind;
  proven: Fen;
  unproven: Fen;
}

function heads({ losses }: Situation): LossHead[] {
  return LOSS_KINDS.map((kind) => {
    const ofKind = losses.filter((loss) => loss.kind === kind);
    const sum = (proven: boolean) =>
      ofKind.filter((loss) => loss.proven === proven).reduce((total, { amount }) => total + fenOf(amount), 0);
    return { kind, proven: sum(true), unproven: sum(false) };
  }).filter(({ proven, unproven }) => proven + unproven > 0);
}

/** Why a head is not owed although it is proven, if so. */
function barred(kind: LossKind, { record, losses }: Situation): Refusal | undefined {
  const injured =
    record.problem === 'injury' || losses.some((loss) => loss.kind === 'medical' && loss.proven && loss.amount > 0);
  if (ONLY_WITH_INJURY.includes(kind) && !injured) {
    return { id: kind, reason: (t) => t.refusal.onlyWithInjury(kind), basis: BASIS[kind] };
  }
  // Sending goods back without a reason is at the buyer's cost: there is no fault to make good.
  if (kind === 'return-freight' && record.problem === 'no-reason-return') {
    return {
      id: kind,
      reason: (t) => t.refusal.returnFreightOwn,
      basis: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:18'],
    };
  }
  return undefined;
}

/** The losses that count: proven, and not barred. What does not count is refused by its own id. */
export function lossLines(situation: Situation): { lines: ClaimLine[]; refusals: Refusal[] } {
  const lines: ClaimLine[] = [];
  const refusals: Refusal[] = [];
  for (const { kind, proven, unproven } of heads(situation)) {
    const bar = barred(kind, situation);
    if (bar !== undefined) refusals.push(bar);
    else if (proven > 0) lines.push(line(kind, proven, (t) => t.formula.loss(kind, proven), BASIS[kind]));
    if (bar === undefined && unproven > 0) {
      refusals.push({ id: kind, reason: (t) => t.refusal.unproven(kind), basis: BASIS[kind] });
    }
  }
  return { lines, refusals };
}
