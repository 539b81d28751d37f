/** What the rest of the house may ask of the evidence store. Everything returns promises and works inside Dexie's liveQuery. */
export { type ArtefactReport, prepareFile, readArtefact, verifyArtefacts } from './artefacts.ts';
export { BackupError, type BackupFault } from './backup/error.ts';
export { type BackupOptions, readBackup, writeBackup } from './backup/file.ts';
export { type Derive, deriveHere } from './backup/key.ts';
export { mergeBackup } from './backup/merge.ts';
export { canonicalise, NotCanonical } from './canonical.ts';
export { capturesAt, capturesFor, getCapture, pagesOf, recentCaptures, saveCapture } from './captures.ts';
export {
  allCases,
  appendEvent,
  casesOf,
  eventsOf,
  getCase,
  type NewEvent,
  type OpeningEvent,
  openCase,
} from './cases.ts';
export { capturesOfChat } from './chats.ts';
export { type CaseRow, database, JuliDatabase } from './database.ts';
export { derivativesOf, saveDerivative } from './derivatives.ts';
export { ArtefactAltered, EvidenceError, evidenceError } from './errors.ts';
export { addReading, type FactsVersion, factsOf, giveFact, readingsOf, userFactsOf } from './facts.ts';
export { readFileFacts } from './file-claims.ts';
export { getFile, type Imported, importFile } from './files.ts';
export { fileUnder, learnOrders, pageSeen } from './filing.ts';
export {
  beginJournal,
  dismissFailed,
  dropJournal,
  failedCaptures,
  failJournal,
  keepEarly,
  keepFile,
} from './journal.ts';
export { appendSigned, ensureKey, type NewEntry } from './ledger/append.ts';
export type { LedgerNotice, LedgerProblem } from './ledger/chain.ts';
export { digestOf, entryHash } from './ledger/entry.ts';
export { type MergedLedger, mergedLedgers } from './ledger/merged.ts';
export { type LedgerReport, ledgerEntryOf, verifyLedger } from './ledger/verify.ts';
export { noteListingChanges, watchListing } from './listing-watch.ts';
export { capturesOfListing } from './listings.ts';
export { allOrders, findOrder, getOrder, orderKeyOf, upsertOrder } from './orders.ts';
export { decodeLog } from './recording/decode.ts';
export { dropRecording, endRecording, type KeptRecording, keepPiece } from './recording/store.ts';
export { recoverJournal, saveEarly } from './recover.ts';
export { removeCase, removeEverything, removeExhibits } from './remove.ts';
export { type StorageEstimate, storageEstimate } from './storage.ts';
export type * from './types.ts';
export { isShortOfRoom, storageUsage } from './usage.ts';
export { watchCase } from './watch.ts';
export { type WebdavAccount, WebdavFolder } from './webdav/client.ts';
export { downloadVaults } from './webdav/download.ts';
export { WebdavError } from './webdav/error.ts';
export { type SyncOptions, uploadVault } from './webdav/upload.ts';
