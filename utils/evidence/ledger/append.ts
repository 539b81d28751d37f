import Dexie from 'dexie';
import { now } from '../../clock.ts';
import type { JuliDatabase } from '../database.ts';
import type { EntryClock, EntryType, Hash, LedgerEntry } from '../types.ts';
import { entryBody, entryHash, GENESIS } from './entry.ts';
import { type KeyRow, makeKey, sign, signingKey } from './keys.ts';

/** What a new entry says; its place, time, clock and signature are given here. */
export interface NewEntry {
  type: EntryType;
  /** Id of the record: a capture, a file, a derivative … For a tombstone, of what was deleted. */
  subject: string;
  /** `digestOf(record)`; for a tombstone, the digest of the record as it was. */
  digest: Hash;
  /** Instant that the record gives itself, ISO 8601; now, where it has none. */
  at?: string;
  /** Device clock minus server clock in milliseconds, where a server's `Date` header was seen. */
  serverOffsetMs?: number;
}

/** Somebody else took the place while this entry was being signed: sign again for the next one. */
class HeadMoved extends Error {
  override name = 'HeadMoved';
}

const LOCK = 'juli-ledger';
const ATTEMPTS = 20;

/**
 * Enters records into the ledger and writes them, all or nothing. `write` runs inside the strict transaction (over every
 * table) that also adds the entries; it may await database calls and nothing else, so hash and read files before. It may run
 * again when another context took the place first: let it write only to the database. When it throws, nothing was written.
 *
 * ```ts
 * await appendSigned(db, [{ type: 'file', subject: row.id, digest: digestOf(row) }], async () => {
 *   await storeArtefacts(db, [artefact]);
 *   await db.files.add(row);
 * });
 * ```
 *
 * The rows that entries stand for (captures, files, derivatives) must not change afterwards: `digestOf(row)` is checked
 * against the entry. Signing is asynchronous and a transaction must not wait for it; so the entries are signed first for
 * the place behind the last one, and signed again when that place was taken meanwhile.
 * @throws what `write` throws, or when called inside a transaction, where it could not sign.
 */
export async function appendSigned<T>(
  db: JuliDatabase,
  entries: readonly NewEntry[],
  write: (written: readonly LedgerEntry[]) => Promise<T>,
): Promise<T> {
  if (Dexie.currentTransaction) throw new Error('appendSigned begins a transaction of its own: call it outside.');
  return inTurn(async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptAppend(db, entries, write);
      } catch (error) {
        if (!(error instanceof HeadMoved) || attempt === ATTEMPTS) throw error;
      }
    }
  });
}

/** Makes the installation's key and enters it, where there is none yet: at install, else with the first entry. */
export async function ensureKey(db: JuliDatabase): Promise<void> {
  if (!(await signingKey(db))) await appendSigned(db, [], async () => {});
}

/** One after the other across all contexts of the extension, so that nobody signs in vain. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(LOCK, work) as Promise<T>) : work();
}

async function attemptAppend<T>(
  db: JuliDatabase,
  entries: readonly NewEntry[],
  write: (written: readonly LedgerEntry[]) => Promise<T>,
): Promise<T> {
  const head = await lastEntry(db);
  const known = await signingKey(db);
  const key = known ?? (await makeKey(now().toString()));
  const all: (NewEntry & { spki?: string })[] = [...entries];
  // The first thing a key signs is itself, linked to whatever stands before: also an older ledger without signatures.
  if (!known) all.unshift({ type: 'key', subject: key.id, digest: key.id, spki: key.spki });
  const links: LedgerEntry[] = [];
  for (const entry of all) links.push(await signed(entry, links.at(-1) ?? head, key));
  return db.transaction('rw', db.tables, async () => {
    if ((await lastEntry(db))?.hash !== head?.hash) throw new HeadMoved();
    if (!known) await db.keys.add(key);
    await db.ledger.bulkAdd(links);
    return write(links.slice(links.length - entries.length));
  });
}

function lastEntry(db: JuliDatabase): Promise<LedgerEntry | undefined> {
  return db.ledger.orderBy('seq').last();
}

async function signed(
  { serverOffsetMs, at = now().toString(), ...entry }: NewEntry & { spki?: string },
  before: LedgerEntry | undefined,
  key: KeyRow,
): Promise<LedgerEntry> {
  const clock = readClock(serverOffsetMs);
  const unsigned = { ...entry, at, clock, key: key.id, seq: (before?.seq ?? -1) + 1, prev: before?.hash ?? GENESIS };
  return { ...unsigned, hash: entryHash(unsigned), signature: await sign(entryBody(unsigned), key) };
}

/** Three witnesses of the time: the device's clock, the steady clock of this context, and the server's where one was seen. */
function readClock(serverOffsetMs: number | undefined): EntryClock {
  return {
    device: now().toString(),
    origin: Math.round(performance.timeOrigin),
    ticks: Math.round(performance.now()),
    ...(serverOffsetMs === undefined ? {} : { serverOffsetMs: Math.round(serverOffsetMs) }),
  };
}
