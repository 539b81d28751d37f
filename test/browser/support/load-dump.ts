import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { JuliDatabase, verifyArtefacts, verifyLedger } from '../../../utils/evidence/index.ts';
import type { Dump } from './database.ts';

/** The project's own checks over what a real browser had stored, outside that browser. */
export async function loadDump(dump: Dump) {
  const db = new JuliDatabase(`dump-${randomUUID()}`);
  await db.captures.bulkAdd(dump.captures);
  await db.ledger.bulkAdd(dump.ledger);
  await db.artefacts.bulkAdd(
    dump.artefacts.map(({ bytes, recipe, ...row }) =>
      recipe ? { ...row, recipe } : { ...row, bytes: new Blob([new Uint8Array(bytes)], { type: row.type }) },
    ),
  );
  await db.parts.bulkAdd(dump.parts.map(({ bytes, ...row }) => ({ ...row, bytes: new Uint8Array(bytes) })));
  return { verifyLedger: () => verifyLedger(db), verifyArtefacts: () => verifyArtefacts(db) };
}
