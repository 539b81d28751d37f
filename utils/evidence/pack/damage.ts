import { storedContent } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import { EvidenceError, isUnreadable } from '../errors.ts';
import type { Hash } from '../types.ts';
import type { PlannedFile } from './plan.ts';
import { type ReadThrough, readThrough } from './read-through.ts';
import type { DamagedFile, Exhibit } from './types.ts';

/**
 * A stored file read through, or what is wrong with it. One that is lost must not cost the others: the pack goes without
 * it and names it.
 * @throws anything that is not the fault of this one file: the signal's reason, a database that cannot be opened …
 */
export async function readStored(
  hash: Hash,
  db: JuliDatabase,
  signal?: AbortSignal,
): Promise<ReadThrough | Pick<DamagedFile, 'fault' | 'found'>> {
  try {
    const read = await readThrough(await storedContent(hash, db), signal);
    return read.sha256 === hash ? read : { fault: 'altered', found: read.sha256 };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EvidenceError && error.key === 'capture_error_missing') return { fault: 'missing' };
    if (isUnreadable(error)) return { fault: 'unreadable' };
    throw error;
  }
}

/** The exhibits with what could not be read of them, by their numbers. */
export function declareDamage(
  exhibits: readonly Exhibit[],
  damaged: ReadonlyMap<number, readonly DamagedFile[]>,
): Exhibit[] {
  return exhibits.map((exhibit) => {
    const own = damaged.get(exhibit.number);
    return own ? { ...exhibit, damaged: [...own] } : exhibit;
  });
}

/** The stored ones among these files that cannot be read any more, by the number of their exhibit. */
export async function damageOf(files: readonly PlannedFile[], db: JuliDatabase): Promise<Map<number, DamagedFile[]>> {
  const damaged = new Map<number, DamagedFile[]>();
  for (const { path, size, exhibit = 0, content } of files) {
    if (!('hash' in content)) continue;
    const read = await readStored(content.hash, db);
    if (!('content' in read))
      damaged.set(exhibit, [...(damaged.get(exhibit) ?? []), { path, sha256: content.hash, size, ...read }]);
  }
  return damaged;
}
