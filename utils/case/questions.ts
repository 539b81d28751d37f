import type { Advice, CaseRecord } from '../rights/types.ts';
import { QUESTIONS } from './question-list.ts';
import { toRecord } from './record.ts';
import { withStatement } from './reduce.ts';
import type { Case, Statement } from './types.ts';

export type Answer = string | number | boolean | string[];

export type QuestionKind =
  /** `YYYY-MM-DD`, not in the future unless `mayBeFuture`. */
  'date' | 'yes-no' | 'choice' | 'choices' | 'money' | 'text';

/** A question as the interface shows it. Labels come from the messages, except those of the order's own goods. */
export interface Question {
  id: string;
  kind: QuestionKind;
  options?: { value: string; label?: string }[];
  mayBeFuture?: true;
}

/** A question with what it is for. */
export interface QuestionRule {
  id: string;
  kind: QuestionKind;
  mayBeFuture?: true;
  /** Is the answer unknown, and does it matter to this problem at all? */
  open: (record: CaseRecord, state: Case) => boolean;
  options?: (state: Case) => { value: string; label?: string }[];
  /** What the answer states. */
  states: (answer: Answer, state: Case) => Statement;
  /** Answers to try, to learn how much the advice hangs on them. */
  samples: (state: Case, today: string) => Answer[];
}

/** How much two pieces of advice differ in what a person would do. */
function distance(a: Advice, b: Advice): number {
  const ids = (list: readonly { id: string }[]) =>
    list
      .map(({ id }) => id)
      .toSorted()
      .join();
  return (
    (a.stage === b.stage ? 0 : 8) +
    (a.action.id === b.action.id ? 0 : 6) +
    (a.claim.total === b.claim.total ? 0 : 4) +
    (ids(a.deadlines) === ids(b.deadlines) ? 0 : 3) +
    (ids(a.unsupported) === ids(b.unsupported) ? 0 : 2) +
    (a.claim.remedies.join() === b.claim.remedies.join() ? 0 : 2) +
    (a.parallel.join() === b.parallel.join() ? 0 : 1) +
    (JSON.stringify(a.court?.jurisdiction) === JSON.stringify(b.court?.jurisdiction) ? 0 : 1)
  );
}

/**
 * The questions whose answers change the advice, the weightiest first. Nothing is ranked by hand: each open question is
 * answered on trial and the advice asked again, so that a rule added to the engine moves its question up by itself.
 * @param today `YYYY-MM-DD`. @param advise the rules.
 */
export function openQuestions(state: Case, today: string, advise: (record: CaseRecord) => Advice): Question[] {
  const record = toRecord(state, today);
  const after = (statement: Statement) => advise(toRecord(withStatement(state, statement), today));
  const base = advise(record);
  if (base.action.id === 'close') return [];
  return QUESTIONS.filter((rule) => rule.open(record, state))
    .map((rule) => ({
      rule,
      weight: Math.max(
        0,
        ...rule.samples(state, today).map((answer) => distance(base, after(rule.states(answer, state)))),
      ),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ rule }) => shown(rule, state));
}

function shown(rule: QuestionRule, state: Case): Question {
  const options = rule.options?.(state);
  return {
    id: rule.id,
    kind: rule.kind,
    ...(options ? { options } : {}),
    ...(rule.mayBeFuture ? { mayBeFuture: true } : {}),
  };
}

/** What an answer states, as the body of a `stated` event. Undefined for a question that does not exist. */
export function statementOf(id: string, answer: Answer, state: Case): Statement | undefined {
  return QUESTIONS.find((rule) => rule.id === id)?.states(answer, state);
}
