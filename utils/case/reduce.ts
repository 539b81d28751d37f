import { checkEvents } from './check-events.ts';
import { mergeFacts } from './merge-order.ts';
import type { Case, CaseEvent, Statement } from './types.ts';
import { effectiveIds } from './undo.ts';

/** Later words about one thing replace earlier ones; about another thing they stand beside them. */
function mergeStatement(before: Statement, said: Statement): Statement {
  const merged: Statement = { ...before, ...said };
  if (before.seller && said.seller) merged.seller = { ...before.seller, ...said.seller };
  if (before.order && said.order) merged.order = { ...before.order, ...said.order };
  if (before.facts && said.facts) merged.facts = { ...before.facts, ...said.facts };
  if (before.deposit && said.deposit) merged.deposit = { ...before.deposit, ...said.deposit };
  if (before.prepaid && said.prepaid) merged.prepaid = { ...before.prepaid, ...said.prepaid };
  if (before.court && said.court) merged.court = { ...before.court, ...said.court };
  return merged;
}

/** The case after one more statement. */
export function withStatement(state: Case, said: Statement): Case {
  return { ...state, problem: said.problem ?? state.problem, statement: mergeStatement(state.statement, said) };
}

function apply(state: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'stated':
      return withStatement(state, event.statement);
    case 'happened': {
      const entry = { eventId: event.id, event: event.event, ...(event.note ? { note: event.note } : {}) };
      return { ...state, happened: [...state.happened, entry] };
    }
    case 'evidence-filed': {
      if (state.captures.some((capture) => capture.captureId === event.captureId)) return state;
      const { captureId, page, title, recordedAt: at } = event;
      return { ...state, captures: [...state.captures, { captureId, page, title, at }] };
    }
    case 'file-filed': {
      const { fileId, name, media, class: filedAs, takenAt, recordedAt: at } = event;
      const file = { fileId, name, media, class: filedAs, ...(takenAt ? { takenAt } : {}), at };
      return { ...state, files: [...state.files, file] };
    }
    case 'described': {
      const { exhibitId, class: filedAs, proves } = event;
      const said = { ...state.described[exhibitId], ...(filedAs ? { class: filedAs } : {}) };
      const description = { ...said, ...(proves === undefined ? {} : { proves }) };
      return { ...state, described: { ...state.described, [exhibitId]: description } };
    }
    case 'evidence-removed':
      return {
        ...state,
        captures: state.captures.filter(({ captureId }) => captureId !== event.exhibitId),
        files: state.files.filter(({ fileId }) => fileId !== event.exhibitId),
        // What cannot be shown any more is not claimed.
        listingChanges: state.listingChanges.filter(
          ({ before, after }) => before !== event.exhibitId && after !== event.exhibitId,
        ),
      };
    case 'listing-changed': {
      const { before, after, at, changes } = event;
      return { ...state, listingChanges: [...state.listingChanges, { before, after, at, changes }] };
    }
    case 'order-read': {
      const merged = mergeFacts(state.order, state.orderReadAt, event.order, event.recordedAt, state.conflicts);
      return { ...state, ...merged, orderReadAt: event.recordedAt };
    }
    default:
      return state;
  }
}

/**
 * The state of a case from its events, in whatever order they come. The same events always give the same case.
 * @throws CaseError `damaged` when the list is torn or holds an event that is not understood.
 */
export function reduce(events: readonly CaseEvent[]): Case {
  const sorted = checkEvents(events);
  const effective = effectiveIds(sorted);
  const [opened, ...rest] = sorted;
  if (opened?.type !== 'opened') throw new TypeError('checkEvents lets no list pass that is not opened first.');
  const start: Case = {
    id: opened.caseId,
    ...(opened.orderKey === undefined ? {} : { orderKey: opened.orderKey }),
    site: opened.site,
    order: opened.order ?? {},
    orderReadAt: opened.recordedAt,
    conflicts: [],
    problem: opened.problem,
    statement: {},
    happened: [],
    captures: [],
    files: [],
    described: {},
    listingChanges: [],
    openedAt: opened.recordedAt,
    ...(effective.has(opened.id) ? {} : { withdrawn: true }),
  };
  const state = rest.filter((event) => effective.has(event.id)).reduce(apply, start);
  // Stable: what happened on one day stays in the order of recording.
  return { ...state, happened: state.happened.toSorted((a, b) => a.event.on.localeCompare(b.event.on)) };
}
