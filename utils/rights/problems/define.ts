import type { Windows } from '../deadlines/define.ts';
import type { EvidenceKey } from '../evidence.ts';
import type { Fen } from '../money.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../situation.ts';
import type { Say } from '../text/catalogue.ts';
import type { WarningKey } from '../text/zh/warnings.ts';
import type { Citation, ItemId, Problem, Remedy } from '../types.ts';

/** What a problem gives back on the refund side. */
export type MoneyBack =
  | {
      kind: 'due';
      item: Extract<ItemId, 'refund' | 'deposit' | 'prepaid-refund' | 'price-gap'>;
      /** Fen before rounding; undefined while the record lacks the figures. */
      amount: Fen | undefined;
      basis: readonly Citation[];
      formula: Say;
      /** The seller is at fault, so that the outbound freight comes back too. */
      atFault: boolean;
    }
  /** Known not to be due; other remedies may stand in its place. */
  | { kind: 'refused'; refusals: readonly Refusal[]; substitutes: readonly Remedy[] }
  /** Turns on a fact that the record does not have. */
  | { kind: 'unknown'; refusals: readonly Refusal[] }
  /** This problem never gives a price back. */
  | { kind: 'none' };

/** What the claim came to, for the grounds that go with it. */
export interface Outcome {
  moneyBack: MoneyBack['kind'];
  lines: ReadonlySet<ItemId>;
  windows: Windows;
}

/** What one kind of dispute needs and gives. Its title and rule in words stand under the same id in the texts. */
export interface ProblemRule {
  id: Problem;
  moneyBack: (situation: Situation, windows: Windows) => MoneyBack;
  /** Remedies there is a right to, when they are wanted. */
  remedies: (situation: Situation) => readonly Remedy[];
  /** The ordinary remedy: proposed when no wishes are named and no money comes back. */
  ordinary: (situation: Situation) => readonly Remedy[];
  /** Proposed beside the money back when no wishes are named. */
  alongside?: readonly Remedy[];
  /** Goods may be kept at a lower price (民法典 art. 582). */
  reducible?: boolean;
  /** A substitute may be bought at the seller's cost (合同编通则解释 art. 60). */
  substitutable?: boolean;
  /** The buyer has no claim at all, losses included. */
  nothingOwed?: (situation: Situation) => boolean;
  grounds: (situation: Situation, outcome: Outcome) => readonly Citation[];
  /** Why the dispute belongs to another authority than the market regulator. */
  otherAuthority?: 'data' | 'tax';
  evidence: readonly EvidenceKey[];
  warnings: (situation: Situation) => readonly WarningKey[];
}

/** Keeps a problem's declaration in one typed shape, so that a wrong field fails to compile. */
export function defineProblem(rule: ProblemRule): ProblemRule {
  return rule;
}
