import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Capture, JournalRow, LedgerEntry } from '../../../utils/evidence/types.ts';

/** What the extension's database holds, read by the browser's own IndexedDB and not through the extension's code. */
export interface Dump {
  captures: Capture[];
  ledger: LedgerEntry[];
  journal: JournalRow[];
  orders: { key: string; captures: string[] }[];
  cases: { id: string; orderKey?: string }[];
  events: { caseId: string; seq: number; type: string }[];
  artefacts: StoredArtefact[];
}

export interface StoredArtefact {
  /** The name under which it is stored. */
  hash: string;
  /** Size and type as the row states them. */
  size: number;
  type: string;
  bytes: Buffer;
}

/** Reads every table from one of the extension's own pages. */
export async function readDatabase(page: Page): Promise<Dump> {
  const raw = await page.evaluate(async () => {
    const open = indexedDB.open('juli');
    const db = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const all = (table: string) =>
      new Promise<unknown[]>((done, fail) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const rows: Record<string, unknown[]> = {};
    for (const table of ['captures', 'ledger', 'journal', 'orders', 'cases', 'events', 'artefacts']) {
      rows[table] = await all(table);
    }
    db.close();
    const base64 = (blob: Blob) =>
      new Promise<string>((done, fail) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
        reader.onerror = () => fail(reader.error);
        reader.readAsDataURL(blob);
      });
    const artefacts = (rows.artefacts ?? []) as { bytes: Blob }[];
    rows.artefacts = await Promise.all(artefacts.map(async (row) => ({ ...row, bytes: await base64(row.bytes) })));
    return JSON.stringify(rows);
  });
  const dump = JSON.parse(raw) as Omit<Dump, 'artefacts'> & {
    artefacts: (Omit<StoredArtefact, 'bytes'> & { bytes: string })[];
  };
  return {
    ...dump,
    artefacts: dump.artefacts.map((row) => ({ ...row, bytes: Buffer.from(row.bytes, 'base64') })),
  };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of one artefact of a capture. Throws when the capture has none of that name. */
export function artefact(dump: Dump, capture: Capture, name: string): Buffer {
  const ref = capture.artefacts.find((candidate) => candidate.name === name);
  const stored = dump.artefacts.find(({ hash }) => hash === ref?.hash);
  if (!stored)
    throw new Error(`The capture has no ${name}; it has ${capture.artefacts.map((a) => a.name).join(', ')}.`);
  return stored.bytes;
}

/** Flips one bit of a stored artefact, as a disk error or a forger would. */
export async function flipBit(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (key) => {
    const open = indexedDB.open('juli');
    const db = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const row = (await finished(db.transaction('artefacts').objectStore('artefacts').get(key))) as { bytes: Blob };
    const bytes = new Uint8Array(await row.bytes.arrayBuffer());
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const changed = { ...row, bytes: new Blob([bytes], { type: row.bytes.type }) };
    await finished(db.transaction('artefacts', 'readwrite').objectStore('artefacts').put(changed));
    db.close();
  }, hash);
}
