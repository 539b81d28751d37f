import { pem } from '../ledger/keys.ts';
import { readThrough } from '../pack/read-through.ts';
import { LEDGER, MANIFEST, type Manifest, PUBLIC_KEY, SUMS, sums, TAIL } from '../pack/types.ts';
import { type Entry, readContainer } from './container.ts';
import { type ReadLedger, readLedger } from './ledger.ts';
import { readManifest } from './manifest.ts';
import { checkPlaces } from './places.ts';
import { checkRecords } from './records.ts';
import type { PackProblem, PackReport } from './report.ts';
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
  const { entries, problems: container } = await readContainer(blob);
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
  const ledger = await readLedger((await textOf(LEDGER)) ?? '', problems);
  if (manifest) {
    checkPlaces(manifest, entries, hashes, problems);
    checkSeal(ledger, hashes.get(MANIFEST), problems);
    const expected = sums(manifest, hashes.get(MANIFEST) ?? '', hashes.get(LEDGER) ?? '');
    if ((await textOf(SUMS)) !== expected)
      problems.push({ kind: 'sums', file: SUMS, detail: 'does not say what the manifest says' });
    await checkKeys(ledger, textOf, key, problems);
    await checkRecords(manifest, ledger.entries, textOf, problems);
  }
  const bytesOf = async (path: string) => {
    const entry = contents.get(path);
    return entry && new Uint8Array(await blob.slice(entry.from, entry.from + entry.size).arrayBuffer());
  };
  const stamps = manifest ? await checkStamps(manifest, ledger.entries, bytesOf, checkToken, problems) : [];
  return {
    ok: problems.length === 0,
    problems,
    notices: noticesOf(ledger, manifest),
    ...(manifest ? { exportedAt: manifest.exportedAt } : {}),
    files: entries.length,
    bytes: blob.size,
    entries: ledger.entries.length,
    signatures: ledger.chain.signatures,
    keys: [...ledger.chain.keys.keys()],
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

/** The last line of the ledger signs the manifest. */
function checkSeal({ entries }: ReadLedger, manifest: string | undefined, problems: PackProblem[]): void {
  const last = entries.at(-1);
  if (last?.type !== 'pack' || last.digest !== manifest || last.subject !== manifest)
    problems.push({
      kind: 'signature',
      file: MANIFEST,
      detail: `the last line of ${LEDGER} does not sign this manifest`,
    });
}

async function checkKeys(
  { chain }: ReadLedger,
  textOf: (path: string) => Promise<string | undefined>,
  expected: string | undefined,
  problems: PackProblem[],
): Promise<void> {
  const keys = [...chain.keys].toReversed();
  for (const [index, [id, { spki }]] of keys.entries()) {
    const path = index === 0 ? PUBLIC_KEY : `public-key.${id.slice(0, 8)}.pem`;
    if ((await textOf(path)) !== pem(spki))
      problems.push({ kind: 'key', file: path, detail: `is not the key ${id} of the ledger` });
  }
  const [newest] = keys[0] ?? [];
  if (newest === undefined) problems.push({ kind: 'key', file: LEDGER, detail: 'is not signed by any key' });
  if (expected !== undefined && newest !== expected)
    problems.push({
      kind: 'key',
      file: PUBLIC_KEY,
      detail: `the pack is signed by ${newest}, not by the expected key`,
    });
}

function noticesOf({ chain }: ReadLedger, manifest: Manifest | undefined): string[] {
  const clocks = chain.notices.map(({ kind, seq, milliseconds }) =>
    milliseconds === undefined ? `entry ${seq}: ${kind}` : `entry ${seq}: ${kind} by ${milliseconds} ms`,
  );
  const { chosen, of } = manifest?.selection ?? { chosen: 0, of: 0 };
  return chosen < of ? [...clocks, `a selection: ${chosen} of ${of} exhibits`] : clocks;
}
