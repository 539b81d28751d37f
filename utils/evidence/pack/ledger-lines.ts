import { canonicalise } from '../canonical.ts';
import type { JuliDatabase } from '../database.ts';

const BATCH = 500;

/** ledger.jsonl up to an entry: one canonical line each. */
export async function ledgerLines(db: JuliDatabase, last: number): Promise<Blob> {
  const parts: string[] = [];
  for (let from = 0; from <= last; from += BATCH) {
    const entries = await db.ledger
      .where('seq')
      .between(from, Math.min(last, from + BATCH - 1), true, true)
      .sortBy('seq');
    parts.push(entries.map((entry) => `${canonicalise(entry)}\n`).join(''));
  }
  return new Blob(parts, { type: 'application/jsonl' });
}
