import { liveQuery } from 'dexie';
import { database, type JuliDatabase } from '../database.ts';
import type { Hash } from '../types.ts';
import type { Stamp } from './answer.ts';
import type { StampFault } from './fault.ts';

/** Why the last attempt with an authority gave nothing. */
export interface StampFailure {
  authority: string;
  fault: StampFault;
  detail: string;
  /** Instant. */
  at: string;
}

/** A certificate by its name and the SHA-256 of its bytes, hex. */
export interface CertificateName {
  name: string;
  fingerprint: Hash;
}

/**
 * A time stamp on the ledger, or the wish for one. It stamps the hash of the entry `seq`, and so, through the chain,
 * every entry before it: one token for all that came since the last.
 */
export interface StampRow {
  id: string;
  state: 'pending' | 'stamped';
  /** The newest ledger entry when it was asked for. */
  seq: number;
  hash: Hash;
  /** When the wish arose, and while it is pending when the next attempt is due. Instants. */
  requestedAt: string;
  nextAt: string;
  attempts: number;
  /** Of the last attempt, by authority; kept after success only for those that failed before it. */
  failures: StampFailure[];
  /** Web address of the server that gave it. */
  authority?: string;
  signer?: string;
  stampedAt?: string;
  /** The authority's own time. */
  genTime?: string;
  root?: 'pinned' | 'unpinned';
  /** The certificates that came with the token, the signer’s first. Absent in rows of versions before 0.2. */
  chain?: CertificateName[];
  /** A root was given later, and the token does not lead to it. */
  leadsElsewhere?: true;
  /** TimeStampToken of RFC 3161, DER. */
  token?: Uint8Array<ArrayBuffer>;
}

/** The wish for a stamp on the newest entry, if that has none yet: one row, which moves on with the ledger. */
export async function pendingStamp(db: JuliDatabase, at: string): Promise<StampRow | undefined> {
  return db.transaction('rw', db.ledger, db.stamps, async () => {
    const newest = await db.ledger.orderBy('seq').last();
    const pending = await db.stamps.where('state').equals('pending').first();
    if (!newest) return pending;
    const { seq, hash } = newest;
    if (pending?.hash === hash) return pending;
    const stamped = await db.stamps.where('state').equals('stamped').toArray();
    if (stamped.some((row) => row.hash === hash)) return pending;
    const row: StampRow = pending
      ? { ...pending, seq, hash }
      : {
          id: crypto.randomUUID(),
          state: 'pending',
          seq,
          hash,
          requestedAt: at,
          nextAt: at,
          attempts: 0,
          failures: [],
        };
    await db.stamps.put(row);
    return row;
  });
}

/** The wish is granted. */
export async function keepStamp(
  db: JuliDatabase,
  row: StampRow,
  { token, genTime, signer, root, chain }: Stamp,
  made: { authority: string; at: string; failures: StampFailure[] },
): Promise<void> {
  await db.stamps.put({
    ...row,
    state: 'stamped',
    attempts: row.attempts + 1,
    failures: made.failures,
    authority: made.authority,
    stampedAt: made.at,
    token,
    genTime,
    signer,
    root,
    chain,
  });
}

/** Every stamp, newest entry last. */
export async function allStamps(db: JuliDatabase): Promise<StampRow[]> {
  return (await db.stamps.toArray()).toSorted((a, b) => a.seq - b.seq);
}

/** Gives all stamps now and after each change, in whatever window it was made. Returns what stops it. */
export function watchStamps(
  changed: (stamps: StampRow[]) => void,
  failed: (error: unknown) => void,
  db: JuliDatabase = database(),
): () => void {
  const subscription = liveQuery(() => allStamps(db)).subscribe({ next: changed, error: failed });
  return () => subscription.unsubscribe();
}
