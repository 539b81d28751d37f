import { sha256Sync } from '../../hash.ts';
import { database, type JuliDatabase } from '../database.ts';
import { appendSigned } from '../ledger/append.ts';
import { pem } from '../ledger/keys.ts';
import type { Capture, Hash } from '../types.ts';
import { bundlePage } from './bundle.ts';
import { compose, contentOf, type PackRequest, picturesOf } from './compose.ts';
import { Container } from './container.ts';
import { indexPage, linkTo } from './index-page.ts';
import { ledgerLines } from './ledger-lines.ts';
import { advicePapers, listPapers, made, textFile } from './papers.ts';
import type { PlannedFile } from './plan.ts';
import { readme } from './readme.ts';
import { openSpool, type Spool } from './spool.ts';
import { stampFiles } from './stamp-files.ts';
import { LEDGER, MANIFEST, type Manifest, PUBLIC_KEY, SUMS, sums } from './types.ts';
import { writeWacz } from './wacz.ts';
import type { Words } from './words.ts';

export type { PackRequest } from './compose.ts';

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
  /** SHA-256 of the public key that signed it: the fingerprint to compare with paper. */
  key: Hash;
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
  request: PackRequest,
  output: WritableStream<Uint8Array>,
  { words, script, extension }: PackWorld,
  { db = database(), signal, onProgress }: PackOptions,
): Promise<PackResult> {
  const { exportedAt, versions = 'originals', withAdvice = true } = request;
  const composed = await compose(request, words, db);
  const { about, exhibits, files, keys, keyId } = composed;
  const pictures = await picturesOf(files, ({ path }) => linkTo(path), db);
  const bundle = bundlePage(about, exhibits, ({ number }) => pictures.get(number) ?? [], keyId);
  const { files: tokens, stamps } = await stampFiles(db);
  const all: PlannedFile[] = [
    textFile('README.txt', 'document', 'text/plain', readme(exportedAt, keyId, stamps.length > 0)),
    textFile('index.html', 'page', 'text/html', indexPage(about, exhibits, files, keyId, script)),
    ...(await listPapers({ ...composed, words })),
    textFile('打印版.html', 'document', 'text/html', bundle),
    ...(withAdvice ? await advicePapers({ ...composed, words }) : []),
    ...files,
    ...tokens,
    ...keys.map(({ subject, spki = '' }, index) =>
      textFile(
        index === 0 ? PUBLIC_KEY : `public-key.${subject.slice(0, 8)}.pem`,
        'key',
        'application/x-pem-file',
        pem(spki),
      ),
    ),
  ];
  const archive = versions === 'originals' ? await archiveOf(composed.captures, about, extension, db) : undefined;
  if (archive) all.push(made('网页归档.wacz', 'archive', archive.blob));
  const container = new Container(output, exportedAt);
  const written: Manifest['files'] = [];
  const total = all.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  try {
    for (const { path, role, type, exhibit, content } of all) {
      signal?.throwIfAborted();
      const blob = 'blob' in content ? content.blob : await contentOf(content.hash, db);
      const { sha256, size } = await container.add(path, blob, 'hash' in content ? content.hash : undefined, signal);
      written.push({ path, size, sha256, role, type, ...(exhibit === undefined ? {} : { exhibit }) });
      done += size;
      onProgress?.(done, total);
    }
  } finally {
    await archive?.spool.remove();
  }
  const manifest: Manifest = {
    format: 'juli-pack',
    version: 1,
    extension,
    ...about,
    versions,
    exhibits,
    stamps,
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
  return { manifest, digest, key: keyId, bytes: done };
}

/** The place in the ledger that signs this manifest: the one it has already, when the same pack was made before. */
async function enter(db: JuliDatabase, digest: Hash, at: string): Promise<number> {
  const known = await db.ledger.where('subject').equals(digest).first();
  if (known) return known.seq;
  return appendSigned(db, [{ type: 'pack', subject: digest, digest, at }], async ([entry]) => entry?.seq ?? 0);
}

/** The captured pages as a web archive, written aside: how long it is must be known before it goes into the pack. */
async function archiveOf(
  captures: readonly Capture[],
  { exportedAt, case: { title } }: Pick<Manifest, 'exportedAt' | 'case'>,
  extension: string,
  db: JuliDatabase,
): Promise<{ blob: Blob; spool: Spool } | undefined> {
  if (!captures.some(({ artefacts }) => artefacts.some(({ name }) => name === 'page.html'))) return undefined;
  const spool = await openSpool('pack.wacz');
  try {
    await writeWacz(captures, spool.writable, { db, at: exportedAt, title, software: `juli ${extension}` });
    const bytes = await spool.blob();
    return { blob: bytes.slice(0, bytes.size, 'application/wacz'), spool };
  } catch (error) {
    await spool.writable.abort(error).catch(() => {});
    await spool.remove();
    throw error;
  }
}
