import { compareListings, type ListingField, type ListingSeen } from './compare-captures.ts';

/** One thing that an offer said differently the second time. */
export interface ListingChange {
  what: ListingField | 'promises' | 'parameters' | 'text' | 'pictures';
  /** As the pages gave it; absent where that page does not show it. */
  before?: string | number;
  after?: string | number;
  /** Of lines or pictures that differ. */
  count?: number;
}

/** A capture of an offer with what marks its pictures, in page order. */
export interface OfferSeen extends ListingSeen {
  pictures?: readonly string[];
}

/** An offer shows its own pictures first; what comes after them may be anybody's. */
const OWN_PICTURES = 8;

/** These belong to the variant that the buyer had chosen. */
const OF_VARIANT: readonly ListingField[] = ['price', 'priceMax', 'listPrice'];

/** What only counts by these names is another figure at every look. */
const COUNTER = /已售|销量|库存|评价|收藏|浏览|付款|剩余|还剩|^距|结束|倒计时|sold|stock|review|left/i;

/**
 * What changed between two captures of one offer, as far as the offer itself changed: another variant that the buyer
 * looked at, a figure that merely counts (sold, stars, seconds left) and what one page did not show at all are no changes.
 */
export function listingChanges(before: OfferSeen, after: OfferSeen): ListingChange[] {
  const { fields, promises, lines, ...rest } = compareListings(before, after);
  const parameters = rest.parameters.filter(({ name }) => !COUNTER.test(name));
  const isOtherVariant = fields.some(({ field }) => field === 'sku');
  const changes = fields
    .filter(({ field, before: old, after: next }) => {
      if (field === 'sku' || (isOtherVariant && OF_VARIANT.includes(field))) return false;
      return old !== undefined && next !== undefined;
    })
    .map(
      ({ field, before: old, after: next }): ListingChange => ({ what: field, before: old ?? '', after: next ?? '' }),
    );
  const said = (what: 'promises' | 'parameters', old: string[], next: string[]): ListingChange[] =>
    old.length + next.length === 0 ? [] : [{ what, before: old.join('；'), after: next.join('；') }];
  const reworded = lines.filter((line) => line.kind === 'changed' && wordsOf(line.before) !== wordsOf(line.after));
  const moved = lines.filter((line) => (line.kind === 'gone' || line.kind === 'new') && wordsOf(line.text) !== '');
  const count = reworded.length + moved.length;
  return [
    ...changes,
    ...said('promises', promises.gone, promises.added),
    ...said(
      'parameters',
      parameters.flatMap(({ name, before: old }) => (old === undefined ? [] : `${name}：${old}`)),
      parameters.flatMap(({ name, after: next }) => (next === undefined ? [] : `${name}：${next}`)),
    ),
    ...(count > 0 ? [{ what: 'text', count } as const] : []),
    ...pictureChange(before.pictures ?? [], after.pictures ?? []),
  ];
}

/** A line without its figures. */
function wordsOf(line: string): string {
  return line.replace(/[\p{N}\p{P}\p{S}\s]/gu, '');
}

/** A page without any picture was captured without them, and says nothing about them. */
function pictureChange(before: readonly string[], after: readonly string[]): ListingChange[] {
  if (before.length === 0 || after.length === 0) return [];
  const gone = before.slice(0, OWN_PICTURES).filter((picture) => !after.includes(picture)).length;
  return gone > 0 ? [{ what: 'pictures', count: gone }] : [];
}
