import type { Order } from '../marketplaces/types.ts';
import type { Advice, DeadlineId, DisputeEvent, OrderRecord } from '../rights/types.ts';
import { dayOf } from './day.ts';
import type { Case } from './types.ts';

/** What happened to the order by itself, as its pages tell. */
export type OrderStep = 'ordered' | 'paid' | 'shipped' | 'signed';

/** One point of the line. `day` is `YYYY-MM-DD` in Asia/Shanghai, `at` the exact time where one is known. */
export type TimelineEntry = { day: string; at?: string } & (
  | { kind: 'order'; step: OrderStep }
  | { kind: 'opened' }
  | { kind: 'event'; eventId: string; event: DisputeEvent; note?: string }
  | { kind: 'evidence'; captureId: string; page: Case['captures'][number]['page']; title: string }
  | { kind: 'file'; fileId: string; name: string }
  | { kind: 'listing'; before: string; after: string; changes: Case['listingChanges'][number]['changes'] }
  | { kind: 'today' }
  | { kind: 'deadline'; id: DeadlineId; safeDay: string | null; legalLastDay: string | null; passed: boolean }
  | { kind: 'stage-opens'; stage: 2 | 3 | 4 }
);

export interface Timeline {
  /** Past and future on one line, oldest first; `today` stands between them. */
  entries: TimelineEntry[];
  /** What the line lacks: steps of the order whose day is not known, and evidence the advice asks for. */
  missing: { steps: OrderStep[]; evidence: Advice['evidence'] };
}

/** Each step with its member in the order as read and in the order as stated. */
const STEPS = [
  ['ordered', 'orderedAt', 'placedOn'],
  ['paid', 'paidAt', 'paidOn'],
  ['shipped', 'shippedAt', 'shippedOn'],
  ['signed', 'signedAt', 'signedOn'],
] as const satisfies readonly (readonly [OrderStep, keyof Order, keyof OrderRecord])[];

/** On one day: first what happened, then today, then what is still to come. */
const RANK: Record<TimelineEntry['kind'], number> = {
  order: 0,
  opened: 1,
  event: 2,
  evidence: 3,
  listing: 3,
  file: 3,
  today: 4,
  'stage-opens': 5,
  deadline: 6,
};

function orderSteps(state: Case): TimelineEntry[] {
  const stated = state.statement.order ?? {};
  return STEPS.flatMap(([step, member, statedMember]): TimelineEntry[] => {
    const correction = stated[statedMember];
    // What the buyer stated outranks the page, as it does in the record.
    if (correction !== undefined) return [{ kind: 'order', step, day: correction }];
    const at = state.order[member];
    const day = dayOf(at);
    if (at === undefined || day === undefined) return [];
    return [{ kind: 'order', step, day, ...(at.length > 10 ? { at } : {}) }];
  });
}

function future(advice: Advice, today: string): TimelineEntry[] {
  const deadlines = advice.deadlines.flatMap(({ id, safeDay, legalLastDay }): TimelineEntry[] => {
    const day = safeDay ?? legalLastDay;
    if (day === null) return [];
    return [{ kind: 'deadline', id, day, safeDay, legalLastDay, passed: today > (legalLastDay ?? day) }];
  });
  const { stage2, stage3, stage4 } = advice.earliest;
  const openings = (
    [
      [2, stage2],
      [3, stage3],
      [4, stage4],
    ] as const
  ).flatMap(([stage, day]): TimelineEntry[] => (day === undefined ? [] : [{ kind: 'stage-opens', stage, day }]));
  return [...deadlines, ...openings];
}

/** The steps that an order in this trouble has surely been through and that start a clock: their days are worth asking for. */
function stepsDue(state: Case): OrderStep[] {
  return state.problem === 'not-shipped' ? ['ordered'] : ['ordered', 'signed'];
}

/**
 * The line of a case: what happened, what is missing, and what runs out when.
 * @param today `YYYY-MM-DD` in Asia/Shanghai.
 */
export function timeline(state: Case, advice: Advice | undefined, today: string): Timeline {
  const steps = orderSteps(state);
  const entries: TimelineEntry[] = [
    ...steps,
    { kind: 'opened', day: dayOf(state.openedAt) ?? today, at: state.openedAt },
    ...state.happened.map((entry) => ({ kind: 'event' as const, day: entry.event.on, ...entry })),
    ...state.captures.map((entry) => ({ kind: 'evidence' as const, day: dayOf(entry.at) ?? today, ...entry })),
    ...state.files.map(({ fileId, name, at }) => ({
      kind: 'file' as const,
      day: dayOf(at) ?? today,
      at,
      fileId,
      name,
    })),
    ...state.listingChanges.map((entry) => ({ kind: 'listing' as const, day: dayOf(entry.at) ?? today, ...entry })),
    { kind: 'today', day: today },
    ...(advice ? future(advice, today) : []),
  ];
  const known = new Set(steps.flatMap((entry) => (entry.kind === 'order' ? [entry.step] : [])));
  return {
    entries: entries.toSorted(
      (a, b) => a.day.localeCompare(b.day) || RANK[a.kind] - RANK[b.kind] || clock(a) - clock(b),
    ),
    missing: {
      steps: stepsDue(state).filter((step) => !known.has(step)),
      evidence: advice?.evidence ?? [],
    },
  };
}

function clock(entry: TimelineEntry): number {
  const at = entry.at === undefined ? Number.NaN : Date.parse(entry.at);
  return Number.isNaN(at) ? 0 : at;
}
