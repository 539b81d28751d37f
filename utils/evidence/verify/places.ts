import { type Manifest, TAIL } from '../pack/types.ts';
import type { Entry } from './container.ts';
import type { PackProblem } from './report.ts';

/** Every file in its place under its name, none missing, none added, none changed. */
export function checkPlaces(
  manifest: Manifest,
  entries: readonly Entry[],
  hashes: ReadonlyMap<string, string>,
  problems: PackProblem[],
): void {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size < manifest.files.length)
    problems.push({ kind: 'manifest', file: 'manifest.json', detail: 'names a file twice' });
  const tail: readonly string[] = TAIL;
  checkNames([...listed.keys(), ...tail], problems);
  const added = entries.filter(({ path }) => !listed.has(path) && !tail.includes(path));
  for (const file of manifest.files) {
    const hash = hashes.get(file.path);
    const size = entries.find(({ path }) => path === file.path)?.size;
    if (hash === undefined) {
      const at = added.findIndex(({ path }) => hashes.get(path) === file.sha256);
      const [other] = at >= 0 ? added.splice(at, 1) : [];
      if (other) problems.push({ kind: 'renamed', file: file.path, detail: `is called ${other.path} here` });
      else problems.push({ kind: 'missing', file: file.path, detail: 'is not in the pack' });
    } else if (hash !== file.sha256 || size !== file.size)
      problems.push({ kind: 'altered', file: file.path, detail: `hashes to ${hash}, not to ${file.sha256}` });
  }
  for (const { path } of added) problems.push({ kind: 'added', file: path, detail: 'is not in the manifest' });
  const order = [...manifest.files.map(({ path }) => path), ...tail];
  const moved = entries.findIndex(({ path }, index) => path !== order[index]);
  const isSameSet = entries.length === order.length && entries.every(({ path }) => order.includes(path));
  if (moved >= 0 && isSameSet)
    problems.push({
      kind: 'reordered',
      file: entries[moved]?.path ?? '',
      detail: `stands where ${order[moved]} belongs`,
    });
}

/** Names that mean the same file on some system, or one outside of the folder, would be unpacked into something else. */
function checkNames(paths: readonly string[], problems: PackProblem[]): void {
  const known = new Map<string, string>();
  for (const path of paths) {
    const plain = path.normalize('NFC').toLowerCase();
    const other = known.get(plain);
    if (other !== undefined)
      problems.push({ kind: 'duplicate', file: path, detail: `is the same file as ${other} on some systems` });
    known.set(plain, path);
    const isInside = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    if (!isInside || /[\\:]|\p{Cc}/u.test(path))
      problems.push({ kind: 'manifest', file: path, detail: 'is no name for a file inside of a folder' });
  }
}
