import { now } from '../clock.ts';
import { sha256 } from '../hash.ts';
import { storeArtefacts } from './artefacts.ts';
import { database, type JuliDatabase } from './database.ts';
import { evidenceError } from './errors.ts';
import { appendSigned } from './ledger/append.ts';
import { digestOf } from './ledger/entry.ts';
import type { Hash } from './types.ts';

/**
 * `redaction`: something is made unreadable; `crop`: a part of the picture; `annotation`: marks were drawn. One that is
 * several of these is named by the first. `facts`: the stored page read again by a newer extractor; `correction`: one
 * fact that the user gave (docs/adr/0029).
 */
export type DerivativeKind = 'redaction' | 'crop' | 'annotation' | 'facts' | 'correction';

/** Something made from an original, which stays as it is. The row never changes. */
export interface DerivativeRow {
  id: string;
  /** Hash of the original. */
  of: Hash;
  /** Id of the capture or file, and the name of its part. */
  exhibitId: string;
  part: string;
  kind: DerivativeKind;
  hash: Hash;
  /** Bytes. */
  size: number;
  type: string;
  /** Instant of making, ISO 8601. */
  at: string;
  /** What was done, counted: boxes and marks drawn, words hidden by kind. Never what was hidden. */
  changes: Record<string, number>;
}

/** Stores what was made from an original: bytes, row and ledger entry together. */
export async function saveDerivative(
  made: Pick<DerivativeRow, 'of' | 'exhibitId' | 'part' | 'kind' | 'changes'> & { bytes: Blob },
  db: JuliDatabase = database(),
): Promise<DerivativeRow> {
  try {
    const { bytes, ...said } = made;
    const hash = await sha256(bytes);
    const at = now().toString();
    const row: DerivativeRow = { id: crypto.randomUUID(), ...said, hash, size: bytes.size, type: bytes.type, at };
    await appendSigned(db, [{ type: 'derivative', subject: row.id, at, digest: digestOf(row) }], async () => {
      await storeArtefacts(db, [{ hash, bytes, size: row.size, type: row.type }]);
      await db.derivatives.add(row);
    });
    return row;
  } catch (error) {
    throw evidenceError(error);
  }
}

/** Everything made from these originals, oldest first. */
export async function derivativesOf(hashes: readonly Hash[], db: JuliDatabase = database()): Promise<DerivativeRow[]> {
  return db.derivatives
    .where('of')
    .anyOf([...hashes])
    .sortBy('at');
}
