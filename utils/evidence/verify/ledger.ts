import { canonicalise } from '../canonical.ts';
import { Chain } from '../ledger/chain.ts';
import type { LedgerEntry } from '../types.ts';
import type { PackProblem } from './report.ts';

const BATCH = 500;

export interface LedgerReading {
  path: string;
  chain: Chain;
  entries: LedgerEntry[];
  /** Of a merged ledger: the place of its `merge` entry in our own. */
  mergedAt?: number;
}

/** Reads ledger.jsonl: each line in its one canonical form, the whole chain linked, hashed and signed. */
export async function readLines(path: string, text: string, problems: PackProblem[]): Promise<LedgerReading> {
  const problem = (detail: string) => problems.push({ kind: 'ledger', file: path, detail });
  const lines = text.split('\n');
  if (lines.pop() !== '') problem('does not end with a line end');
  const entries: LedgerEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else problem(`line ${index + 1} is not a canonical entry`);
  }
  return walk(path, entries, problems);
}

/** Walks a chain. Everything in it must be signed by one key: whoever brings a second could have written anything since. */
export async function walk(path: string, entries: LedgerEntry[], problems: PackProblem[]): Promise<LedgerReading> {
  const chain = new Chain();
  for (let from = 0; from < entries.length; from += BATCH) await chain.read(entries.slice(from, from + BATCH));
  for (const { kind, seq } of chain.problems) {
    const isKey = kind === 'bad-signature' || kind === 'unsigned-entry' || kind === 'unknown-key';
    problems.push({ kind: isKey ? 'signature' : 'ledger', file: path, detail: `entry ${seq}: ${kind}` });
  }
  for (const { kind, seq } of chain.notices)
    if (kind === 'new-key')
      problems.push({
        kind: 'key',
        file: path,
        detail: `from entry ${seq} on it is signed by another key, which the one before did not vouch for`,
      });
  return { path, chain, entries };
}

function readLine(line: string): LedgerEntry | undefined {
  try {
    const read = JSON.parse(line);
    return isEntry(read) && canonicalise(read) === line ? read : undefined;
  } catch {
    return undefined;
  }
}

export function isEntry(read: unknown): read is LedgerEntry {
  const { seq, at, type, subject, digest, prev, hash } = (read ?? {}) as Partial<LedgerEntry>;
  return (
    Number.isSafeInteger(seq) && [at, type, subject, digest, prev, hash].every((member) => typeof member === 'string')
  );
}
