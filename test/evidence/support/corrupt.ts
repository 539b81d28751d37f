import { Container } from '../../../utils/evidence/pack/container.ts';
import { type Manifest, sums } from '../../../utils/evidence/pack/types.ts';
import { type Entry, readContainer } from '../../../utils/evidence/verify/container.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import type { PackProblem } from '../../../utils/evidence/verify/report.ts';
import { sha256 } from '../../../utils/hash.ts';
import { EXPORTED_AT } from './pack.ts';

export interface File {
  path: string;
  content: Blob;
}

/** The files of an archive, to be changed and packed again. */
export async function unpack(blob: Blob): Promise<File[]> {
  const { entries } = await readContainer(blob);
  return entries.map(({ path, from, size }: Entry) => ({ path, content: blob.slice(from, from + size) }));
}

/** A well-formed archive of these files: what a forger makes who knows the format. */
export async function repack(files: readonly File[], at = EXPORTED_AT): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const container = new Container(writable, at);
  for (const { path, content } of files) await container.add(path, content);
  await container.close();
  return collected;
}

export function fileOf(files: readonly File[], ending: string): File {
  const file = files.find(({ path }) => path.endsWith(ending));
  if (!file) throw new Error(`no ${ending} in\n${files.map(({ path }) => path).join('\n')}`);
  return file;
}

/** The same files, one of them with another content. */
export function replaced(files: readonly File[], path: string, content: Blob | string): File[] {
  if (!files.some((file) => file.path === path)) throw new Error(`no ${path}`);
  return files.map((file) => (file.path === path ? { path, content: new Blob([content]) } : file));
}

export const manifestOf = async (files: readonly File[]): Promise<Manifest> =>
  JSON.parse(await fileOf(files, 'manifest.json').content.text());

/** Manifest and SHA256SUMS made to agree with the files, as a forger would; `change` may lie in the manifest as well. */
export async function madeToFit(
  changed: readonly File[],
  change: (manifest: Manifest) => void = () => {},
): Promise<File[]> {
  const manifest = await manifestOf(changed);
  change(manifest);
  for (const file of manifest.files) {
    const content = changed.find(({ path }) => path === file.path)?.content;
    if (content) Object.assign(file, { sha256: await sha256(content), size: content.size });
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const ledger = await sha256(fileOf(changed, 'ledger.jsonl').content);
  const list = sums(manifest, await sha256(new Blob([text])), ledger);
  return replaced(replaced(changed, 'manifest.json', text), 'SHA256SUMS', list);
}

/** Each problem as `kind file`. */
export const named = (problems: readonly PackProblem[]) => problems.map(({ kind, file }) => `${kind} ${file}`);

export const problemsOf = async (changed: readonly File[]): Promise<PackProblem[]> =>
  (await verifyPack(await repack(changed))).problems;

/** Numbers between 0 and 1 that are the same in every run (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
