import type { JuliDatabase } from '../database.ts';
import type { NewEntry } from '../ledger/append.ts';
import { writeMerged } from '../ledger/merged.ts';
import type { Artefact, Hash, LedgerEntry } from '../types.ts';
import type { VaultRows } from './collect.ts';

/** Whose ledger a backup has: this vault's own, one that was merged before, a new one, or none. */
export type BackupLedger =
  | { kind: 'none' | 'own'; entries: [] }
  | { kind: 'known'; entries: []; document: Artefact; head: LedgerEntry }
  | { kind: 'new'; entries: NewEntry[]; document: Artefact };

/** How our own ledger names another that was merged: by the last of its entries, and the hash of its file. */
export const mergeOf = ({ hash }: Pick<LedgerEntry, 'hash'>, digest: Hash): NewEntry => ({
  type: 'merge',
  subject: hash,
  digest,
});

/** Looks at the ledger of a backup; `entries` are those that our own needs for it. */
export async function ledgerOf(db: JuliDatabase, { ledger, stamps }: VaultRows): Promise<BackupLedger> {
  const entries = (ledger as LedgerEntry[]).toSorted((a, b) => a.seq - b.seq);
  const head = entries.at(-1);
  if (!head) return { kind: 'none', entries: [] };
  // Every entry holds the hash of the one before: the same hash at the same place is the same ledger up to there.
  if ((await db.ledger.get(head.seq))?.hash === head.hash) return { kind: 'own', entries: [] };
  const document = await writeMerged(entries, stamps);
  const known = new Set<Hash>();
  await db.ledger.each(({ type, digest }) => void (type === 'merge' && known.add(digest)));
  if (known.has(document.hash)) return { kind: 'known', entries: [], document, head };
  // What that vault had merged itself is named by our own ledger too, so that one walk finds every ledger.
  const merges = entries.filter(({ type, digest }) => type === 'merge' && !known.has(digest));
  const named = merges.map(({ subject, digest }) => mergeOf({ hash: subject }, digest));
  return { kind: 'new', entries: [...named, mergeOf(head, document.hash)], document };
}

/** What was deleted here, and not brought back by a later merge. */
export async function buriedHere(db: JuliDatabase): Promise<Set<string>> {
  const buried = new Set<string>();
  await db.ledger.each(({ type, subject }) => {
    if (type === 'tombstone') buried.add(subject);
  });
  return buried;
}
