import { database, type JuliDatabase } from '../database.ts';
import type { LedgerEntry } from '../types.ts';
import { Chain, type LedgerNotice, type LedgerProblem, matches, RECORD_TYPES, type Thoroughness } from './chain.ts';
import { digestOf } from './entry.ts';

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
  const buried = new Set<string>();
  for (let seq = 0; ; ) {
    const batch = await db.ledger.where('seq').aboveOrEqual(seq).limit(BATCH).sortBy('seq');
    await chain.read(batch, thoroughness);
    for (const entry of batch) {
      if (entry.type === 'tombstone') buried.add(entry.subject);
      else entered.set(entry.subject, entry);
    }
    seq = (batch.at(-1)?.seq ?? seq) + 1;
    if (batch.length < BATCH) break;
    await rest?.();
  }
  const records = await recordProblems(db, entered, buried);
  const problems = [...chain.problems, ...records];
  const { entries, signatures, notices } = chain;
  return { ok: problems.length === 0, entries, signatures, problems, notices };
}

const TABLES = { capture: 'captures', file: 'files', derivative: 'derivatives' } as const;

/** What is stored against what was entered. */
async function recordProblems(
  db: JuliDatabase,
  entered: Map<string, LedgerEntry>,
  buried: ReadonlySet<string>,
): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  const doubtful: LedgerProblem[] = [];
  const stored = new Set<string>();
  for (const type of RECORD_TYPES) {
    await db.table<{ id: string }>(TABLES[type]).each((record) => {
      const subject = record.id;
      const entry = entered.get(subject);
      stored.add(subject);
      if (entry?.type !== type) doubtful.push({ kind: 'unlisted-record', subject });
      else if (buried.has(subject)) problems.push({ kind: 'revived-record', seq: entry.seq, subject });
      else if (!matches(() => digestOf(record), entry.digest))
        problems.push({ kind: 'altered-record', seq: entry.seq, subject });
    });
  }
  for (const { type, subject, seq } of entered.values()) {
    const isRecord = (RECORD_TYPES as readonly string[]).includes(type);
    if (isRecord && !stored.has(subject) && !buried.has(subject))
      doubtful.push({ kind: 'missing-record', seq, subject });
  }
  // Saved or deleted while the chain was being walked: by now the ledger says so.
  for (const problem of doubtful) {
    const since = await db.ledger.where('subject').equals(problem.subject).last();
    const isExplained = since !== undefined && since.seq > (problem.seq ?? -1) && !isKnown(since, entered, buried);
    if (!isExplained) problems.push(problem);
  }
  return problems;
}

function isKnown(entry: LedgerEntry, entered: Map<string, LedgerEntry>, buried: ReadonlySet<string>): boolean {
  return entry.type === 'tombstone' ? buried.has(entry.subject) : entered.get(entry.subject)?.seq === entry.seq;
}
