import { PAGE_KINDS, SITES } from '../marketplaces/types.ts';
import { EVENT_TYPES, OUTCOMES, PROBLEMS, REFUSAL_REASONS } from '../rights/types.ts';
import { CaseError } from './case-error.ts';
import { isDay, isInstant } from './day.ts';
import type { CaseEvent, CaseEventBody } from './types.ts';

const EVIDENCE_CLASS_NAMES = ['E1', 'E2', 'E3', 'E4', 'E5'];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const oneOf = (list: readonly string[], value: unknown) => typeof value === 'string' && list.includes(value);
const absentOr = (value: unknown, check: (value: unknown) => boolean) => value === undefined || check(value);

const STATEMENT_MEMBERS = [
  'problem',
  'category',
  'selfOperated',
  'seller',
  'order',
  'facts',
  'promises',
  'deposit',
  'prepaid',
  'losses',
  'wants',
  'court',
];

/** What is wrong with a dated fact, or undefined. */
function disputeFault(event: unknown): string | undefined {
  if (!isFields(event)) return 'has no event';
  if (!oneOf(EVENT_TYPES, event.type)) return `says that an unknown thing happened: ${String(event.type)}`;
  if (!isDay(event.on)) return `is dated ${String(event.on)}, which is no calendar date`;
  if (!absentOr(event.outcome, (value) => oneOf(OUTCOMES, value))) return 'has an unknown outcome';
  if (!absentOr(event.reason, (value) => oneOf(REFUSAL_REASONS, value))) return 'has an unknown reason';
  if (!absentOr(event.amount, (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value)))
    return 'has an amount that is no sum of money';
  if (!absentOr(event.endsOn, isDay)) return 'ends on no calendar date';
  if (event.type === 'platform-decided' && event.outcome === undefined) return 'has a decision without an outcome';
  if (event.type === 'refunded' && event.amount === undefined) return 'has a refund without an amount';
  if (event.type === 'page-countdown' && event.endsOn === undefined) return 'has a countdown without an end';
  return undefined;
}

function statementFault(statement: unknown): string | undefined {
  if (!isFields(statement)) return 'states nothing';
  const unknown = Object.keys(statement).find((member) => !STATEMENT_MEMBERS.includes(member));
  if (unknown !== undefined) return `states an unknown thing: ${unknown}`;
  if (!absentOr(statement.problem, (value) => oneOf(PROBLEMS, value))) return 'states an unknown problem';
  return undefined;
}

/** One check for each type of event: what is wrong with its own members, or undefined. */
const BODIES: Record<CaseEventBody['type'], (event: Fields) => string | undefined> = {
  opened: (event) => {
    if (!oneOf(SITES, event.site)) return 'names an unknown marketplace';
    if (!oneOf(PROBLEMS, event.problem)) return 'names an unknown problem';
    return absentOr(event.order, isFields) ? undefined : 'has an order that is no order';
  },
  stated: (event) => statementFault(event.statement),
  happened: (event) => disputeFault(event.event),
  'evidence-filed': (event) => {
    if (!isText(event.captureId)) return 'names no capture';
    return oneOf(PAGE_KINDS, event.page) ? undefined : 'names an unknown kind of page';
  },
  'file-filed': (event) => {
    if (!isText(event.fileId)) return 'names no file';
    if (typeof event.name !== 'string' || !isText(event.media)) return 'does not say what the file is';
    if (!absentOr(event.takenAt, isText)) return 'claims a time that is no text';
    return oneOf(EVIDENCE_CLASS_NAMES, event.class) ? undefined : 'is filed under an unknown class';
  },
  described: (event) => {
    if (!isText(event.exhibitId)) return 'describes no evidence';
    if (!absentOr(event.class, (value) => oneOf(EVIDENCE_CLASS_NAMES, value))) return 'names an unknown class';
    return absentOr(event.proves, (value) => typeof value === 'string') ? undefined : 'proves what is no text';
  },
  'evidence-removed': (event) => (isText(event.exhibitId) ? undefined : 'removes no evidence'),
  'order-read': (event) => (isFields(event.order) ? undefined : 'has no order'),
  'listing-changed': (event) => {
    if (!isText(event.before) || !isText(event.after)) return 'does not name two captures';
    if (!isInstant(event.at)) return 'has a change without an instant';
    return Array.isArray(event.changes) && event.changes.every((change) => isFields(change) && isText(change.what))
      ? undefined
      : 'has changes that are none';
  },
  undone: (event) => (isText(event.eventId) ? undefined : 'names no event to undo'),
};

function eventFault(event: unknown, seq: number): string | undefined {
  if (!isFields(event)) return 'is no event';
  if (event.seq !== seq)
    return `should have number ${seq} and has ${String(event.seq)}: an event is missing or there twice`;
  if (!isText(event.id)) return 'has no id';
  if (!isText(event.caseId)) return 'names no case';
  if (!isInstant(event.recordedAt)) return 'has no instant of recording';
  if (typeof event.type !== 'string' || !Object.hasOwn(BODIES, event.type))
    return `has an unknown type: ${String(event.type)}`;
  if ((event.type === 'opened') !== (seq === 0))
    return seq === 0 ? 'should open the case' : 'opens a case that is open';
  return BODIES[event.type as CaseEventBody['type']](event);
}

/**
 * The events of one case in their order, proven whole: numbered 0, 1, 2 … without gap, one case, unique ids, the first
 * opens it, every undoing names an earlier event.
 * @throws CaseError `damaged`, naming the event and what is wrong with it.
 */
export function checkEvents(events: readonly CaseEvent[]): CaseEvent[] {
  if (events.length === 0) throw new CaseError('damaged', 'A case without events is no case.');
  const sorted = events.toSorted((a, b) => Number(a?.seq) - Number(b?.seq));
  const ids = new Set<string>();
  for (const [seq, event] of sorted.entries()) {
    const refuse = (what: string): never => {
      throw new CaseError('damaged', `Event ${seq} ${what}.`);
    };
    const fault = eventFault(event, seq);
    if (fault !== undefined) refuse(fault);
    if (event.caseId !== sorted[0]?.caseId) refuse(`belongs to another case (${event.caseId})`);
    if (ids.has(event.id)) refuse(`has the id of another event (${event.id})`);
    if (event.type === 'undone' && !ids.has(event.eventId))
      refuse(`undoes ${event.eventId}, which is no earlier event`);
    ids.add(event.id);
  }
  return sorted;
}
