import type { MessageKey } from '../../utils/i18n.ts';
import type { DisputeEvent, EventType, ItemId, Outcome, RefusalReason, Want } from '../../utils/rights/types.ts';

/** What stands in the form of an event: texts as typed, so that nothing is lost while it is not yet right. */
export interface EventDraft {
  on: string;
  note: string;
  inWriting: boolean;
  outcome?: Outcome;
  reason?: RefusalReason;
  amount: string;
  endsOn: string;
  /** Only the multiple damages were refused. */
  onlyAdditional: boolean;
}

export type EventField = 'inWriting' | 'outcome' | 'reason' | 'amount' | 'endsOn' | 'of';

/** What an event must or may tell beyond its day. */
export const EVENT_FIELDS: Partial<Record<EventType, EventField>> = {
  demand: 'inWriting',
  'seller-agreed': 'inWriting',
  'seller-refused': 'of',
  'platform-decided': 'outcome',
  'complaint-refused': 'reason',
  refunded: 'amount',
  'page-countdown': 'endsOn',
};

const ADDITIONAL: readonly ItemId[] = ['fraud3x', 'food10x', 'drug10x'];

/** The multiple damages that are claimed: the only thing a seller refuses apart from the rest. */
export function additionalOf(items: readonly ItemId[]): Want[] {
  return items.filter((id): id is Want & ItemId => ADDITIONAL.includes(id));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the draft, and in which field; undefined when it can be recorded. */
export function draftFault(
  type: EventType,
  draft: EventDraft,
  today: string,
): { field: keyof EventDraft; key: MessageKey } | undefined {
  if (!DAY.test(draft.on)) return { field: 'on', key: 'recordNoDay' };
  if (draft.on > today) return { field: 'on', key: 'recordFuture' };
  const field = EVENT_FIELDS[type];
  if (field === 'outcome' && draft.outcome === undefined) return { field, key: 'recordNoChoice' };
  if (field === 'reason' && draft.reason === undefined) return { field, key: 'recordNoChoice' };
  if (field === 'amount' && !(Number(draft.amount) > 0 && Number.isFinite(Number(draft.amount))))
    return { field, key: 'recordNoAmount' };
  if (field === 'endsOn' && !DAY.test(draft.endsOn)) return { field, key: 'recordNoDay' };
  if (field === 'endsOn' && draft.endsOn < draft.on) return { field, key: 'recordEndsEarly' };
  return undefined;
}

/** The event that a faultless draft describes. */
export function eventOf(type: EventType, draft: EventDraft, items: readonly ItemId[]): DisputeEvent {
  const field = EVENT_FIELDS[type];
  return {
    on: draft.on,
    type,
    ...(field === 'inWriting' ? { inWriting: draft.inWriting } : {}),
    ...(field === 'of' && draft.onlyAdditional ? { of: additionalOf(items) } : {}),
    ...(field === 'outcome' && draft.outcome ? { outcome: draft.outcome } : {}),
    ...(field === 'reason' && draft.reason ? { reason: draft.reason } : {}),
    ...(field === 'amount' ? { amount: Math.round(Number(draft.amount) * 100) / 100 } : {}),
    ...(field === 'endsOn' ? { endsOn: draft.endsOn } : {}),
  };
}
