import type { ListedOrder, Order, PageKind, Product, Site } from '../marketplaces/types.ts';
import type {
  Category,
  Circumstances,
  CourtFacts,
  Deposit,
  DisputeEvent,
  EvidenceNeed,
  Loss,
  OrderRecord,
  Prepaid,
  Problem,
  PromiseRecord,
  Seller,
  Want,
} from '../rights/types.ts';

export type EvidenceClass = EvidenceNeed['class'];

import type { ListingChange } from './listing-changes.ts';

/** `site:orderId`, the id as the page gave it. */
export type OrderKey = `${Site}:${string}`;

/** Two readings of an order that cannot both be right: the newer one counts, both are kept and shown. */
export interface FactConflict {
  /** A member of `Order`, e.g. `paid`. */
  field: string;
  /** Newest first. `readAt` is the instant of the reading, ISO 8601. */
  values: { value: string | number; readAt: string }[];
}

/** An order as far as pages have shown it. Later readings add facts; an empty reading never erases one. */
export interface KnownOrder {
  key: OrderKey;
  site: Site;
  id: string;
  order: Order;
  /** Instant of the last reading, ISO 8601. */
  readAt: string;
  /** Ids of the captures filed under this order, oldest first. */
  captures: string[];
  conflicts?: FactConflict[];
}

/** What the user may state about the dispute beyond what pages show. All of it feeds `CaseRecord`. */
export interface Statement {
  problem?: Problem;
  category?: Category;
  /** Sold by the platform itself (自营), where the page did not tell. */
  selfOperated?: boolean;
  seller?: Seller;
  order?: OrderRecord;
  facts?: Circumstances;
  promises?: PromiseRecord[];
  deposit?: Deposit;
  prepaid?: Prepaid;
  losses?: Loss[];
  wants?: Want[];
  court?: CourtFacts;
}

interface EventHead {
  id: string;
  caseId: string;
  /** 0, 1, 2 … inside the case. */
  seq: number;
  recordedAt: string;
}

/** What an event says, without its place in the list. */
export type CaseEventBody =
  | { type: 'opened'; orderKey?: OrderKey; site: Site; order?: Order; problem: Problem }
  | { type: 'stated'; statement: Statement }
  | { type: 'happened'; event: DisputeEvent; note?: string }
  | { type: 'evidence-filed'; captureId: string; page: PageKind; title: string }
  /** A file from elsewhere. `media`: its MIME type by content; `takenAt`: the time that the file itself claims. */
  | { type: 'file-filed'; fileId: string; name: string; media: string; class: EvidenceClass; takenAt?: string }
  /** What the user says about a piece of evidence: its class, what it is to prove. */
  | { type: 'described'; exhibitId: string; class?: EvidenceClass; proves?: string }
  /** It was deleted from the store; the ledger holds the tombstone. */
  | { type: 'evidence-removed'; exhibitId: string }
  | { type: 'order-read'; order: Order }
  /** An offer said something else than before. `before`, `after`: captures; `at`: instant of the later one. */
  | { type: 'listing-changed'; before: string; after: string; at: string; changes: ListingChange[] }
  | { type: 'undone'; eventId: string };

/**
 * A case is nothing but its events. A correction is a further `stated` event, undoing is an `undone` event: nothing is
 * ever taken back from the list. `recordedAt` is the instant of recording, `event.on` the day it happened.
 */
export type CaseEvent = EventHead & CaseEventBody;

/** The state of a case: always `reduce(events)`, never stored. */
export interface Case {
  id: string;
  orderKey?: OrderKey;
  site: Site;
  order: Order;
  /** Instant of the last reading of the order, ISO 8601. */
  orderReadAt: string;
  conflicts: FactConflict[];
  problem: Problem;
  statement: Statement;
  /** By the day it happened, then by the order of recording. */
  happened: { eventId: string; event: DisputeEvent; note?: string }[];
  captures: { captureId: string; page: PageKind; title: string; at: string }[];
  files: { fileId: string; name: string; media: string; class: EvidenceClass; takenAt?: string; at: string }[];
  /** By the id of the capture or the file. */
  described: Record<string, { class?: EvidenceClass; proves?: string }>;
  listingChanges: { before: string; after: string; at: string; changes: ListingChange[] }[];
  openedAt: string;
  /** The opening itself was undone: the case is kept and treated as not there. */
  withdrawn?: true;
}

export type { ListedOrder, Order, Product };
