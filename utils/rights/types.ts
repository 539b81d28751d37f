/**
 * One dispute as structured facts, and the advice on it: the two JSON shapes of `npm run -s advise`.
 * Dates are `YYYY-MM-DD` in Asia/Shanghai, money is yuan: this is the outer edge. Inside, the engine counts in
 * `Temporal.PlainDate` and integer fen. A field that is absent is unknown.
 */

export * from './types/advice.ts';
export * from './types/advice-ids.ts';
export * from './types/record.ts';
export * from './types/record-ids.ts';
