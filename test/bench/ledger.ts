import type { LedgerEntry } from '../../utils/evidence/index.ts';
import { Chain, type Thoroughness } from '../../utils/evidence/ledger/chain.ts';
import { entryBody, entryHash, GENESIS } from '../../utils/evidence/ledger/entry.ts';
import { type KeyRow, makeKey, sign } from '../../utils/evidence/ledger/keys.ts';
import { sha256Sync } from '../../utils/hash.ts';
import { defineBench } from './support/bench.ts';

const ENTRIES = 10_000;
const BATCH = 500;
const ROUNDS = 5;

async function chainOf(count: number, key: KeyRow): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let seq = 0; seq < count; seq++) {
    const isKey = seq === 0;
    const unsigned = {
      seq,
      at: '2026-11-20T08:00:00Z',
      type: isKey ? ('key' as const) : ('capture' as const),
      subject: isKey ? key.id : crypto.randomUUID(),
      digest: isKey ? key.id : sha256Sync(String(seq)),
      prev: entries.at(-1)?.hash ?? GENESIS,
      clock: { device: '2026-11-20T08:00:00.123Z', origin: 1_763_000_000_000, ticks: seq * 10, serverOffsetMs: 12 },
      key: key.id,
      ...(isKey ? { spki: key.spki } : {}),
    };
    entries.push({ ...unsigned, hash: entryHash(unsigned), signature: await sign(entryBody(unsigned), key) });
  }
  return entries;
}

/** Microseconds an entry, in the fastest of the rounds: what else the machine does is not the chain's. */
async function time(entries: readonly LedgerEntry[], work: (batch: LedgerEntry[]) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let from = 0; from < entries.length; from += BATCH) await work(entries.slice(from, from + BATCH));
    times.push(((performance.now() - start) * 1000) / entries.length);
  }
  return Math.min(...times);
}

async function verify(entries: readonly LedgerEntry[], thoroughness: Thoroughness): Promise<number> {
  let chain = new Chain();
  return time(entries, async (batch) => {
    if (batch[0]?.seq === 0) chain = new Chain();
    await chain.read(batch, thoroughness);
    if (chain.problems.length > 0) throw new Error(`The chain does not verify: ${JSON.stringify(chain.problems[0])}`);
  });
}

/**
 * The chain of 10,000 entries, out of memory: numbering, links, hashes, keys, clocks. At start one signature of each batch
 * of 500 is verified, which vouches for all before it (≤ 50 µs an entry: 20,000 a second); on demand each one is.
 */
export const ledgerBench = defineBench({
  rows: {
    'ledger-verify': {
      unit: 'µs per entry, one signature per 500',
      reference: 'canonical JSON and SHA-256 of the same entries, nothing else',
      goal: { of: 'value', most: 50 },
    },
    'ledger-verify-each': {
      unit: 'µs per entry, every signature',
      reference: 'the same with one signature per 500',
      goal: { of: 'value', most: 500 },
    },
  },
  async measure() {
    const entries = await chainOf(ENTRIES, await makeKey('2026-11-20T08:00:00Z'));
    const bare = await time(entries, (batch) => {
      for (const entry of batch) entryHash(entry);
    });
    const batched = await verify(entries, 'last-of-batch');
    return {
      'ledger-verify': { value: batched, reference: bare },
      'ledger-verify-each': { value: await verify(entries, 'each'), reference: batched },
    };
  },
});
