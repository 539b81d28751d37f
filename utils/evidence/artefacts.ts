import { sha256 } from '../hash.ts';
import { database, type JuliDatabase } from './database.ts';
import { ArtefactAltered, EvidenceError } from './errors.ts';
import type { Artefact, Hash } from './types.ts';

/**
 * Writes the artefacts that are not there yet: the same bytes are stored once, whatever captures name them. Must be called
 * inside a read-write transaction over `artefacts`; the hashes were computed before it began.
 */
export async function storeArtefacts(db: JuliDatabase, artefacts: readonly Artefact[]): Promise<void> {
  const wanted = new Map(artefacts.map((artefact) => [artefact.hash, artefact]));
  const present = await db.artefacts
    .where('hash')
    .anyOf([...wanted.keys()])
    .primaryKeys();
  for (const hash of present) wanted.delete(hash);
  await db.artefacts.bulkAdd([...wanted.values()]);
}

/**
 * The stored bytes, proven: they are hashed again on every read.
 * @throws {ArtefactAltered} when they no longer hash to their name.
 * @throws {EvidenceError} `capture_error_missing` when nothing is stored under the hash.
 */
export async function readArtefact(hash: Hash, db: JuliDatabase = database()): Promise<Blob> {
  const artefact = await db.artefacts.get(hash);
  if (!artefact) throw new EvidenceError('capture_error_missing', `No file is stored under ${hash}.`);
  const bytes = await artefact.bytes.arrayBuffer();
  const found = await sha256(bytes);
  if (found !== hash) throw new ArtefactAltered(hash, found);
  return new Blob([bytes], { type: artefact.type });
}

export interface ArtefactReport {
  ok: boolean;
  /** How many artefacts were read and hashed. */
  checked: number;
  problems: { kind: 'altered' | 'unreadable' | 'missing'; hash: Hash; captures: string[] }[];
}

/** Reads and hashes every stored artefact, and looks for every artefact that a capture names. One at a time: memory. */
export async function verifyArtefacts(db: JuliDatabase = database()): Promise<ArtefactReport> {
  const problems: ArtefactReport['problems'] = [];
  const users = new Map<Hash, string[]>();
  await db.captures.each((capture) => {
    for (const { hash } of capture.artefacts) users.set(hash, [...(users.get(hash) ?? []), capture.id]);
  });
  const stored = await db.artefacts.toCollection().primaryKeys();
  for (const hash of stored) {
    const captures = users.get(hash) ?? [];
    try {
      await readArtefact(hash, db);
    } catch (error) {
      problems.push({ kind: error instanceof ArtefactAltered ? 'altered' : 'unreadable', hash, captures });
    }
    users.delete(hash);
  }
  for (const [hash, captures] of users) problems.push({ kind: 'missing', hash, captures });
  return { ok: problems.length === 0, checked: stored.length, problems };
}
