import { removeParts } from '../artefacts.ts';
import { database, type JuliDatabase } from '../database.ts';
import { EvidenceError, evidenceError } from '../errors.ts';
import { saveKept } from '../recover.ts';
import type { Capture, EarlyCapture, Part } from '../types.ts';
import type { RecordingLog } from './log.ts';

/** A recording as the journal has it while it runs; `beginJournal` comes before it. */
export type KeptRecording = EarlyCapture & { log: RecordingLog };

/**
 * Keeps a piece of the film or a still, and the log that names it, in one strict transaction: a crash after it loses
 * nothing of what came until now.
 * @throws {EvidenceError} `capture_error_quota` and the like; `recording_error_gone` where everything was deleted meanwhile.
 */
export async function keepPiece(
  id: string,
  piece: Part,
  early: KeptRecording,
  db: JuliDatabase = database(),
): Promise<void> {
  try {
    await db.transaction('rw', db.journal, db.parts, async () => {
      const row = await db.journal.get(id);
      if (row?.state !== 'begun') throw new EvidenceError('recording_error_gone', `${id} is not being recorded`);
      await db.parts.put(piece);
      await db.journal.put({ ...row, early });
    });
  } catch (error) {
    throw evidenceError(error);
  }
}

/**
 * Makes the record of a recording that came to its end: its files, the record, the ledger's entry and its place in the case
 * are one transaction.
 * @throws {EvidenceError} when it could not be written; it is tried again at the next start.
 */
export async function endRecording(early: KeptRecording, db: JuliDatabase = database()): Promise<Capture> {
  return saveKept(early, db);
}

/** Forgets a recording that its user threw away, with the bytes that its log names. */
export async function dropRecording(id: string, log: RecordingLog, db: JuliDatabase = database()): Promise<void> {
  await db.transaction('rw', db.journal, db.parts, db.artefacts, async () => {
    await db.journal.delete(id);
    await removeParts(
      db,
      [...log.pieces, ...log.stills].map(({ hash }) => hash),
    );
  });
}
