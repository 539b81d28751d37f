import type { JuliDatabase } from '../database.ts';
import { fileName } from './names.ts';
import { made } from './papers.ts';
import type { PlannedFile } from './plan.ts';
import type { PackStamp } from './types.ts';

/** What a pack needs of a row of `stamps`; other rows are wishes that were not granted yet. */
interface Stamped {
  state: string;
  seq: number;
  hash: string;
  authority?: string;
  genTime?: string;
  token?: Uint8Array<ArrayBuffer>;
}

/** Every time-stamp token of the ledger as a file: `时间戳/12_tsa.example.tsr` stamps entry 12 and all before it. */
export async function stampFiles(db: JuliDatabase): Promise<{ files: PlannedFile[]; stamps: PackStamp[] }> {
  const files: PlannedFile[] = [];
  const stamps: PackStamp[] = [];
  const rows = (await db.table<Stamped>('stamps').where('state').equals('stamped').toArray()).sort(
    (a, b) => a.seq - b.seq || ((a.authority ?? '') < (b.authority ?? '') ? -1 : 1),
  );
  for (const { seq, hash, authority = '', genTime, token } of rows) {
    if (!token || genTime === undefined) continue;
    const host = URL.canParse(authority) ? new URL(authority).host : authority;
    const name = fileName(`${seq}_${host}`);
    const copies = stamps.filter(({ path }) => path.startsWith(`时间戳/${name}`)).length;
    const path = `时间戳/${name}${copies > 0 ? `_${copies + 1}` : ''}.tsr`;
    files.push(made(path, 'timestamp', new Blob([token], { type: 'application/timestamp-reply' })));
    stamps.push({ path, seq, hash, authority, genTime });
  }
  return { files, stamps };
}
