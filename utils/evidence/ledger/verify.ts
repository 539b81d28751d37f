import { database, type JuliDatabase } from '../database.ts';
import type { LedgerEntry } from '../types.ts';
import { Chain, type LedgerNotice, type LedgerProblem, matches, RECORD_TYPES, type Thoroughness } from './chain.ts';
import { digestOf } from './entry.ts';
import { mergedLedgers } from './merged.ts';

export interface LedgerReport {
  ok: boolean;
  entries: number;
  /** How many signatures were verified. */
  signatures: number;
  problems: LedgerProblem[];
  notices: LedgerNotice[];
}

export interface VerifyOptions {
  /** `each` unless said otherwise. */
  thoroughness?: Thoroughness;
  /** Awaited between slices, so that a check in the background gives way to everything else. */
  rest?: () => Promise<void>;
}

const BATCH = 500;

/** The entry written when a record was saved. */
export async function ledgerEntryOf(subject: string, db: JuliDatabase = database()): Promise<LedgerEntry | undefined> {
  return db.ledger.where('subject').equals(subject).first();
}

/**
 * Walks the whole chain: numbering, links, each entry's own hash, signatures, and that every capture, file and derivative
 * still has the digest it was entered with. A record that no entry names, or that a tombstone declared deleted, is a
 * problem too; a clock that was set back, or a second key, is a notice.
 */
export async function verifyLedger(
  db: JuliDatabase = database(),
  { thoroughness = 'each', rest }: VerifyOptions = {},
): Promise<LedgerReport> {
  const chain = new Chain();
  const entered = new Map<string, LedgerEntry>();
  const buried = new Map<string, number>();
  for (let seq = 0; ; ) {
    const batch = await db.ledger.where('seq').aboveOrEqual(seq).limit(BATCH).sortBy('seq');
    await chain.read(batch, thoroughness);
    for (const entry of batch) {
      if (entry.type === 'tombstone') buried.set(entry.subject, entry.seq);
      else entered.set(entry.subject, entry);
    }
    seq = (batch.at(-1)?.seq ?? seq) + 1;
    if (batch.length < BATCH) break;
    await rest?.();
  }
  const merges = [...entered.values()].filter(({ type }) => type === 'merge');
  const merged = await verifyMerged(db, merges, thoroughness);
  const records = await recordProblems(db, entered, buried, merged.entered);
  const problems = [...chain.problems, ...merged.problems, ...records];
  const { entries, signatures, notices } = chain;
  return { ok: problems.length === 0, entries, signatures, problems, notices };
}

/** What a merged ledger says of a record, and at which place of our own it was merged. */
type MergedEntry = { entry: LedgerEntry; mergedAt: number; digest: string };

/** Walks the merged ledgers as our own. A record may stand in several: the last merge comes first. */
async function verifyMerged(db: JuliDatabase, merges: readonly LedgerEntry[], thoroughness: Thoroughness) {
  const entered = new Map<string, MergedEntry[]>();
  const problems: LedgerProblem[] = [];
  for (const ledger of await mergedLedgers(db, merges)) {
    const { digest, seq } = ledger;
    if ('fault' in ledger) {
      problems.push({ kind: 'missing-record', seq, subject: digest, merged: digest });
      continue;
    }
    const chain = new Chain();
    await chain.read(ledger.entries, thoroughness);
    problems.push(...chain.problems.map((problem) => ({ ...problem, merged: digest })));
    const buried = new Set(ledger.entries.filter(({ type }) => type === 'tombstone').map(({ subject }) => subject));
    for (const entry of ledger.entries) {
      if (buried.has(entry.subject)) continue;
      entered.set(entry.subject, [{ entry, mergedAt: seq, digest }, ...(entered.get(entry.subject) ?? [])]);
    }
  }
  return { entered, problems };
}

const TABLES = { capture: 'captures', file: 'files', derivative: 'derivatives' } as const;

/** What is stored against what was entered. */
async function recordProblems(
  db: JuliDatabase,
  entered: Map<string, LedgerEntry>,
  buried: ReadonlyMap<string, number>,
  merged: ReadonlyMap<string, MergedEntry[]>,
): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  const doubtful: LedgerProblem[] = [];
  const stored = new Set<string>();
  for (const type of RECORD_TYPES) {
    await db.table<{ id: string }>(TABLES[type]).each((record) => {
      const subject = record.id;
      const entry = entered.get(subject);
      stored.add(subject);
      const elsewhere = merged.get(subject)?.find((one) => one.entry.type === type);
      const deletedAt = buried.get(subject);
      // Brought by a merge: at first, or again after it was deleted here.
      if (elsewhere && (entry?.type !== type || (deletedAt !== undefined && deletedAt < elsewhere.mergedAt))) {
        if (deletedAt !== undefined && deletedAt > elsewhere.mergedAt)
          problems.push({ kind: 'revived-record', seq: deletedAt, subject });
        else if (!matches(() => digestOf(record), elsewhere.entry.digest))
          problems.push({ kind: 'altered-record', seq: elsewhere.entry.seq, subject, merged: elsewhere.digest });
      } else if (entry?.type !== type) doubtful.push({ kind: 'unlisted-record', subject });
      // Entered again after its tombstone: its user wished it back.
      else if (deletedAt !== undefined && deletedAt > entry.seq)
        problems.push({ kind: 'revived-record', seq: entry.seq, subject });
      else if (!matches(() => digestOf(record), entry.digest))
        problems.push({ kind: 'altered-record', seq: entry.seq, subject });
    });
  }
  for (const { type, subject, seq } of entered.values()) {
    const isRecord = (RECORD_TYPES as readonly string[]).includes(type);
    if (isRecord && !stored.has(subject) && !buried.has(subject))
      doubtful.push({ kind: 'missing-record', seq, subject });
  }
  for (const [subject, [last]] of merged) {
    const isRecord = (RECORD_TYPES as readonly string[]).includes(last?.entry.type ?? '');
    if (last && isRecord && !stored.has(subject) && !buried.has(subject))
      problems.push({ kind: 'missing-record', seq: last.entry.seq, subject, merged: last.digest });
  }
  // Saved or deleted while the chain was being walked: by now the ledger says so.
  for (const problem of doubtful) {
    const since = await db.ledger.where('subject').equals(problem.subject).last();
    const isExplained = since !== undefined && since.seq > (problem.seq ?? -1) && !isKnown(since, entered, buried);
    if (!isExplained) problems.push(problem);
  }
  return problems;
}

function isKnown(entry: LedgerEntry, entered: Map<string, LedgerEntry>, buried: ReadonlyMap<string, number>): boolean {
  return entry.type === 'tombstone' ? buried.has(entry.subject) : entered.get(entry.subject)?.seq === entry.seq;
}
