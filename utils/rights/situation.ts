import { type Day, readDay } from './days.ts';
import { EventLog } from './events.ts';
import { CEILING, type Fen, fenOf } from './money.ts';
import { associationPending, type Complaints, followComplaints } from './proceedings.ts';
import { STANDARD_TABLES, type Tables } from './tables/tables.ts';
import type {
  CaseRecord,
  Category,
  Circumstances,
  CourtFacts,
  Loss,
  OrderRecord,
  PromiseRecord,
  Seller,
  Want,
} from './types.ts';
import { type Wishes, wishesOf } from './wishes.ts';

/** What was bought knowing and not knowing of the flaw (食品药品惩罚性赔偿解释 art. 12). */
export interface KnownPurchases {
  total: Fen;
  unknowing: Fen;
  anyKnowing: boolean;
  allKnowing: boolean;
}

/**
 * The case record as the rules read it: dates as day numbers, money as fen, defaults of the contract applied
 * (a business seller, a shop page, domestic goods), events in order.
 */
export interface Situation {
  record: CaseRecord;
  /** The figures to count with. */
  tables: Tables;
  now: Day;
  log: EventLog;
  wishes: Wishes;
  order: OrderRecord;
  seller: Seller;
  facts: Circumstances;
  court: CourtFacts;
  promises: readonly PromiseRecord[];
  losses: readonly Loss[];
  category: Category;
  quantity: number;
  /** Paid in total for the goods in dispute, when known. */
  paid?: Fen;
  unitPrice?: Fen;
  purchases?: KnownPurchases;
  /** An operator in the sense of consumer law. */
  business: boolean;
  selfOperated: boolean;
  /** Some proof of the fault is at hand. */
  proven: boolean;
  signedOn?: Day;
  /** Day of the deal, as near as the record tells: which version of a rule it fell under. */
  dealtOn: Day;
  complaints: Complaints;
  associationPending: boolean;
  refunded: Fen;
}

function knownPurchases(facts: Circumstances): KnownPurchases | undefined {
  const { purchases } = facts;
  if (purchases === undefined) return undefined;
  const sum = (list: typeof purchases) =>
    list.reduce((total, { price, quantity }) => Math.min(total + fenOf(price * quantity), CEILING), 0);
  const unknowing = purchases.filter(({ knowing }) => !knowing);
  return {
    total: sum(purchases),
    unknowing: sum(unknowing),
    anyKnowing: unknowing.length < purchases.length,
    allKnowing: unknowing.length === 0,
  };
}

function paidFor(order: OrderRecord, quantity: number, purchases: KnownPurchases | undefined): Fen | undefined {
  if (order.paid !== undefined) return fenOf(order.paid);
  if (order.price !== undefined) return fenOf(order.price * quantity);
  return purchases?.total;
}

/** Reads a valid case record. */
export function readSituation(record: CaseRecord, tables: Tables = STANDARD_TABLES): Situation {
  const { order = {}, seller = {}, facts = {}, promises = [], losses = [], court = {} } = record;
  const now = readDay(record.now);
  const log = new EventLog(record.events);
  const quantity = order.quantity ?? 1;
  const purchases = knownPurchases(facts);
  const paid = paidFor(order, quantity, purchases);
  const unitPrice = order.price === undefined ? (paid === undefined ? undefined : paid / quantity) : fenOf(order.price);
  const dealtOn = order.placedOn ?? order.paidOn ?? order.shippedOn ?? order.signedOn;
  const refunded = log.of('refunded').reduce((sum, { event }) => sum + fenOf(event.amount ?? 0), 0);
  return {
    record,
    tables,
    now,
    log,
    wishes: wishesOf(record.wants),
    order,
    seller,
    facts,
    court,
    promises,
    losses,
    category: order.category ?? 'general',
    quantity,
    ...(paid === undefined ? {} : { paid }),
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(purchases === undefined ? {} : { purchases }),
    business: seller.isBusiness !== false,
    selfOperated: record.selfOperated === true || record.marketplace === 'jd-self',
    proven: (facts.faultProof ?? []).length > 0,
    ...(order.signedOn === undefined ? {} : { signedOn: readDay(order.signedOn) }),
    dealtOn: dealtOn === undefined ? now : readDay(dealtOn),
    complaints: followComplaints(log),
    associationPending: associationPending(log),
    refunded,
  };
}

/** Day of the buyer's first notice to the seller, else `now`: a notice not yet given can be given today. */
export function firstNotice({ log, now }: Situation): Day {
  return log.first('return-requested', 'demand')?.day ?? now;
}

/** The agreement to arbitrate that was made after the dispute arose; a clause in standard terms is none. */
export function arbitrationInstitution({ court }: Situation): string | undefined {
  const agreement = court.arbitrationAgreement;
  return agreement?.afterDispute === true ? agreement.institution : undefined;
}

/** Whether the live room kept from its viewers who the real seller is (网络消费规定一 art. 12). */
export function sellerHiddenInLiveRoom({ seller, order }: Situation): boolean {
  return seller.shownInLiveRoom === false && (order.channel === undefined || order.channel === 'livestream');
}

/** Names a wish only to ask for it; a wish never creates a right. */
export function wants({ wishes }: Situation, want: Want): boolean {
  return wishes.named.has(want);
}
