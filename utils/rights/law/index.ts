/** The dated law catalogue: what each citation gives, since when, and whether anybody has read it in the text. */
export { allEntries, citationLabel, exactEntry, inForceOn, lawEntry, statute } from './catalogue.ts';
export { articleLabelEn, articleLabelZh, type CitationParts, parseCitation } from './citation.ts';
export { fromChineseNumeral, toChineseNumeral } from './numerals.ts';
export {
  RENUMBERED_ARTICLES,
  REPEALED_INSTRUMENTS,
  type RenumberedArticle,
  type RepealedInstrument,
} from './repealed.ts';
export { STATUTES } from './statutes.ts';
export type { LawArea, LawEntry, LawSource, LawStatus, Statute } from './types.ts';
