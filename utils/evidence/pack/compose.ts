import type { Standing } from '../../case/standing.ts';
import { readArtefact } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import { ensureKey } from '../ledger/append.ts';
import type { Capture, Hash, LedgerEntry } from '../types.ts';
import type { BundlePicture } from './bundle.ts';
import { gather } from './gather.ts';
import { numberExhibits } from './number.ts';
import { pngSize } from './picture-size.ts';
import type { PlannedFile } from './plan.ts';
import type { Exhibit, Manifest } from './types.ts';
import type { Versions } from './versions.ts';
import type { Words } from './words.ts';

export interface PackRequest {
  caseId: string;
  /** Instant of the export, ISO 8601: with the same case and the same instant, the pack is the same bytes. */
  exportedAt: string;
  /** Ids of the captures and files to take; all, when absent. */
  chosen?: readonly string[];
  /** For whom: stands on the list, the cover and in the manifest. */
  recipient?: string;
  versions?: Versions;
  /** Whether the advice and the drafts come along: for oneself and a lawyer, not for the other side. */
  withAdvice?: boolean;
}

/** A case in the order of its exhibits, before anything is written. */
export interface Composed {
  about: Pick<Manifest, 'case' | 'recipient' | 'exportedAt' | 'selection'>;
  standing: Standing;
  exhibits: Exhibit[];
  files: PlannedFile[];
  captures: Capture[];
  /** The ledger's entries of type `key`, newest first, and the id of the newest. */
  keys: LedgerEntry[];
  keyId: string;
}

/** What a pack and a printed bundle have in common. @throws as `gather`. */
export async function compose(
  { caseId, exportedAt, chosen, recipient, versions = 'originals' }: PackRequest,
  words: Words,
  db: JuliDatabase,
): Promise<Composed> {
  await ensureKey(db);
  const keys = (await db.ledger.filter(({ type }) => type === 'key').toArray()).toReversed();
  const wish = { caseId, exportedAt, versions, ...(chosen ? { chosen } : {}) };
  const { standing, exhibits: planned, of, captures } = await gather(db, wish, words);
  const { order, problem } = standing.case;
  const about = {
    exportedAt,
    case: {
      id: caseId,
      title: order.items?.[0]?.title ?? order.shop ?? '未命名案件',
      problem: words.name('problem', problem),
      ...(order.id ? { orderId: order.id } : {}),
    },
    ...(recipient ? { recipient } : {}),
    selection: { chosen: planned.length, of },
  };
  return { about, standing, ...numberExhibits(planned), captures, keys, keyId: keys[0]?.subject ?? '' };
}

/** As it is stored: whoever takes it hashes it on the way. One that is stored in parts is put together. */
export async function contentOf(hash: Hash, db: JuliDatabase): Promise<Blob> {
  const stored = await db.artefacts.get(hash);
  return stored && 'bytes' in stored ? stored.bytes : readArtefact(hash, db);
}

/** The pictures of every exhibit by its number, with their sizes, under the addresses that `urlOf` gives them. */
export async function picturesOf(
  files: readonly PlannedFile[],
  urlOf: (file: PlannedFile, blob: Blob) => string,
  db: JuliDatabase,
): Promise<Map<number, BundlePicture[]>> {
  const pictures = new Map<number, BundlePicture[]>();
  for (const file of files) {
    const { path, type, exhibit, content } = file;
    if (exhibit === undefined || !type.startsWith('image/') || !('hash' in content)) continue;
    const blob = await contentOf(content.hash, db);
    const size = await pngSize(blob);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const picture = { url: urlOf(file, blob), name, ...(size ? { size } : {}) };
    pictures.set(exhibit, [...(pictures.get(exhibit) ?? []), picture]);
  }
  return pictures;
}
