import { fromBase64 } from '../../base64.ts';
import { readArtefact } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import { pem } from '../ledger/keys.ts';
import type { MergedLedger } from '../ledger/merged.ts';
import type { LedgerEntry } from '../types.ts';
import { fileName } from './names.ts';
import { made, textFile } from './papers.ts';
import type { PlannedFile } from './plan.ts';
import { keyPath, ledgerPath, type PackLedger, type PackStamp, PUBLIC_KEY } from './types.ts';

/** What a pack is checked with beside its own ledger. */
export interface Proofs {
  files: PlannedFile[];
  stamps: PackStamp[];
  ledgers: PackLedger[];
}

/** What a pack needs of a row of `stamps`; other rows are wishes that were not granted yet. */
interface Stamped {
  state: string;
  seq: number;
  hash: string;
  authority?: string;
  genTime?: string;
  token?: Uint8Array<ArrayBuffer> | { $bytes: string };
}

/**
 * Public keys, time-stamp tokens, and the ledgers of other installations that exhibits rest on, each with its own key and
 * tokens: `时间戳/12_tsa.example.tsr` stamps entry 12 of our ledger; what belongs to another lies in its folder.
 */
export async function proofFiles(
  keys: readonly LedgerEntry[],
  merged: readonly MergedLedger[],
  db: JuliDatabase,
): Promise<Proofs> {
  const all: Proofs = { files: keyFiles(keys, ''), stamps: [], ledgers: [] };
  addStamps(all, await db.table<Stamped>('stamps').toArray(), '时间戳/');
  for (const { digest, seq, entries, stamps } of merged) {
    const path = ledgerPath(digest);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const bytes = await readArtefact(digest, db);
    all.files.push(made(path, 'ledger', bytes.slice(0, bytes.size, 'application/json')));
    const own = entries.filter(({ type }) => type === 'key').toReversed();
    all.files.push(...keyFiles(own, folder));
    all.ledgers.push({ path, digest, seq, key: own[0]?.subject ?? '', keyPath: `${folder}${PUBLIC_KEY}` });
    addStamps(all, stamps as Stamped[], folder, digest);
  }
  return all;
}

function keyFiles(keys: readonly LedgerEntry[], folder: string): PlannedFile[] {
  return keys.map(({ subject, spki = '' }, index) =>
    textFile(`${folder}${keyPath(subject, index)}`, 'key', 'application/x-pem-file', pem(spki)),
  );
}

function addStamps({ files, stamps }: Proofs, rows: readonly Stamped[], folder: string, ledger?: string): void {
  const sorted = rows
    .filter(({ state }) => state === 'stamped')
    .sort((a, b) => a.seq - b.seq || ((a.authority ?? '') < (b.authority ?? '') ? -1 : 1));
  for (const { seq, hash, authority = '', genTime, token } of sorted) {
    if (!token || genTime === undefined) continue;
    const host = URL.canParse(authority) ? new URL(authority).host : authority;
    const name = `${folder}${fileName(`${seq}_${host}`)}`;
    const copies = stamps.filter(({ path }) => path.startsWith(name)).length;
    const path = `${name}${copies > 0 ? `_${copies + 1}` : ''}.tsr`;
    // In the file of a merged ledger, bytes are written in base64.
    const bytes = '$bytes' in token ? fromBase64(token.$bytes) : token;
    files.push(made(path, 'timestamp', new Blob([bytes], { type: 'application/timestamp-reply' })));
    stamps.push({ path, seq, hash, authority, genTime, ...(ledger === undefined ? {} : { ledger }) });
  }
}
