import type { Standing } from '../../case/standing.ts';
import type { JuliDatabase } from '../database.ts';
import { ensureKey } from '../ledger/append.ts';
import type { MergedLedger } from '../ledger/merged.ts';
import type { Capture, LedgerEntry } from '../types.ts';
import { gather } from './gather.ts';
import { numberExhibits } from './number.ts';
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

/** What stands on every paper of a pack. */
export type About = Pick<Manifest, 'case' | 'recipient' | 'exportedAt' | 'selection' | 'versions' | 'lost'>;

/** A case in the order of its exhibits, before anything is written. */
export interface Composed {
  about: About;
  standing: Standing;
  exhibits: Exhibit[];
  files: PlannedFile[];
  captures: Capture[];
  /** Ledgers of other installations in which some of the exhibits were entered. */
  merged: MergedLedger[];
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
  // All at once and sorted out here: a cursor over as many entries takes several times as long.
  const keys = (await db.ledger.toArray()).filter(({ type }) => type === 'key').toReversed();
  const wish = { caseId, exportedAt, versions, ...(chosen ? { chosen } : {}) };
  const { standing, exhibits: planned, of, lost, captures, merged } = await gather(db, wish, words);
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
    versions,
    ...(lost.length > 0 ? { lost } : {}),
  };
  return { about, standing, ...numberExhibits(planned), captures, merged, keys, keyId: keys[0]?.subject ?? '' };
}
