import type { DeadlineId, Stage } from '../rights/types.ts';

/** Whose clock it is: the buyer must act by the end of their own, and may go on at the end of another's. */
export type ClockOwner = 'buyer' | 'other';

/** Clocks that run for the seller, the platform or an authority, with the stage in which one waits for them. */
const OTHERS: Partial<Record<DeadlineId, Stage | 'any'>> = {
  nego3: 1,
  nego5: 1,
  plat7: 2,
  plat15: 2,
  odr10w: 3,
  accept7w: 3,
  med60: 3,
  endnotice7w: 3,
  report15w: 'any',
  report30w: 'any',
  refund7: 'any',
  delay15: 'any',
  courier7: 'any',
  post30: 'any',
};

export function clockOwner(id: DeadlineId): ClockOwner {
  return OTHERS[id] === undefined ? 'buyer' : 'other';
}

/** Does this clock still bear on what to do in this stage? Waiting for the seller is over once the platform has it. */
export function bearsOn(id: DeadlineId, stage: Stage): boolean {
  const waitsIn = OTHERS[id];
  return waitsIn === undefined || waitsIn === 'any' || waitsIn === stage;
}
