import type { JuliDatabase } from '../database.ts';
import type { EntryType, LedgerEntry } from '../types.ts';
import { type MergedLedger, mergedLedgers } from './merged.ts';

/**
 * In which ledger a record was entered: a merged one for what came here by a backup (docs/adr/0036), else none, which
 * stands for our own. A record may stand in several merged ledgers; the last that was merged counts, as in `verifyLedger`.
 */
export type LedgerOf = (type: EntryType, id: string) => MergedLedger | undefined;

/** Merged ledgers are long: they are read only where our own does not have every one of these records. */
export async function ledgersOf(
  db: JuliDatabase,
  records: readonly { type: EntryType; id: string }[],
): Promise<LedgerOf> {
  const own = new Map<string, LedgerEntry[]>();
  for (const entry of await db.ledger
    .where('subject')
    .anyOf(records.map(({ id }) => id))
    .toArray())
    own.set(entry.subject, [...(own.get(entry.subject) ?? []), entry]);
  /** Entered here, and not deleted since. */
  const isOwn = (type: EntryType, id: string) => {
    const last = own.get(id)?.toSorted((a, b) => a.seq - b.seq);
    return last?.some((entry) => entry.type === type) === true && last.at(-1)?.type !== 'tombstone';
  };
  if (records.every(({ type, id }) => isOwn(type, id))) return () => undefined;
  const merges = await db.ledger.filter(({ type }) => type === 'merge').sortBy('seq');
  const merged = (await mergedLedgers(db, merges)).filter((one) => 'entries' in one).toReversed();
  const vouched = merged.map((ledger) => ({ ledger, standing: standingIn(ledger.entries) }));
  return (type, id) =>
    isOwn(type, id) ? undefined : vouched.find(({ standing }) => standing.has(`${type} ${id}`))?.ledger;
}

/** What a ledger enters and does not bury. */
function standingIn(entries: readonly LedgerEntry[]): Set<string> {
  const standing = new Set<string>();
  for (const { type, subject } of entries) {
    if (type !== 'tombstone') standing.add(`${type} ${subject}`);
    else for (const kind of ['capture', 'file', 'derivative']) standing.delete(`${kind} ${subject}`);
  }
  return standing;
}
