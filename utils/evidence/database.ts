import Dexie, { type Table } from 'dexie';
import type { CaseEvent, KnownOrder } from '../case/types.ts';
import type { DerivativeRow } from './derivatives.ts';
import type { FileRow } from './files.ts';
import type { KeyRow } from './ledger/keys.ts';
import type { StampRow } from './trusted-time/stamps.ts';
import type { Capture, JournalRow, LedgerEntry, Part, StoredArtefact } from './types.ts';

/** A row that names a case; everything else about it is reduced from its events. */
export interface CaseRow {
  id: string;
  orderKey?: string;
  openedAt: string;
}

/**
 * The only place that opens IndexedDB. `strict` durability: a row that was reported as written survives a power cut,
 * at no visible cost (docs/adr/0004).
 */
export class JuliDatabase extends Dexie {
  declare artefacts: Table<StoredArtefact, string>;
  declare parts: Table<Part, string>;
  declare captures: Table<Capture, string>;
  declare ledger: Table<LedgerEntry, number>;
  declare journal: Table<JournalRow, string>;
  declare orders: Table<KnownOrder, string>;
  declare cases: Table<CaseRow, string>;
  declare events: Table<CaseEvent, string>;
  declare derivatives: Table<DerivativeRow, string>;
  declare files: Table<FileRow, string>;
  declare keys: Table<KeyRow, string>;
  declare stamps: Table<StampRow, string>;

  constructor(name = 'juli') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      artefacts: 'hash',
      captures: 'id, at, orderKey, meta.url',
      ledger: 'seq, subject',
      journal: 'id, state',
      orders: 'key, site',
      cases: 'id, orderKey',
      events: 'id, caseId, [caseId+seq]',
    });
    this.version(2).stores({
      captures: 'id, at, orderKey, listingKey, meta.url',
      parts: 'hash',
      keys: 'id',
      stamps: 'id, state',
      files: 'id, caseId, hash',
      derivatives: 'id, of',
    });
  }
}

let shared: JuliDatabase | undefined;

/** The extension's database, opened once per context. */
export function database(): JuliDatabase {
  shared ??= new JuliDatabase();
  return shared;
}
