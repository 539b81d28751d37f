import { addWorkingDays } from '../calendar.ts';
import { readDay, writeDay } from '../days.ts';
import type { Advice, CaseRecord } from '../types.ts';
import { day } from './format.ts';

/** Working days that a letter gives for an answer: the engine escalates after as many. */
const DAYS_TO_ANSWER = 5;

/**
 * Until when an answer is asked for: the running time limit of the first demand, else five working days from today.
 * In words where the official holiday calendar of the year is missing: no date is invented.
 */
export function replyBy(record: CaseRecord, { deadlines }: Advice): string {
  const running = deadlines.find(({ id }) => id === 'nego5')?.safeDay;
  if (running !== undefined && running !== null && running > record.now) return `在${day(running)}前`;
  const last = addWorkingDays(readDay(record.now), DAYS_TO_ANSWER);
  const date = last === undefined ? undefined : writeDay(last);
  return date === undefined ? `在收到之日起${DAYS_TO_ANSWER}个工作日内` : `在${day(date)}前`;
}
