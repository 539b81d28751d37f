import { type Advice, EVENT_TYPES, type EventType, type Stage } from '../rights/types.ts';
import type { Case } from './types.ts';

/** What can sensibly be recorded now, and everything else that can be recorded at all. */
export interface Offered {
  now: EventType[];
  more: EventType[];
}

/** At most so many buttons are shown at once. */
const AT_ONCE = 8;

/** What usually happens in a stage, most likely first. */
const USUAL: Record<Stage, readonly EventType[]> = {
  1: [
    'demand',
    'courier-complained',
    'return-requested',
    'returned',
    'return-received',
    'seller-agreed',
    'seller-refused',
    'seller-pending',
    'seller-unreachable',
    'seller-cancelled',
    'platform-applied',
    'refunded',
    'settled',
  ],
  2: [
    'platform-applied',
    'platform-decided',
    'seller-agreed',
    'seller-refused',
    'page-countdown',
    'complaint-received',
    'refunded',
    'settled',
  ],
  3: [
    'complaint-received',
    'complaint-accepted',
    'complaint-refused',
    'mediation-ended',
    'complaint-withdrawn',
    'association-accepted',
    'association-ended',
    'postal-appeal-accepted',
    'report-received',
    'refunded',
    'settled',
  ],
  4: ['suit-filed', 'fee-notice', 'served', 'seller-agreed', 'refunded', 'settled'],
};

/** Has any of `types` happened, and nothing of `ended` after it? */
function isOpen(happened: readonly EventType[], types: readonly EventType[], ended: readonly EventType[]): boolean {
  const begun = happened.findLastIndex((type) => types.includes(type));
  return begun !== -1 && happened.findLastIndex((type) => ended.includes(type)) < begun;
}

/** What only makes sense after, or before, something else. What is not listed is always sensible in its stage. */
const SENSIBLE: Partial<Record<EventType, (happened: readonly EventType[], state: Case) => boolean>> = {
  'return-requested': (happened) => !happened.includes('return-requested'),
  returned: (happened) => isOpen(happened, ['return-requested', 'seller-agreed'], ['returned']),
  'return-received': (happened) => isOpen(happened, ['returned'], ['return-received']),
  'seller-cancelled': (happened, state) =>
    (state.problem === 'not-shipped' || state.problem === 'order-cancelled') && !happened.includes('seller-cancelled'),
  'courier-complained': (happened, state) =>
    (state.problem === 'signed-not-received' || state.problem === 'damaged') &&
    !happened.includes('courier-complained'),
  'postal-appeal-accepted': (happened) => isOpen(happened, ['courier-complained'], ['postal-appeal-accepted']),
  'platform-applied': (happened) => !isOpen(happened, ['platform-applied'], ['platform-decided']),
  'platform-decided': (happened) => isOpen(happened, ['platform-applied'], ['platform-decided']),
  'complaint-received': (happened) =>
    !isOpen(happened, ['complaint-received'], ['complaint-refused', 'complaint-withdrawn', 'mediation-ended']),
  'complaint-accepted': (happened) =>
    isOpen(happened, ['complaint-received'], ['complaint-accepted', 'complaint-refused', 'complaint-withdrawn']),
  'complaint-refused': (happened) =>
    isOpen(happened, ['complaint-received'], ['complaint-accepted', 'complaint-refused', 'complaint-withdrawn']),
  'complaint-withdrawn': (happened) =>
    isOpen(happened, ['complaint-received'], ['complaint-refused', 'complaint-withdrawn', 'mediation-ended']),
  'mediation-ended': (happened) => isOpen(happened, ['complaint-accepted'], ['complaint-withdrawn', 'mediation-ended']),
  'association-ended': (happened) => isOpen(happened, ['association-accepted'], ['association-ended']),
  'suit-filed': (happened) => !happened.includes('suit-filed'),
  'fee-notice': (happened) => !happened.includes('fee-notice'),
  served: (happened) => happened.includes('suit-filed'),
};

/** The events a person can record now: the sensible ones of this stage first, all others behind them. */
export function offered(state: Case, advice: Advice): Offered {
  const happened = state.happened.map(({ event }) => event.type);
  const usual = advice.action.id === 'close' ? [] : USUAL[advice.stage];
  const now = usual.filter((type) => SENSIBLE[type]?.(happened, state) ?? true);
  // The two that end a dispute stay in reach however long the list is.
  const isEnd = (type: EventType) => type === 'refunded' || type === 'settled';
  const last = now.filter(isEnd);
  const first = now.filter((type) => !isEnd(type)).slice(0, AT_ONCE - last.length);
  const shown = [...first, ...last];
  return { now: shown, more: EVENT_TYPES.filter((type) => !shown.includes(type)) };
}
