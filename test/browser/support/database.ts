import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Capture, JournalRow, LedgerEntry, Recipe } from '../../../utils/evidence/types.ts';

/** What the extension's database holds, read by the browser's own IndexedDB and not through the extension's code. */
export interface Dump {
  captures: Capture[];
  ledger: LedgerEntry[];
  journal: JournalRow[];
  orders: { key: string; captures: string[] }[];
  cases: { id: string; orderKey?: string }[];
  events: { caseId: string; seq: number; type: string }[];
  artefacts: StoredArtefact[];
  parts: StoredPart[];
}

export interface StoredArtefact {
  /** The name under which it is stored. */
  hash: string;
  /** Size and type as the row states them. */
  size: number;
  type: string;
  /** The whole file, put together where the row holds a recipe. */
  bytes: Buffer;
  recipe?: Recipe;
}

export interface StoredPart {
  hash: string;
  bytes: Buffer;
  deflated?: true;
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
    for (const table of ['captures', 'ledger', 'journal', 'orders', 'cases', 'events', 'artefacts', 'parts']) {
      rows[table] = await all(table);
    }
    db.close();
    const base64 = (bytes: BlobPart) =>
      new Promise<string>((done, fail) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
        reader.onerror = () => fail(reader.error);
        reader.readAsDataURL(new Blob([bytes]));
      });
    for (const table of ['artefacts', 'parts'])
      rows[table] = await Promise.all(
        ((rows[table] ?? []) as { bytes?: BlobPart }[]).map(async ({ bytes, ...row }) => ({
          ...row,
          ...(bytes ? { bytes: await base64(bytes) } : {}),
        })),
      );
    return JSON.stringify(rows);
  });
  type Raw<Row> = Omit<Row, 'bytes'> & { bytes?: string };
  const dump = JSON.parse(raw) as Omit<Dump, 'artefacts' | 'parts'> & {
    artefacts: Raw<StoredArtefact>[];
    parts: Raw<StoredPart>[];
  };
  const bytesOf = ({ bytes = '' }: { bytes?: string }) => Buffer.from(bytes, 'base64');
  const parts = dump.parts.map((row) => ({ ...row, bytes: bytesOf(row) }));
  const artefacts = dump.artefacts.map((row) => ({
    ...row,
    bytes: row.recipe ? putTogether(row.recipe, parts) : bytesOf(row),
  }));
  return { ...dump, artefacts, parts };
}

/** As utils/evidence/parts does, told once more: a test of stored bytes must not trust the code that stored them. */
export function putTogether({ text, resources }: Recipe, parts: readonly StoredPart[]): Buffer {
  const part = (hash: string) => {
    const { bytes, deflated } = parts.find((one) => one.hash === hash) ?? { bytes: Buffer.from('') };
    return deflated ? inflateRawSync(bytes) : bytes;
  };
  const left = Buffer.concat(text.map(part));
  const pieces: Buffer[] = [];
  let from = 0;
  for (const { at, part: hash, as } of resources) {
    const encoded = part(hash).toString('base64');
    pieces.push(
      left.subarray(from, at),
      Buffer.from(as === 'mime' ? (encoded.match(/.{1,76}/g)?.join('\r\n') ?? '') : encoded),
    );
    from = at;
  }
  return Buffer.concat([...pieces, left.subarray(from)]);
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
