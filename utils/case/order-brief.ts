import type { PageKind, Site } from '../marketplaces/types.ts';
import type { DeadlineId, Problem } from '../rights/types.ts';
import { bearsOn } from './clocks.ts';
import { addDays, dayOf } from './day.ts';
import { CLASSES, classOfPage } from './exhibits.ts';
import { toRecord } from './record.ts';
import type { Advisor } from './standing.ts';
import type { Case, EvidenceClass, KnownOrder, OrderKey } from './types.ts';

/** The deadline that runs out next: which one, and the day to act by, `YYYY-MM-DD`. */
export interface NextDeadline {
  id: DeadlineId;
  day: string;
}

/** An order in one line: what it is, which evidence nobody has fixed yet, which clock runs. */
export interface OrderBrief {
  key: OrderKey;
  site: Site;
  id: string;
  /** Of the goods; empty when no page has told. */
  titles: string[];
  paid?: number;
  currency?: string;
  shop?: string;
  status?: string;
  /** As the page gave it. */
  orderedAt?: string;
  /** Of the classes that pages can give: E1 to E3. */
  lacks: EvidenceClass[];
  clock?: NextDeadline;
  /** Its case, where one is open. */
  caseId?: string;
}

/** What pages can give; photographs and papers (E4, E5) are asked for where there is a dispute. */
const FROM_PAGES: readonly EvidenceClass[] = CLASSES.slice(0, 3);

/**
 * @param pages kinds of the pages captured of this order
 * @param next the deadline of its case; without a case the clocks that run for every buyer are looked at
 */
export function orderBrief(
  known: KnownOrder,
  pages: readonly PageKind[],
  today: string,
  advise: Advisor,
  open?: { caseId: string; next?: NextDeadline },
): OrderBrief {
  const { key, site, id, order } = known;
  const held = new Set(pages.map(classOfPage));
  const clock = open ? open.next : clockWithoutCase(known, today, advise);
  const { paid, currency, shop = order.seller, status, orderedAt } = order;
  return {
    key,
    site,
    id,
    titles: (order.items ?? []).map(({ title }) => title),
    ...(paid === undefined ? {} : { paid }),
    ...(currency === undefined ? {} : { currency }),
    ...(shop === undefined ? {} : { shop }),
    ...(status === undefined ? {} : { status }),
    ...(orderedAt === undefined ? {} : { orderedAt }),
    lacks: FROM_PAGES.filter((name) => !held.has(name)),
    ...(clock ? { clock } : {}),
    ...(open ? { caseId: open.caseId } : {}),
  };
}

/** What runs out next of what an advice names and this stage still waits for. */
export function nextDeadline(
  { deadlines, stage }: Pick<ReturnType<Advisor>, 'deadlines' | 'stage'>,
  today: string,
): NextDeadline | undefined {
  return deadlines
    .flatMap(({ id, safeDay }) =>
      safeDay !== null && safeDay >= today && bearsOn(id, stage) ? [{ id, day: safeDay }] : [],
    )
    .toSorted((a, b) => a.day.localeCompare(b.day))[0];
}

/** The clocks that start by themselves when goods are signed for. They run for days; what is older has none of them left. */
const BY_THEMSELVES: readonly Problem[] = ['no-reason-return', 'quality-fault'];
const LONGEST_DAYS = 60;

function clockWithoutCase(known: KnownOrder, today: string, advise: Advisor): NextDeadline | undefined {
  const signed = dayOf(known.order.signedAt);
  if (signed === undefined || signed > today || addDays(signed, LONGEST_DAYS) < today) return undefined;
  const found = BY_THEMSELVES.flatMap(
    (problem) => nextDeadline(advise(toRecord(asCase(known, problem), today)), today) ?? [],
  );
  const [first] = found.toSorted((a, b) => a.day.localeCompare(b.day));
  return first && first.day <= addDays(signed, LONGEST_DAYS) ? first : undefined;
}

/** The order as if there were trouble with it. */
function asCase({ key, site, order, readAt }: KnownOrder, problem: Problem): Case {
  return {
    id: '',
    orderKey: key,
    site,
    order,
    orderReadAt: readAt,
    conflicts: [],
    problem,
    statement: {},
    happened: [],
    captures: [],
    files: [],
    described: {},
    listingChanges: [],
    openedAt: readAt,
  };
}

/** Does every word of a search stand in the order? Spaces and case do not matter. */
export function matchesOrder(brief: OrderBrief, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [brief.id, brief.shop ?? '', brief.status ?? '', brief.orderedAt ?? '', ...brief.titles]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
