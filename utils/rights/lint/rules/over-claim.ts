import type { ItemId } from '../../types.ts';
import { type Demand, findDemands, findMultiples, paidFen } from '../demands.ts';
import { type Draft, defineRule, type Hit, type LintContext } from '../types.ts';

/**
 * Asking for more than the law gives turns a good claim into a weak one, and with pressure into extortion. Measured
 * against what the engine found well founded: single sums, the sum of all sums asked, multiples of the price, and,
 * where the draft asks without naming a sum, what the case record says is demanded.
 */
const ASKS =
  /(?:请|要求|必须|应当|赶紧|尽快|马上|限|希望)[^,。!?;:\n]{0,10}?(?:赔(?:偿|我|钱|付)|补偿)|(?:赔|退)(?:我|钱|给我)|不(?:赔|退)/;

/** The additions that are multiples of the price. */
const MULTIPLES: Readonly<Partial<Record<ItemId, number>>> = { fraud3x: 3, food10x: 10, drug10x: 10 };

const sumOf = (demands: readonly Demand[]) => demands.reduce((sum, demand) => sum + demand.fen, 0);

/** Sums asked one beside the other. The same sum named twice, alternatives and a total with its parts count once. */
function together(demands: readonly Demand[]): number {
  const totals = demands.filter((demand) => demand.isTotal);
  if (totals.length > 0) return Math.max(...totals.map((demand) => demand.fen));
  const parts = demands.filter(
    (demand, index) =>
      !demand.isAlternative &&
      demands.findIndex((other) => other.fen === demand.fen && other.kind === demand.kind) === index,
  );
  const largest = Math.max(0, ...parts.map((demand) => demand.fen));
  // 要求1059元:退款59元,赔偿1000元 – the first is the sum of the others.
  return parts.length > 2 && sumOf(parts) === 2 * largest ? largest : sumOf(parts);
}

/** The price back, asked for beside other sums without saying how much: 退款并赔偿80元. In fen. */
function unnamedRefund({ text, speech }: Draft, demands: readonly Demand[], { claim }: LintContext): number {
  if (demands.some(({ kind, isTotal, isAlternative }) => kind !== 'compensation' || isTotal || isAlternative)) return 0;
  const refund = [...text.matchAll(/退(?:货退)?款(?!到账|记录|申请|金额|后|售后)|退钱|退还(?:货|价)款/g)].find(
    (match) => !speech.isReported(match.index) && !speech.isDenied(match.index),
  );
  if (refund === undefined || /或|要么|否则|不然|如(?:果)?不能|要是不/.test(text)) return 0;
  return Math.round(claim.refund * 100);
}

function overMultiples(draft: Draft, { record, claim }: LintContext): Hit[] {
  const paid = paidFen(record);
  const total = Math.round(claim.total * 100);
  return findMultiples(draft).flatMap((multiple): Hit[] => {
    const asked = paid === undefined ? (total === 0 ? 1 : 0) : paid * (multiple.times + (multiple.withRefund ? 1 : 0));
    // Naming the multiple is no over-claim where that addition is in the claim, whatever part of the price it rests on.
    const covered = claim.items.some(({ id }) => (MULTIPLES[id] ?? 0) >= multiple.times);
    return asked > total && !covered ? [{ at: [multiple.start, multiple.end] }] : [];
  });
}

export const overClaim = defineRule({
  id: 'over-claim',
  basis: ['消费者权益保护法实施条例:27'],
  find: (draft, context) => {
    const { record, claim } = context;
    const total = Math.round(claim.total * 100);
    const demands = findDemands(draft);
    const hits: Hit[] = demands.filter((demand) => demand.fen > total).map(({ start, end }) => ({ at: [start, end] }));
    hits.push(...overMultiples(draft, context));
    if (hits.length > 0) return hits;
    if (demands.length > 0) {
      const asked = together(demands) + unnamedRefund(draft, demands, context);
      return asked > total ? demands.map(({ start, end }) => ({ at: [start, end] as const })) : [];
    }
    const demanded = Math.round((record.demanded ?? 0) * 100);
    return demanded > total && ASKS.test(draft.text) ? [{}] : [];
  },
});
