import type { Citation } from '../types.ts';

/**
 * How well an entry is known.
 * `V` the text of the article itself was read in the named copy; `S` read in a page that reports it; `M` from memory:
 * it must show as unverified until somebody has read the text.
 */
export type LawStatus = 'V' | 'S' | 'M';

/** What a document may use a statute for: the ground of a right, a matter of procedure, or a platform's own rule. */
export type LawArea = 'substance' | 'procedure' | 'platform';

/** A stored copy in which the text was read, and the day on which it was read (`YYYY-MM-DD`). */
export interface LawSource {
  key: string;
  copy: string;
  checkedOn: string;
}

export interface Statute {
  /** Canonical name: the first part of every citation. */
  name: string;
  nameEn: string;
  fullName: string;
  /** Number of the instrument, e.g. 国务院令第778号; absent for statutes without one. */
  instrument?: string;
  /** The version that the entries describe. */
  version: string;
  area: LawArea;
  /** First day of that version; absent where it could not be established. */
  inForceFrom?: string;
  /** First day on which it is no longer in force. */
  repealedOn?: string;
  replacedBy?: Citation;
  /** What a reader should know about the short name or the version. */
  note?: string;
  source: LawSource;
  articles: readonly LawEntry[];
  /** The entry for a citation without an article. */
  whole: LawEntry;
}

export interface LawEntry {
  citation: Citation;
  statute: string;
  /** One plain sentence of ours on what it gives; never the text of the law. */
  gives: string;
  givesEn: string;
  status: LawStatus;
  source: LawSource;
  checkedOn: string;
  /** First day on which this article, under this number, says this. Absent: not established. */
  inForceFrom?: string;
  /** Last day on which it does. */
  inForceUntil?: string;
  replacedBy?: Citation;
}
