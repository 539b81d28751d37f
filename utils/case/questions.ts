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

/** One answer on trial. */
interface Trial {
  rule: QuestionRule;
  statement: Statement;
}

/** Days and addresses matter by themselves: trying them together with everything else only costs time. */
const ALONE: readonly QuestionKind[] = ['date', 'money', 'text'];

/** Two long lists against each other are hundreds of trials for nothing that the rules know. */
const isPair = (a: QuestionRule, b: QuestionRule) => a.kind !== 'choice' || b.kind !== 'choice';

/**
 * The questions whose answers change the advice, the weightiest first. Nothing is ranked by hand: each open question is
 * answered on trial and the advice asked again, so that a rule added to the engine moves its question up by itself. An
 * answer may matter only together with another one (a proof, and that the point was material): what is silent alone is
 * tried in pairs, and counts half.
 * @param today `YYYY-MM-DD`. @param advise the rules.
 */
export function openQuestions(state: Case, today: string, advise: (record: CaseRecord) => Advice): Question[] {
  const record = toRecord(state, today);
  const base = advise(record);
  if (base.action.id === 'close') return [];
  const change = (...said: Statement[]) => distance(base, advise(toRecord(said.reduce(withStatement, state), today)));
  const open = QUESTIONS.filter((rule) => rule.open(record, state));
  const trials = (rule: QuestionRule): Trial[] =>
    rule.samples(state, today).map((answer) => ({ rule, statement: rule.states(answer, state) }));

  const weights = new Map(open.map((rule) => [rule, Math.max(0, ...trials(rule).map((one) => change(one.statement)))]));
  const weightOf = (rule: QuestionRule) => weights.get(rule) ?? 0;
  const inPairs = open.filter(({ kind }) => !ALONE.includes(kind));
  const silent = inPairs.filter((rule) => weightOf(rule) === 0);
  const paired = new Map<QuestionRule, number>();
  const credit = (rule: QuestionRule, weight: number) => paired.set(rule, Math.max(weight, paired.get(rule) ?? 0));
  for (const [at, one] of silent.entries())
    for (const other of inPairs.filter((rule) => isPair(one, rule) && !silent.slice(0, at + 1).includes(rule)))
      for (const a of trials(one))
        for (const b of trials(other)) {
          const more = change(a.statement, b.statement) - weightOf(other);
          if (more <= 0) continue;
          credit(one, more / 2);
          if (silent.includes(other)) credit(other, more / 2);
        }
  return open
    .map((rule) => ({ rule, weight: weightOf(rule) || (paired.get(rule) ?? 0) }))
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
