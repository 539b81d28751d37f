import type { Hash } from '../evidence/types.ts';

/** What is handed over: everything as it was captured, or only what was made fit for strangers’ eyes. */
export type VersionMode = 'originals' | 'redacted';

/** A file of a piece of evidence with its redacted versions. */
export interface VersionedPart {
  name: string;
  hash: Hash;
  size: number;
  type: string;
  /** Newest last; crops and annotations are no redactions and have no place here. */
  redactions: readonly { hash: Hash; size: number; type: string }[];
}

export interface VersionedExhibit {
  id: string;
  title: string;
  parts: readonly VersionedPart[];
}

/** A file that goes out. `of`: the original that it was made from. */
export interface ChosenFile {
  exhibitId: string;
  name: string;
  hash: Hash;
  size: number;
  type: string;
  of?: Hash;
}

export type Choice =
  /** `withheld`: originals that stay behind because nothing redacted was made from them; the export names them. */
  | { ok: true; mode: VersionMode; files: ChosenFile[]; withheld: { exhibitId: string; name: string; hash: Hash }[] }
  /** Nothing at all of these may go out as asked: they are to be redacted, declared harmless, or left out. */
  | { ok: false; mode: VersionMode; unredacted: { exhibitId: string; title: string }[] };

/**
 * Which files of the chosen exhibits go out. In the mode `originals` every original and nothing else; in the mode
 * `redacted` never an original by accident: only redactions (the newest of each), and originals that the user declared
 * to hold nothing personal (`harmless`, by hash). An exhibit of which nothing could go out makes the whole choice fail,
 * so that no export silently lacks an exhibit that its list names.
 */
export function chooseVersions(
  exhibits: readonly VersionedExhibit[],
  mode: VersionMode,
  harmless: ReadonlySet<Hash> = new Set(),
): Choice {
  const files: ChosenFile[] = [];
  const withheld: { exhibitId: string; name: string; hash: Hash }[] = [];
  const unredacted: { exhibitId: string; title: string }[] = [];
  for (const { id: exhibitId, title, parts } of exhibits) {
    const before = files.length;
    for (const { name, hash, size, type, redactions } of parts) {
      const redacted = redactions.at(-1);
      if (mode === 'originals' || (!redacted && harmless.has(hash))) files.push({ exhibitId, name, hash, size, type });
      else if (redacted)
        files.push({ exhibitId, name, hash: redacted.hash, size: redacted.size, type: redacted.type, of: hash });
      else withheld.push({ exhibitId, name, hash });
    }
    if (files.length === before && parts.length > 0) unredacted.push({ exhibitId, title });
  }
  return unredacted.length > 0 ? { ok: false, mode, unredacted } : { ok: true, mode, files, withheld };
}
