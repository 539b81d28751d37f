import { dosDate } from '../pack/dos-date.ts';
import { readThrough } from '../pack/read-through.ts';
import { LEDGER, MANIFEST, type Manifest, SUMS, sums, TAIL } from '../pack/types.ts';
import { type Entry, readContainer } from './container.ts';
import { checkKeys } from './keys.ts';
import { type LedgerReading, readLines } from './ledger.ts';
import { readManifest } from './manifest.ts';
import { readMerged } from './merged.ts';
import { checkPlaces } from './places.ts';
import { checkRecords } from './records.ts';
import type { PackProblem, PackReport, StampReport } from './report.ts';
import { type CheckToken, checkStamps } from './stamps.ts';

export interface VerifyPackOptions {
  /** SHA-256 of the public key that the pack must be signed with, as it stands on paper. */
  key?: string;
  /** How time-stamp tokens are verified. */
  checkToken?: CheckToken;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Verifies a pack: every byte of the archive is accounted for, every file is the one of the manifest, the ledger is whole
 * and signed and signs the manifest, every record and original is the one in the ledger, every time stamp is for it. The
 * same code runs in `npm run verify` and in the page inside the pack. Memory: one file at a time, long ones in pieces.
 * @throws {Unreadable} when it is no archive at all.
 */
export async function verifyPack(
  blob: Blob,
  { key, checkToken, onProgress }: VerifyPackOptions = {},
): Promise<PackReport> {
  const { entries, date, problems: container } = await readContainer(blob);
  const problems: PackProblem[] = container.map(({ path, detail }) => ({
    kind: 'container',
    ...(path === undefined ? {} : { file: path }),
    detail,
  }));
  const contents = new Map(entries.map((entry) => [entry.path, entry]));
  const textOf = async (path: string) => {
    const entry = contents.get(path);
    return entry && blob.slice(entry.from, entry.from + entry.size).text();
  };
  const hashes = await hashAll(blob, entries, problems, onProgress);
  const manifestText = (await textOf(MANIFEST)) ?? '';
  const manifest = contents.has(MANIFEST) ? readManifest(manifestText, problems) : undefined;
  for (const path of TAIL)
    if (!contents.has(path)) problems.push({ kind: 'missing', file: path, detail: 'is not in the pack' });
  const own = await readLines(LEDGER, (await textOf(LEDGER)) ?? '', problems);
  const merged = manifest ? await readMerged(manifest, own, hashes, textOf, problems) : new Map();
  const ledgers = new Map<string | undefined, LedgerReading>([[undefined, own], ...merged]);
  if (manifest) {
    checkPlaces(manifest, entries, hashes, problems);
    checkSeal(own, manifest, hashes.get(MANIFEST), problems);
    if (date !== dosDate(manifest.exportedAt))
      problems.push({ kind: 'container', detail: `the files are not dated ${manifest.exportedAt}` });
    const expected = sums(manifest, hashes.get(MANIFEST) ?? '', hashes.get(LEDGER) ?? '');
    if ((await textOf(SUMS)) !== expected)
      problems.push({ kind: 'sums', file: SUMS, detail: 'does not say what the manifest says' });
    await checkKeys(ledgers, manifest, textOf, key, problems);
    await checkRecords({ manifest, ledgers, textOf }, problems);
  }
  const bytesOf = async (path: string) => {
    const entry = contents.get(path);
    return entry && new Uint8Array(await blob.slice(entry.from, entry.from + entry.size).arrayBuffer());
  };
  const stamps = manifest ? await checkStamps({ manifest, ledgers, bytesOf, checkToken }, problems) : [];
  return {
    ok: problems.length === 0,
    problems,
    notices: [
      ...[...ledgers.values()].flatMap(clockNotices),
      ...stamps.flatMap(stampNotices),
      ...(manifest ? packNotices(manifest, key) : []),
    ],
    damaged: manifest ? damageIn(manifest) : [],
    ...(manifest ? { exportedAt: manifest.exportedAt } : {}),
    files: entries.length,
    bytes: blob.size,
    entries: own.entries.length,
    signatures: own.chain.signatures,
    keys: [...own.chain.keys.keys()],
    ledgers: [...merged.values()].map(({ path: file, chain }) => ({
      file,
      entries: chain.entries,
      signatures: chain.signatures,
      keys: [...chain.keys.keys()],
    })),
    stamps,
  };
}

async function hashAll(
  blob: Blob,
  entries: readonly Entry[],
  problems: PackProblem[],
  onProgress?: (done: number, total: number) => void,
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  let done = 0;
  for (const { path, from, size, crc32 } of entries) {
    const read = await readThrough(blob.slice(from, from + size));
    if (hashes.has(path)) problems.push({ kind: 'duplicate', file: path, detail: 'there are two files of this name' });
    if (read.crc32 !== crc32)
      problems.push({ kind: 'altered', file: path, detail: 'its checksum in the archive does not match' });
    hashes.set(path, read.sha256);
    done += size;
    onProgress?.(done, blob.size);
  }
  return hashes;
}

/** The last line of the ledger signs the manifest, and was written at the time that it states. */
function checkSeal(
  { entries }: LedgerReading,
  { exportedAt }: Manifest,
  manifest: string | undefined,
  problems: PackProblem[],
): void {
  const last = entries.at(-1);
  const isSealed = last?.type === 'pack' && last.digest === manifest && last.subject === manifest;
  if (!isSealed || last.at !== exportedAt)
    problems.push({
      kind: 'signature',
      file: MANIFEST,
      detail: `the last line of ${LEDGER} does not sign this manifest`,
    });
}

function clockNotices({ path, chain }: LedgerReading): string[] {
  return chain.notices
    .filter(({ kind }) => kind !== 'new-key')
    .map(({ kind, seq, milliseconds }) => `${path}, entry ${seq}: ${kind} by ${milliseconds} ms`);
}

const stampNotices = ({ file, clockAheadMs }: StampReport) =>
  clockAheadMs === undefined ? [] : [`${file}: the device's clock was ahead of the time stamp by ${clockAheadMs} ms`];

function packNotices({ selection: { chosen, of }, lost = [] }: Manifest, key: string | undefined): string[] {
  return [
    ...(key === undefined ? ['the key was not compared with a fingerprint on paper'] : []),
    ...(chosen < of ? [`a selection: ${chosen} of ${of} exhibits`] : []),
    ...lost.map((name) => `declared as lost: ${name}`),
  ];
}

const damageIn = ({ exhibits }: Manifest): PackReport['damaged'] =>
  exhibits.flatMap(({ number, damaged = [] }) => damaged.map((file) => ({ ...file, exhibit: number })));
