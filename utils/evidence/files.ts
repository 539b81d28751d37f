import type { EvidenceClass } from '../case/types.ts';
import { now } from '../clock.ts';
import { sha256Stream } from '../hash.ts';
import { storeArtefacts } from './artefacts.ts';
import { appendEvent, eventsOf } from './cases.ts';
import { database, type JuliDatabase } from './database.ts';
import { evidenceError } from './errors.ts';
import type { FileClaims } from './file-claims.ts';
import { appendSigned } from './ledger/append.ts';
import { digestOf } from './ledger/entry.ts';
import { mendArtefact } from './mend.ts';
import type { Hash } from './types.ts';

/** A file from elsewhere, as it came: the row never changes. What its user says about it is in the events of the case. */
export interface FileRow {
  id: string;
  caseId: string;
  /** Under which its bytes, untouched, are among the artefacts. */
  hash: Hash;
  /** Bytes. */
  size: number;
  /** MIME type by content. */
  type: string;
  /** As the file was called where it came from. */
  name: string;
  /** Instant of the import, ISO 8601. */
  at: string;
  claims: FileClaims;
}

export interface Imported {
  row: FileRow;
  /** It was in this case already: nothing was written. */
  isDuplicate: boolean;
}

/**
 * Takes a file into a case: its bytes, its row, the event that files it and the ledger's entry are one transaction.
 * The hash is computed over a stream, so that a video of any length passes; `onProgress` hears the bytes hashed.
 * @throws {EvidenceError} when it cannot be read or stored; then nothing was written.
 */
export async function importFile(
  file: { bytes: Blob; name: string; type: string; class: EvidenceClass; claims: FileClaims },
  caseId: string,
  { onProgress, db = database() }: { onProgress?: (bytes: number) => void; db?: JuliDatabase } = {},
): Promise<Imported> {
  try {
    const { bytes, name, type, claims } = file;
    const hash = await sha256Stream(bytes, onProgress);
    const artefact = { hash, bytes: new Blob([bytes], { type }), size: bytes.size, type };
    const present = await presentIn(caseId, hash, db);
    if (present || (await db.artefacts.where('hash').equals(hash).count()) > 0) await mendArtefact(artefact, db);
    if (present) return { row: present, isDuplicate: true };
    const row: FileRow = {
      id: crypto.randomUUID(),
      caseId,
      hash,
      size: bytes.size,
      type,
      name,
      at: now().toString(),
      claims,
    };
    await appendSigned(db, [{ type: 'file', subject: row.id, at: row.at, digest: digestOf(row) }], async () => {
      await storeArtefacts(db, [artefact]);
      await db.files.add(row);
      const { takenAt } = claims;
      await appendEvent(
        caseId,
        { type: 'file-filed', fileId: row.id, name, media: type, class: file.class, ...(takenAt ? { takenAt } : {}) },
        db,
      );
    });
    return { row, isDuplicate: false };
  } catch (error) {
    throw evidenceError(error);
  }
}

/** The file of these bytes that the case has already. */
async function presentIn(caseId: string, hash: Hash, db: JuliDatabase): Promise<FileRow | undefined> {
  const rows = await db.files.where('hash').equals(hash).toArray();
  const filed = new Set((await eventsOf(caseId, db)).flatMap((e) => (e.type === 'file-filed' ? [e.fileId] : [])));
  return rows.find((row) => row.caseId === caseId && filed.has(row.id));
}

export async function getFile(id: string, db: JuliDatabase = database()): Promise<FileRow | undefined> {
  return db.files.get(id);
}
