import { type Day, readDay } from './days.ts';
import type { Citation } from './types.ts';

/** A renumbered or new instrument: from which day on it is cited, and what stood in its place before. */
export interface Regime {
  statute: string;
  from: string;
  /** Cited for what was done before `from`; absent if nothing took its place. */
  before?: { statute: string; articles: Readonly<Record<number, number>> };
}

/**
 * Instruments whose version changed while disputes of today may still reach back before the change. An article that
 * is not listed under `articles` is cited by its statute alone: its old number was not read in the text.
 */
export const REGIMES: readonly Regime[] = [
  {
    statute: '市场监督管理投诉举报处理办法',
    from: '2026-04-15',
    before: { statute: '市场监督管理投诉举报处理暂行办法', articles: { 15: 14, 23: 21 } },
  },
  { statute: '仲裁法', from: '2026-03-01', before: { statute: '仲裁法', articles: { 5: 5 } } },
  { statute: '快递暂行条例', from: '2025-06-01', before: { statute: '快递暂行条例', articles: {} } },
  { statute: '直播电商监督管理办法', from: '2026-02-01' },
  { statute: '互联网法院案件管辖规定', from: '2025-11-01' },
  { statute: '预付式消费解释', from: '2025-05-01' },
];

const BY_STATUTE = new Map(REGIMES.map((regime) => [regime.statute, { ...regime, first: readDay(regime.from) }]));

/**
 * The citation that was right on the day when the cited act was done: the same in the version now in force, the
 * former instrument or number before it, and undefined where there was no such rule yet.
 */
export function citedOn(citation: Citation, day: Day): Citation | undefined {
  const colon = citation.indexOf(':');
  const regime = BY_STATUTE.get(colon < 0 ? citation : citation.slice(0, colon));
  if (regime === undefined || day >= regime.first) return citation;
  if (regime.before === undefined) return undefined;
  const article = colon < 0 ? undefined : regime.before.articles[Number(citation.slice(colon + 1).split(':')[0])];
  return article === undefined ? regime.before.statute : `${regime.before.statute}:${article}`;
}

/** `citedOn` for several citations; what was not yet in force falls away, and each stands once. */
export function allCitedOn(citations: readonly Citation[], day: Day): Citation[] {
  const found = new Set<Citation>();
  for (const citation of citations) {
    const right = citedOn(citation, day);
    if (right !== undefined) found.add(right);
  }
  return [...found];
}
