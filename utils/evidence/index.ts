/** What the rest of the house may ask of the evidence store. Everything returns promises and works inside Dexie's liveQuery. */
export { type ArtefactReport, readArtefact, verifyArtefacts } from './artefacts.ts';
export { canonicalise, NotCanonical } from './canonical.ts';
export { capturesFor, getCapture, type NewArtefact, recentCaptures, saveCapture } from './captures.ts';
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
export { type CaseRow, database, JuliDatabase } from './database.ts';
export { ArtefactAltered, EvidenceError, evidenceError } from './errors.ts';
export { beginJournal, dismissFailed, failedCaptures, failJournal, recoverJournal } from './journal.ts';
export { digestOf, entryHash, type LedgerProblem, type LedgerReport, ledgerEntryOf, verifyLedger } from './ledger.ts';
export { allOrders, getOrder, orderKeyOf, upsertOrder } from './orders.ts';
export { type StorageEstimate, storageEstimate } from './storage.ts';
export type * from './types.ts';
export { watchCase } from './watch.ts';
