import type { Advice, CaseRecord } from '../rights/types.ts';
import { type EvidenceHeld, evidenceHeld } from './evidence-held.ts';
import { type Offered, offered } from './offered.ts';
import { openQuestions, type Question } from './questions.ts';
import { toRecord } from './record.ts';
import { reduce } from './reduce.ts';
import { type Timeline, timeline } from './timeline.ts';
import type { Case, CaseEvent } from './types.ts';
import { nextRedo, nextUndo } from './undo.ts';

export type Advisor = (record: CaseRecord) => Advice;

/** Where a case stands today: everything a view of it needs, computed and never stored. */
export interface Standing {
  case: Case;
  advice: Advice;
  timeline: Timeline;
  evidence: EvidenceHeld[];
  offered: Offered;
  /** Absent: it was not looked yet into what is worth asking. */
  questions?: Question[];
  /** What “undo” and “redo” would take back now. */
  undo?: CaseEvent;
  redo?: CaseEvent;
  /** What `redo` would bring back. */
  redoes?: CaseEvent;
  today: string;
}

/** The same with its questions. */
export type Asked = Standing & Required<Pick<Standing, 'questions'>>;

/**
 * Where a case stands.
 * @param today `YYYY-MM-DD` in Asia/Shanghai. @param advise the rules.
 * @throws CaseError when the events are damaged or dated after `today`.
 */
export function standing(events: readonly CaseEvent[], today: string, advise: Advisor): Asked {
  return withQuestions(unasked(events, today, advise), advise);
}

/** With its questions, which are found by trial: more work than everything else about a case. */
export function withQuestions(found: Standing, advise: Advisor): Asked {
  return { ...found, questions: openQuestions(found.case, found.today, advise) };
}

/** Where a case stands, before it was looked into what is worth asking. Throws as `standing` does. */
export function unasked(events: readonly CaseEvent[], today: string, advise: Advisor): Standing {
  const state = reduce(events);
  const advice = advise(toRecord(state, today));
  const undo = nextUndo(events);
  const redo = nextRedo(events);
  const redoes = redo?.type === 'undone' ? events.find((event) => event.id === redo.eventId) : undefined;
  return {
    case: state,
    advice,
    timeline: timeline(state, advice, today),
    evidence: evidenceHeld(state, advice),
    offered: offered(state, advice),
    ...(undo ? { undo } : {}),
    ...(redo ? { redo } : {}),
    ...(redoes ? { redoes } : {}),
    today,
  };
}
