import { sha256Sync } from '../../hash.ts';
import { readArtefact } from '../artefacts.ts';
import { database, type JuliDatabase } from '../database.ts';
import { appendSigned, ensureKey, lastEntry } from '../ledger/append.ts';
import { pem } from '../ledger/keys.ts';
import type { Hash } from '../types.ts';
import { Container } from './container.ts';
import { gather } from './gather.ts';
import { indexPage } from './index-page.ts';
import { ledgerLines } from './ledger-lines.ts';
import { numberExhibits } from './number.ts';
import { advicePapers, listPapers, textFile } from './papers.ts';
import type { PlannedFile } from './plan.ts';
import { readme } from './readme.ts';
import { LEDGER, MANIFEST, type Manifest, PUBLIC_KEY, SUMS, sums } from './types.ts';
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

/** What an export needs from outside the database. */
export interface PackWorld {
  words: Words;
  /** Text of the verifier's script, which index.html carries. */
  script: string;
  /** Version of the extension. */
  extension: string;
}

export interface PackOptions {
  db?: JuliDatabase;
  signal?: AbortSignal;
  /** Bytes written so far, of all that will be. */
  onProgress?: (done: number, total: number) => void;
}

export interface PackResult {
  manifest: Manifest;
  /** SHA-256 of manifest.json, which the ledger's last line signs. */
  digest: Hash;
  bytes: number;
}

/**
 * Writes the pack of a case to a stream: every file is read, hashed against what the ledger says, and written in turn, so
 * that memory holds one file at a time, or a piece of a long one. The manifest is entered into the ledger when everything
 * else has been written, so that an export that was cancelled or failed leaves nothing behind.
 * @throws {EvidenceError} `pack_error_*`; {ArtefactAltered}; the signal's reason. The output is then aborted.
 */
export async function exportPack(
  request: PackRequest,
  output: WritableStream<Uint8Array>,
  world: PackWorld,
  options: PackOptions = {},
): Promise<PackResult> {
  try {
    return await write(request, output, world, options);
  } catch (error) {
    await output.abort(error).catch(() => {});
    throw error;
  }
}

async function write(
  { caseId, exportedAt, chosen, recipient, versions = 'originals', withAdvice = true }: PackRequest,
  output: WritableStream<Uint8Array>,
  { words, script, extension }: PackWorld,
  { db = database(), signal, onProgress }: PackOptions,
): Promise<PackResult> {
  await ensureKey(db);
  const keys = (await db.ledger.filter(({ type }) => type === 'key').toArray()).toReversed();
  const keyId = keys[0]?.subject ?? '';
  const wish = { caseId, exportedAt, versions, ...(chosen ? { chosen } : {}) };
  const { standing, exhibits: planned, of } = await gather(db, wish, words);
  const { exhibits, files } = numberExhibits(planned);
  const about = {
    exportedAt,
    case: {
      id: caseId,
      title: standing.case.order.items?.[0]?.title ?? standing.case.order.shop ?? '未命名案件',
      problem: words.name('problem', standing.case.problem),
      ...(standing.case.order.id ? { orderId: standing.case.order.id } : {}),
    },
    ...(recipient ? { recipient } : {}),
    selection: { chosen: planned.length, of },
  };
  const source = { about, standing, exhibits, words, keyId };
  const all: PlannedFile[] = [
    textFile('README.txt', 'document', 'text/plain', readme(exportedAt, keyId, false)),
    textFile('index.html', 'page', 'text/html', indexPage(about, exhibits, files, keyId, script)),
    ...(await listPapers(source)),
    ...(withAdvice ? await advicePapers(source) : []),
    ...files,
    ...keys.map(({ subject, spki = '' }, index) =>
      textFile(
        index === 0 ? PUBLIC_KEY : `public-key.${subject.slice(0, 8)}.pem`,
        'key',
        'application/x-pem-file',
        pem(spki),
      ),
    ),
  ];
  const total = all.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const container = new Container(output, exportedAt);
  const written: Manifest['files'] = [];
  for (const { path, role, type, exhibit, content } of all) {
    signal?.throwIfAborted();
    const blob = 'blob' in content ? content.blob : await contentOf(content.hash, db);
    const { sha256, size } = await container.add(path, blob, 'hash' in content ? content.hash : undefined, signal);
    written.push({ path, size, sha256, role, type, ...(exhibit === undefined ? {} : { exhibit }) });
    done += size;
    onProgress?.(done, total);
  }
  const manifest: Manifest = {
    format: 'juli-pack',
    version: 1,
    extension,
    ...about,
    versions,
    exhibits,
    stamps: [],
    files: written,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const digest = sha256Sync(text);
  const ledger = await ledgerLines(db, await enter(db, digest, exportedAt));
  await container.add(MANIFEST, new Blob([text]));
  const { sha256: ledgerHash } = await container.add(LEDGER, ledger);
  await container.add(SUMS, new Blob([sums(manifest, digest, ledgerHash)]));
  signal?.throwIfAborted();
  await container.close();
  return { manifest, digest, bytes: done };
}

/** The place in the ledger that signs this manifest: the one it has already, when the same pack was made before. */
async function enter(db: JuliDatabase, digest: Hash, at: string): Promise<number> {
  const known = await db.ledger.where('subject').equals(digest).first();
  if (known) return known.seq;
  await appendSigned(db, [{ type: 'pack', subject: digest, digest, at }], async () => {});
  const entered = await db.ledger.where('subject').equals(digest).first();
  return entered?.seq ?? (await lastEntry(db))?.seq ?? 0;
}

/** As it is stored: the container hashes it on the way, a long one in pieces. One that is stored in parts is put together. */
async function contentOf(hash: Hash, db: JuliDatabase): Promise<Blob> {
  const stored = await db.artefacts.get(hash);
  return stored && 'bytes' in stored ? stored.bytes : readArtefact(hash, db);
}
