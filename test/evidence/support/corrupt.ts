import { Container } from '../../../utils/evidence/pack/container.ts';
import { type Entry, readContainer } from '../../../utils/evidence/verify/container.ts';
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
export async function repack(files: readonly File[]): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const container = new Container(writable, EXPORTED_AT);
  for (const { path, content } of files) await container.add(path, content);
  await container.close();
  return collected;
}

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
