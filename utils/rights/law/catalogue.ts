import type { Temporal } from '../../clock.ts';
import type { Citation } from '../types.ts';
import { articleLabelEn, articleLabelZh, parseCitation } from './citation.ts';
import { STATUTES } from './statutes.ts';
import type { LawEntry, Statute } from './types.ts';

const statutesByName = new Map(STATUTES.map((statute) => [statute.name, statute]));
const entriesByCitation = new Map(
  STATUTES.flatMap((statute) => [statute.whole, ...statute.articles]).map((entry) => [entry.citation, entry]),
);

/** The statute of a canonical name. */
export function statute(name: string): Statute | undefined {
  return statutesByName.get(name);
}

/** Every entry of the catalogue, statutes in the order of the table of contents. */
export function allEntries(): LawEntry[] {
  return [...entriesByCitation.values()];
}

/** The entry under exactly this citation, without falling back. */
export function exactEntry(citation: Citation): LawEntry | undefined {
  return entriesByCitation.get(citation);
}

/**
 * The entry that explains a citation: of the paragraph, else of its article, else of the statute as a whole.
 * Undefined when the statute is unknown.
 */
export function lawEntry(citation: Citation): LawEntry | undefined {
  const parts = parseCitation(citation);
  if (parts === undefined) return undefined;
  return (
    entriesByCitation.get(citation) ??
    entriesByCitation.get(`${parts.statute}:${parts.article}`) ??
    entriesByCitation.get(parts.statute)
  );
}

/** 《消费者权益保护法》第二十三条第三款, or “Consumer Rights Protection Law, art. 23(3)”. Unknown statutes keep their name. */
export function citationLabel(citation: Citation, language: 'zh' | 'en'): string {
  const parts = parseCitation(citation);
  if (parts === undefined) return citation;
  if (language === 'zh') {
    // A document number is no title and takes no 书名号.
    const title = /〔\d+〕/.test(parts.statute) ? parts.statute : `《${parts.statute}》`;
    return title + articleLabelZh(parts);
  }
  const name = statutesByName.get(parts.statute)?.nameEn ?? parts.statute;
  return [name, articleLabelEn(parts)].filter((part) => part !== '').join(', ');
}

/**
 * Whether the cited rule was in force on a day, given as a date or as `YYYY-MM-DD`. An open start (not established) counts as in force; a citation that
 * the catalogue does not know does not.
 */
export function inForceOn(citation: Citation, day: Temporal.PlainDate | string): boolean {
  const entry = lawEntry(citation);
  if (entry === undefined) return false;
  // YYYY-MM-DD compares as text; deadlines are asked for often.
  const date = day.toString();
  if (entry.inForceUntil !== undefined && date > entry.inForceUntil) return false;
  return entry.inForceFrom === undefined || date >= entry.inForceFrom;
}
