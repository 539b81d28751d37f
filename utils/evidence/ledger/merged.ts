import { toBase64 } from '../../base64.ts';
import { sha256 } from '../../hash.ts';
import { readArtefact } from '../artefacts.ts';
import { canonicalise } from '../canonical.ts';
import type { JuliDatabase } from '../database.ts';
import type { Artefact, Hash, LedgerEntry } from '../types.ts';

/**
 * The ledger of another installation, kept whole: a stored file of canonical JSON, to whose hash a `merge` entry of our
 * own ledger points (docs/adr/0036).
 */
export interface MergedLedger {
  /** Hash of the file. */
  digest: Hash;
  /** Place of the `merge` entry in our own ledger. */
  seq: number;
  entries: LedgerEntry[];
  /** Its time stamps, as they were stored; bytes in base64 under `$bytes`. */
  stamps: unknown[];
}

const FORMAT = 'juli-ledger';

export async function writeMerged(entries: readonly LedgerEntry[], stamps: readonly unknown[]): Promise<Artefact> {
  const text = canonicalise({ format: FORMAT, version: 1, entries, stamps: stamps.map(plain) });
  const bytes = new Blob([text], { type: 'application/json' });
  return { hash: await sha256(bytes), bytes, size: bytes.size, type: bytes.type };
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: toBase64(Uint8Array.from(value)) };
  if (value instanceof ArrayBuffer) return { $bytes: toBase64(new Uint8Array(value)) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

/**
 * Every merged ledger, in the order of merging. One whose file is gone or altered has no entries: that its digest does
 * not hold is for the caller to say.
 */
export async function mergedLedgers(
  db: JuliDatabase,
  merges: readonly LedgerEntry[],
): Promise<(MergedLedger | { digest: Hash; seq: number; fault: string })[]> {
  const found: Awaited<ReturnType<typeof mergedLedgers>> = [];
  for (const { digest, seq } of merges) {
    try {
      const document = JSON.parse(await (await readArtefact(digest, db)).text());
      if (document.format !== FORMAT || !Array.isArray(document.entries)) throw new Error('It is no ledger.');
      found.push({ digest, seq, entries: document.entries, stamps: document.stamps ?? [] });
    } catch (error) {
      found.push({ digest, seq, fault: error instanceof Error ? error.message : String(error) });
    }
  }
  return found;
}
