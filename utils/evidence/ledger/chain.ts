import type { EntryType, Hash, LedgerEntry } from '../types.ts';
import { entryBody, entryHash, GENESIS } from './entry.ts';
import { isSigned, publicKeyOf } from './keys.ts';

export interface LedgerProblem {
  kind:
    | 'gap'
    | 'broken-link'
    | 'altered-entry'
    | 'bad-signature'
    | 'unsigned-entry'
    | 'unknown-key'
    | 'altered-record'
    | 'missing-record'
    | 'unlisted-record'
    | 'revived-record';
  /** Place in the chain, where there is one. */
  seq?: number;
  /** Id of the record concerned. */
  subject: string;
  /** Where it is the ledger of another installation that was merged: the hash of its file. */
  merged?: Hash;
}

/** Nothing wrong with the chain, but something a reader should know. */
export interface LedgerNotice {
  /** The device clock went back against the entry before, or jumped against the steady clock of the same context. */
  kind: 'clock-set-back' | 'clock-jumped' | 'new-key';
  seq: number;
  /** By how much, for clocks. */
  milliseconds?: number;
}

/** How far the device clock may stray from the steady clock before it is said: a clock that is adjusted by the network. */
const STEADY_MS = 5_000;

/**
 * Which signatures are verified. Every entry's hash covers the hash before it, so that one valid signature vouches for
 * everything up to its entry; `each` also finds a damaged signature in the middle, at the price of one ECDSA
 * verification an entry.
 */
export type Thoroughness = 'each' | 'last-of-batch';

/** Walks a chain from its first entry, in batches: numbering, links, hashes, keys, signatures, clocks. Pure. */
export class Chain {
  readonly problems: LedgerProblem[] = [];
  readonly notices: LedgerNotice[] = [];
  /** Public keys in the order in which the chain introduces them, by id. */
  readonly keys = new Map<Hash, { spki: string; key: CryptoKey }>();
  signatures = 0;
  entries = 0;
  #before: LedgerEntry | undefined;

  async read(batch: readonly LedgerEntry[], thoroughness: Thoroughness = 'each'): Promise<void> {
    for (const entry of batch) {
      this.#link(entry);
      if (entry.type === 'key') await this.#introduce(entry);
      this.#keyIsKnown(entry);
      this.#before = entry;
      this.entries++;
    }
    const last = batch.at(-1);
    const chosen = batch.filter((entry) => thoroughness === 'each' || entry.type === 'key' || entry === last);
    await Promise.all(chosen.map((entry) => this.#signature(entry)));
  }

  #problem(kind: LedgerProblem['kind'], { seq, subject }: LedgerEntry): void {
    this.problems.push({ kind, seq, subject });
  }

  #link(entry: LedgerEntry): void {
    const before = this.#before;
    if (entry.seq !== (before ? before.seq + 1 : 0)) this.#problem('gap', entry);
    if (entry.prev !== (before?.hash ?? GENESIS)) this.#problem('broken-link', entry);
    if (!matches(() => entryHash(entry), entry.hash)) this.#problem('altered-entry', entry);
    if (before?.clock && entry.clock) this.#clocks(before.clock, entry.clock, entry.seq);
  }

  #clocks(before: NonNullable<LedgerEntry['clock']>, after: NonNullable<LedgerEntry['clock']>, seq: number): void {
    const passed = Date.parse(after.device) - Date.parse(before.device);
    const milliseconds = before.origin === after.origin ? passed - (after.ticks - before.ticks) : 0;
    if (passed < 0) this.notices.push({ kind: 'clock-set-back', seq, milliseconds: -passed });
    else if (Math.abs(milliseconds) > STEADY_MS) this.notices.push({ kind: 'clock-jumped', seq, milliseconds });
  }

  async #introduce(entry: LedgerEntry): Promise<void> {
    const { spki = '', subject: id } = entry;
    const key = entry.digest === id ? await publicKeyOf(spki, id) : undefined;
    if (!key) return this.#problem('unknown-key', entry);
    if (this.keys.size > 0) this.notices.push({ kind: 'new-key', seq: entry.seq });
    this.keys.set(id, { spki, key });
  }

  /** An older ledger was not signed; but from the first key on everything is, by the newest key. */
  #keyIsKnown(entry: LedgerEntry): void {
    const newest = [...this.keys.keys()].at(-1);
    if (entry.key === undefined && entry.signature === undefined) {
      if (newest !== undefined) this.#problem('unsigned-entry', entry);
    } else if (entry.key === undefined || entry.key !== newest) this.#problem('unknown-key', entry);
  }

  async #signature(entry: LedgerEntry): Promise<void> {
    const known = entry.key === undefined ? undefined : this.keys.get(entry.key);
    if (!known) return;
    this.signatures++;
    const body = bodyOf(entry);
    if (body === undefined || !(await isSigned(body, entry.signature ?? '', known.key)))
      this.#problem('bad-signature', entry);
  }
}

/** Records that entries may stand for, by the type of their entry. */
export const RECORD_TYPES = ['capture', 'file', 'derivative'] as const satisfies readonly EntryType[];

/** A record changed into something that has no canonical form does not match either. */
export function matches(hash: () => Hash, expected: Hash): boolean {
  try {
    return hash() === expected;
  } catch {
    return false;
  }
}

function bodyOf(entry: LedgerEntry): string | undefined {
  try {
    return entryBody(entry);
  } catch {
    return undefined;
  }
}
