import { AUTHORITY_FAULTS } from './authorities.ts';
import { STAMP_FAULTS } from './evidence/trusted-time/fault.ts';
import { ARTEFACT_NAMES, NUMBERED_KINDS, type NumberedName } from './evidence/types.ts';
import { PAGE_KINDS, SITES } from './marketplaces/types.ts';
import { TABLE_FAULTS } from './rights/tables/faults.ts';
import {
  CATEGORIES,
  DEADLINE_IDS,
  DOCUMENT_IDS,
  EVENT_TYPES,
  ITEM_IDS,
  OUTCOMES,
  PARALLEL_IDS,
  PROBLEMS,
  PROOFS,
  REFUSAL_REASONS,
  REMEDIES,
  SIGNERS,
} from './rights/types.ts';

/**
 * Closed lists whose members each have a message `<family>_<member>`: what the rules, the pages and the store call by
 * an id is called by a name in the interface. A test holds that no member lacks one and no message lacks a member.
 */
export const FAMILIES = {
  stage: ['1', '2', '3', '4'],
  stageName: ['1', '2', '3', '4'],
  site: SITES,
  page: PAGE_KINDS,
  part: [...ARTEFACT_NAMES, ...NUMBERED_KINDS, 'resources', 'frames'],
  problem: PROBLEMS,
  event: EVENT_TYPES,
  outcome: OUTCOMES,
  refusal: REFUSAL_REASONS,
  deadline: DEADLINE_IDS,
  item: ITEM_IDS,
  remedy: REMEDIES,
  /** Beyond items and remedies, which have names of their own. */
  unsupported: ['return7', 'burden-shift', 'knowing-purchases', 'complaint-12315', 'platform', 'lawsuit'],
  parallel: PARALLEL_IDS,
  document: DOCUMENT_IDS,
  evidence: ['E1', 'E2', 'E3', 'E4', 'E5'],
  orderStep: ['ordered', 'paid', 'shipped', 'signed'],
  field: [
    'id',
    'title',
    'price',
    'listPrice',
    'currency',
    'shop',
    'seller',
    'items',
    'titles',
    'paid',
    'orderedAt',
    'paidAt',
    'shippedAt',
    'signedAt',
    'status',
    'tracking',
    'carrier',
    'refunded',
    'orders',
    'order',
    'product',
    'chat',
    'peer',
    'messages',
    'at',
    'from',
    'quantity',
    'stated',
    'page',
    'pages',
    'snapshot',
    'refund',
    'complaint',
    'logistics',
    'name',
    'atText',
    'images',
    'file',
    'quote',
    'card',
    'recalled',
    'orderIds',
    'priceMax',
    'sku',
    'promises',
    'parameters',
    'text',
    'pictures',
  ],
  question: [
    'item',
    'paid',
    'signedOn',
    'shipBy',
    'foundOn',
    'category',
    'faultProof',
    'intact',
    'sealBroken',
    'activated',
    'exclusionConfirmed',
    'consentToProxy',
    'addressCorrect',
    'signedBy',
    'material',
    'humanCaused',
    'safetyHazard',
    'expired',
    'unsafeFood',
    'noChineseLabel',
    'sellerKnew',
    'labelFlawOnly',
    'ongoingScam',
    'windowOpen',
    'selfOperated',
    'sellerIsBusiness',
    'sellerAddress',
    'receiveAt',
  ],
  /** What an original leaves out on purpose (utils/capture/page). */
  dropped: [
    'scripts',
    'handlers',
    'scriptUrls',
    'trackers',
    'links',
    'refreshes',
    'attributes',
    'noscripts',
    'templates',
    'bases',
    'sources',
    'fallbacks',
    'embeds',
  ],
  category: CATEGORIES,
  proof: PROOFS,
  signer: SIGNERS,
  smallClaims: ['mandatory', 'by-agreement', 'too-large', 'excluded', 'unknown'],
  venue: ['place-of-receipt', 'buyer-domicile', 'defendant-domicile', 'place-of-tort'],
  tableFault: TABLE_FAULTS,
  stampFault: STAMP_FAULTS,
  authorityFault: AUTHORITY_FAULTS,
  authorityGround: ['seller-address', 'platform-domicile'],
} as const satisfies Record<string, readonly string[]>;

export type Family = keyof typeof FAMILIES;
export type Member<F extends Family> = (typeof FAMILIES)[F][number] | (F extends 'part' ? NumberedName : never);

/** Numbered pictures share one name: `long/000.png` is a `long`. */
export function memberName(member: string): string {
  return member.replace(/\/\d+\.\w+$/, '');
}

/** The message's name: what a message name may not hold (`-`, `.`) is written `_`. */
export function familyKey(family: Family, member: string): string {
  return `${family}_${memberName(member).replace(/[-.]/g, '_')}`;
}
