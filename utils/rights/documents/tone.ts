import type { Advice, CaseRecord } from '../types.ts';

/** How a letter to the seller speaks: polite first, then a reminder, at last a final term. */
export type Tone = 'first' | 'reminder' | 'final';

/** First while nothing has been asked; final once the reminder day (`nego3`) of the first demand has passed. */
export function toneOf(record: CaseRecord, { deadlines }: Advice): Tone {
  if (!record.events.some(({ type }) => type === 'demand' || type === 'return-requested')) return 'first';
  const reminder = deadlines.find(({ id }) => id === 'nego3')?.safeDay;
  return reminder !== undefined && reminder !== null && record.now > reminder ? 'final' : 'reminder';
}
