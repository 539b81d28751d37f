import type { StampRow } from '../../../utils/evidence/types.ts';

/**
 * Trust on first use: whether the topmost certificate that came with a token is the one that this server showed the first
 * time. It does not say who the server is; it does say when somebody else answers in its place.
 */
export type Familiarity = 'first' | 'same' | 'changed';

/** By the id of the stamp; stamps whose certificates were not kept are left out. */
export function familiarity(stamps: readonly StampRow[]): Map<string, Familiarity> {
  const first = new Map<string, string>();
  const found = new Map<string, Familiarity>();
  for (const { id, authority = '', chain } of stamps.toSorted((a, b) => a.seq - b.seq)) {
    const top = chain?.at(-1)?.fingerprint;
    if (top === undefined) continue;
    const known = first.get(authority);
    if (known === undefined) first.set(authority, top);
    found.set(id, known === undefined ? 'first' : known === top ? 'same' : 'changed');
  }
  return found;
}
