import type { Table } from 'dexie';
import { Digest, sha256, sha256Stream } from '../hash.ts';
import { database, type JuliDatabase } from './database.ts';
import { ArtefactAltered, EvidenceError } from './errors.ts';
import { join, partsNamed, split, unpacked } from './parts/recipe.ts';
import { type Resource, writtenOut } from './parts/resources.ts';
import type { Artefact, FilePiece, Hash, KeptArtefact, PreparedArtefact, StoredArtefact } from './types.ts';

/** Files that repeat much of what others hold: snapshots and archives share pictures, fonts, style sheets and markup. */
const SHARING = /^(text\/html|multipart\/related|application\/json|text\/plain)\b/;
/** Smaller files are not worth taking apart. */
const WORTHWHILE = 16 * 1024;

/** Takes a file apart where that is worth it. Computes hashes, so it must be done before a transaction begins. */
export async function prepareArtefact(artefact: Artefact): Promise<PreparedArtefact> {
  const { bytes, ...row } = artefact;
  if (row.size < WORTHWHILE || !SHARING.test(row.type)) return artefact;
  return { ...row, ...(await split(new Uint8Array(await bytes.arrayBuffer()))) };
}

/** The same for bytes at hand, or for a file that is still in pieces: it is hashed as it will be read. */
export async function prepareFile(
  content: Uint8Array<ArrayBuffer> | readonly FilePiece[],
  type: string,
): Promise<PreparedArtefact> {
  const { file, resources } =
    content instanceof Uint8Array ? { file: content, resources: [] as Resource[] } : writtenOut(content);
  const row = { hash: await sha256(file), size: file.length, type };
  if (row.size < WORTHWHILE) return { ...row, bytes: new Blob([file], { type }) };
  return { ...row, ...(await split(file, resources)) };
}

/**
 * A file whose pieces are stored already, as an artefact put together from them. They are read and hashed one after the
 * other: a film may be larger than what fits into memory.
 * @throws {EvidenceError} `capture_error_missing` when a piece is not there.
 */
export async function prepareKept({ type, pieces }: KeptArtefact, db: JuliDatabase): Promise<PreparedArtefact> {
  const digest = new Digest();
  for (const hash of pieces) digest.add(await pieceOf(hash, db));
  return { hash: digest.end(), size: digest.size, type, recipe: { text: pieces, resources: [] } };
}

async function pieceOf(hash: Hash, db: JuliDatabase): Promise<Uint8Array<ArrayBuffer>> {
  const part = await db.parts.get(hash);
  if (!part) throw new EvidenceError('capture_error_missing', `The piece ${hash} is missing.`);
  return unpacked(part);
}

/**
 * Writes the artefacts and parts that are not there yet: the same bytes are stored once, whatever names them. Must be called
 * inside a read-write transaction over `artefacts` and `parts`; the hashes were computed before it began.
 */
export async function storeArtefacts(db: JuliDatabase, artefacts: readonly PreparedArtefact[]): Promise<void> {
  const rows = new Map(artefacts.map(({ parts: _, ...row }) => [row.hash, row]));
  const parts = new Map(artefacts.flatMap((artefact) => artefact.parts ?? []).map((part) => [part.hash, part]));
  await Promise.all([addAbsent(db.artefacts, rows), addAbsent(db.parts, parts)]);
}

async function addAbsent<Row>(table: Table<Row, Hash>, rows: ReadonlyMap<Hash, Row>): Promise<void> {
  const hashes = [...rows.keys()];
  // One question each, all on their way at once: a cursor over as many keys would wait for each.
  const present = await Promise.all(hashes.map((hash) => table.where('hash').equals(hash).count()));
  await table.bulkAdd([...rows.values()].filter((_, index) => present[index] === 0));
}

/**
 * The stored bytes, proven: they are hashed again on every read.
 * @throws {ArtefactAltered} when they no longer hash to their name.
 * @throws {EvidenceError} `capture_error_missing` when nothing, or only a part, is stored under the hash.
 */
export async function readArtefact(hash: Hash, db: JuliDatabase = database()): Promise<Blob> {
  const artefact = await storedRow(hash, db);
  const bytes =
    'bytes' in artefact
      ? artefact.bytes
      : isFilm(artefact)
        ? await inPieces(artefact, db)
        : new Blob(await together(artefact, db));
  // As a stream: a film may be larger than what fits into memory.
  const found = await sha256Stream(bytes);
  if (found !== hash) throw new ArtefactAltered(hash, found);
  return new Blob([bytes], { type: artefact.type });
}

/**
 * As it is stored, for whoever hashes it on the way: a blob, or the bytes of one that is put together from parts.
 * @throws {EvidenceError} `capture_error_missing` as `readArtefact`.
 */
export async function storedContent(hash: Hash, db: JuliDatabase): Promise<Blob | Uint8Array<ArrayBuffer>> {
  const artefact = await storedRow(hash, db);
  if ('bytes' in artefact) return artefact.bytes;
  if (isFilm(artefact)) return inPieces(artefact, db);
  const pieces = await together(artefact, db);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type InParts = Exclude<StoredArtefact, Artefact>;

/** Nothing but pieces, one after the other, of what may be larger than what fits into memory. */
const isFilm = ({ type, recipe }: InParts): boolean => type.startsWith('video/') && recipe.resources.length === 0;

/** Each piece becomes a Blob at once, which the browser need not hold in memory. */
async function inPieces({ recipe }: InParts, db: JuliDatabase): Promise<Blob> {
  const pieces: Blob[] = [];
  for (const piece of recipe.text) pieces.push(new Blob([await pieceOf(piece, db)]));
  return new Blob(pieces);
}

async function storedRow(hash: Hash, db: JuliDatabase): Promise<StoredArtefact> {
  const artefact = await db.artefacts.get(hash);
  if (!artefact) throw new EvidenceError('capture_error_missing', `No file is stored under ${hash}.`);
  return artefact;
}

async function together({ hash, recipe }: InParts, db: JuliDatabase): Promise<Uint8Array<ArrayBuffer>[]> {
  const stored = await db.parts.bulkGet([...partsNamed(recipe)]);
  const unpacking = stored.map(async (part) => (part ? [[part.hash, await unpacked(part)] as const] : []));
  const parts = new Map((await Promise.all(unpacking)).flat());
  return join(recipe, (part) => {
    const bytes = parts.get(part);
    if (!bytes) throw new EvidenceError('capture_error_missing', `Of the file ${hash} the part ${part} is missing.`);
    return bytes;
  });
}

/**
 * Drops artefacts, and the parts that nothing else is made of. Must be called inside a read-write transaction over
 * `artefacts`, `parts` and `journal`. Whether a record still names an artefact is the caller's matter.
 */
export async function removeArtefacts(db: JuliDatabase, hashes: readonly Hash[]): Promise<void> {
  const freed = new Set<Hash>();
  for (const artefact of await db.artefacts.bulkGet([...hashes]))
    if (artefact && 'recipe' in artefact) for (const part of partsNamed(artefact.recipe)) freed.add(part);
  await db.artefacts.bulkDelete([...hashes]);
  await removeParts(db, freed);
}

/**
 * Drops those of these parts that no artefact is made of, and no recording that is under way: the last piece of a film is
 * some bytes that others end with too. Inside a transaction as above.
 */
export async function removeParts(db: JuliDatabase, hashes: Iterable<Hash>): Promise<void> {
  const freed = new Set(hashes);
  if (freed.size === 0) return;
  await db.artefacts.each((artefact) => {
    if ('recipe' in artefact) for (const part of partsNamed(artefact.recipe)) freed.delete(part);
  });
  await db.journal.each(({ early }) => {
    for (const { hash } of [...(early?.log?.pieces ?? []), ...(early?.log?.stills ?? [])]) freed.delete(hash);
  });
  await db.parts.bulkDelete([...freed]);
}

export interface ArtefactReport {
  ok: boolean;
  /** How many artefacts were read and hashed. */
  checked: number;
  problems: { kind: 'altered' | 'unreadable' | 'missing'; hash: Hash; captures: string[] }[];
}

/**
 * Reads and hashes every stored artefact, and looks for every artefact that a capture names. One at a time: memory.
 * `onFile` hears before each how many of how many were read; what it throws ends the check.
 */
export async function verifyArtefacts(
  db: JuliDatabase = database(),
  onFile?: (done: number, of: number) => void,
): Promise<ArtefactReport> {
  const problems: ArtefactReport['problems'] = [];
  const users = new Map<Hash, string[]>();
  await db.captures.each((capture) => {
    for (const { hash } of capture.artefacts) users.set(hash, [...(users.get(hash) ?? []), capture.id]);
  });
  const stored = await db.artefacts.toCollection().primaryKeys();
  for (const [done, hash] of stored.entries()) {
    onFile?.(done, stored.length);
    const captures = users.get(hash) ?? [];
    try {
      await readArtefact(hash, db);
    } catch (error) {
      problems.push({ kind: error instanceof ArtefactAltered ? 'altered' : 'unreadable', hash, captures });
    }
    users.delete(hash);
  }
  for (const [hash, captures] of users) problems.push({ kind: 'missing', hash, captures });
  return { ok: problems.length === 0, checked: stored.length, problems };
}
