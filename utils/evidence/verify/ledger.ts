import { canonicalise } from '../canonical.ts';
import { Chain } from '../ledger/chain.ts';
import { LEDGER } from '../pack/types.ts';
import type { LedgerEntry } from '../types.ts';
import type { PackProblem } from './report.ts';

const BATCH = 500;

export interface ReadLedger {
  chain: Chain;
  entries: LedgerEntry[];
}

/** Reads ledger.jsonl: each line in its one canonical form, the whole chain linked, hashed and signed. */
export async function readLedger(text: string, problems: PackProblem[]): Promise<ReadLedger> {
  const problem = (detail: string) => problems.push({ kind: 'ledger', file: LEDGER, detail });
  const lines = text.split('\n');
  if (lines.pop() !== '') problem('does not end with a line end');
  const entries: LedgerEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = readLine(line);
    if (entry) entries.push(entry);
    else problem(`line ${index + 1} is not a canonical entry`);
  }
  const chain = new Chain();
  for (let from = 0; from < entries.length; from += BATCH) await chain.read(entries.slice(from, from + BATCH));
  for (const { kind, seq } of chain.problems) {
    const isKey = kind === 'bad-signature' || kind === 'unsigned-entry' || kind === 'unknown-key';
    problems.push({ kind: isKey ? 'signature' : 'ledger', file: LEDGER, detail: `entry ${seq}: ${kind}` });
  }
  return { chain, entries };
}

function readLine(line: string): LedgerEntry | undefined {
  try {
    const read = JSON.parse(line) as LedgerEntry;
    const isEntry =
      Number.isSafeInteger(read.seq) &&
      [read.at, read.type, read.subject, read.digest, read.prev, read.hash].every(
        (member) => typeof member === 'string',
      );
    return isEntry && canonicalise(read) === line ? read : undefined;
  } catch {
    return undefined;
  }
}
