import { sha256Sync } from '../hash.ts';
import { canonicalise } from './canonical.ts';
import { database, type JuliDatabase } from './database.ts';
import type { Capture, Hash, LedgerEntry } from './types.ts';

/** `prev` of the first entry. */
export const GENESIS: Hash = '0'.repeat(64);

/** SHA-256 over the canonical JSON of a record: what its ledger entry stands for. */
export function digestOf(record: Capture): Hash {
  return sha256Sync(canonicalise(record));
}

/** SHA-256 over the canonical JSON of an entry without its own hash. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>): Hash {
  const { seq, at, type, subject, digest, prev } = entry;
  return sha256Sync(canonicalise({ seq, at, type, subject, digest, prev }));
}

/**
 * Adds one link to the chain. Must be called inside a read-write transaction over `ledger`: the last entry is read and the
 * next one written in the same transaction, so that two captures can never take the same place.
 */
export async function appendEntry(
  db: JuliDatabase,
  entry: Pick<LedgerEntry, 'at' | 'type' | 'subject' | 'digest'>,
): Promise<LedgerEntry> {
  const last = await db.ledger.orderBy('seq').last();
  const unsigned = { ...entry, seq: (last?.seq ?? -1) + 1, prev: last?.hash ?? GENESIS };
  const link = { ...unsigned, hash: entryHash(unsigned) };
  await db.ledger.add(link);
  return link;
}

/** The entry written when a capture was saved. */
export async function ledgerEntryOf(
  captureId: string,
  db: JuliDatabase = database(),
): Promise<LedgerEntry | undefined> {
  return db.ledger.where('subject').equals(captureId).first();
}

export interface LedgerProblem {
  kind:
    | 'gap'
    | 'broken-link'
    | 'altered-entry'
    | 'altered-record'
    | 'missing-record'
    | 'unlisted-record'
    | 'revived-record';
  /** Place in the chain, where there is one. */
  seq?: number;
  /** Id of the capture concerned. */
  subject: string;
}

export interface LedgerReport {
  ok: boolean;
  entries: number;
  problems: LedgerProblem[];
}

const BATCH = 500;

/** A record changed into something that has no canonical form does not match either. */
function matches(hash: () => Hash, expected: Hash): boolean {
  try {
    return hash() === expected;
  } catch {
    return false;
  }
}

/**
 * Walks the whole chain: numbering, links, each entry's own hash, and that every capture still has the digest it was
 * entered with. A capture that no entry names, or that a tombstone declared deleted, is a problem too.
 */
export async function verifyLedger(db: JuliDatabase = database()): Promise<LedgerReport> {
  return db.transaction('r', db.ledger, db.captures, async () => {
    const problems: LedgerProblem[] = [];
    const entered = new Map<string, LedgerEntry>();
    const buried = new Set<string>();
    let prev = GENESIS;
    let seq = 0;
    for (;;) {
      const batch = await db.ledger.where('seq').aboveOrEqual(seq).limit(BATCH).sortBy('seq');
      for (const entry of batch) {
        if (entry.seq !== seq) problems.push({ kind: 'gap', seq, subject: entry.subject });
        if (entry.prev !== prev) problems.push({ kind: 'broken-link', seq: entry.seq, subject: entry.subject });
        if (!matches(() => entryHash(entry), entry.hash))
          problems.push({ kind: 'altered-entry', seq: entry.seq, subject: entry.subject });
        if (entry.type === 'capture') entered.set(entry.subject, entry);
        else buried.add(entry.subject);
        prev = entry.hash;
        seq = entry.seq + 1;
      }
      if (batch.length < BATCH) break;
    }
    const entries = await db.ledger.count();
    await db.captures.each((capture) => {
      const entry = entered.get(capture.id);
      entered.delete(capture.id);
      if (!entry) problems.push({ kind: 'unlisted-record', subject: capture.id });
      else if (buried.has(capture.id)) problems.push({ kind: 'revived-record', seq: entry.seq, subject: capture.id });
      else if (!matches(() => digestOf(capture), entry.digest))
        problems.push({ kind: 'altered-record', seq: entry.seq, subject: capture.id });
    });
    for (const [subject, { seq: place }] of entered)
      if (!buried.has(subject)) problems.push({ kind: 'missing-record', seq: place, subject });
    return { ok: problems.length === 0, entries, problems };
  });
}
