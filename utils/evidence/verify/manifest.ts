import { MANIFEST, type Manifest } from '../pack/types.ts';
import type { PackProblem } from './report.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, is: (item: Record<string, unknown>) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && is(item));

const CHECKS: readonly (readonly [string, (manifest: Record<string, unknown>) => boolean])[] = [
  ['format', ({ format, version }) => format === 'juli-pack' && version === 1],
  ['exportedAt', ({ exportedAt }) => isText(exportedAt) && !Number.isNaN(Date.parse(exportedAt))],
  ['case', (manifest) => isObject(manifest.case) && isText(manifest.case.id)],
  [
    'files',
    ({ files }) =>
      isListOf(
        files,
        ({ path, size, sha256, exhibit }) =>
          isText(path) && isCount(size) && isHash(sha256) && (exhibit === undefined || isCount(exhibit)),
      ),
  ],
  [
    'exhibits',
    ({ exhibits }) =>
      isListOf(
        exhibits,
        ({ number, name, record, derivatives, damaged }) =>
          isCount(number) &&
          isText(name) &&
          isObject(record) &&
          isText(record.type) &&
          isText(record.id) &&
          isHash(record.digest) &&
          (record.path === undefined || isText(record.path)) &&
          (damaged === undefined ||
            isListOf(damaged, ({ path, sha256, size }) => isText(path) && isHash(sha256) && isCount(size))) &&
          isListOf(
            derivatives,
            ({ id, digest, path, record: made }) => isText(id) && isHash(digest) && isText(path) && isText(made),
          ),
      ),
  ],
  ['selection', ({ selection: read }) => isObject(read) && isCount(read.chosen) && isCount(read.of)],
  ['versions', ({ versions }) => versions === 'originals' || versions === 'redacted'],
  ['lost', ({ lost }) => lost === undefined || (Array.isArray(lost) && lost.every(isText))],
  [
    'ledgers',
    ({ ledgers }) =>
      ledgers === undefined ||
      isListOf(
        ledgers,
        ({ path, digest, seq, key, keyPath }) =>
          isText(path) && isHash(digest) && isCount(seq) && isText(key) && isText(keyPath),
      ),
  ],
  [
    'stamps',
    ({ stamps }) =>
      isListOf(
        stamps,
        ({ path, seq, hash, authority, genTime }) =>
          isText(path) && isCount(seq) && isHash(hash) && isText(authority) && isText(genTime),
      ),
  ],
];

/** A manifest from a file that anybody may have written; what is wrong with it goes to `problems`. */
export function readManifest(text: string, problems: PackProblem[]): Manifest | undefined {
  const problem = (detail: string) => problems.push({ kind: 'manifest', file: MANIFEST, detail });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    problem('is not JSON');
    return undefined;
  }
  if (!isObject(read)) {
    problem('is not an object');
    return undefined;
  }
  // One way to write it: a second member of the same name, or another order, would be read differently elsewhere.
  if (`${JSON.stringify(read, null, 2)}\n` !== text) problem('is not written as a pack writes it');
  const faulty = CHECKS.filter(([, isRight]) => !isRight(read)).map(([name]) => name);
  for (const name of faulty) problem(`its member ${name} is missing or not of the right form`);
  return faulty.length === 0 ? (read as unknown as Manifest) : undefined;
}
