import type { Advice, CaseRecord } from '../../types.ts';
import { type Line, line } from '../blocks.ts';
import type { Voice } from '../voice.ts';
import { eventSentences } from './events.ts';
import { orderLines } from './order.ts';
import { problemLines } from './problem.ts';

/** The whole course in order: the deal, what went wrong, what was done about it. Only facts of the record. */
export function factLines(record: CaseRecord, { claim }: Advice, voice: Voice): Line[] {
  return [
    ...orderLines(record, voice, claim.total > 0),
    ...problemLines(record, voice, claim),
    ...eventSentences(record.events, voice).map((sentence) => line(sentence)),
  ];
}

export { eventSentences } from './events.ts';
export { orderLines } from './order.ts';
export { problemLines } from './problem.ts';
