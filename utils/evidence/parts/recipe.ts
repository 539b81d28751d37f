import { sha256 } from '../../hash.ts';
import type { Hash, Part, Recipe } from '../types.ts';
import { chunksOf } from './chunks.ts';
import { deflate, inflate } from './deflate.ts';
import { encode, type Resource, resourcesIn } from './resources.ts';

/**
 * Takes a file apart: its resources, decoded, and what is left, cut where the content says so.
 * @param known resources in it that need not be looked for
 */
export async function split(
  file: Uint8Array<ArrayBuffer>,
  known: readonly Resource[] = [],
): Promise<{ recipe: Recipe; parts: Part[] }> {
  const parts = new Map<Hash, Part>();
  const named = async (
    bytes: Uint8Array<ArrayBuffer>,
    pack: (bytes: Uint8Array<ArrayBuffer>) => Promise<PartBytes>,
    hashed?: Promise<Hash>,
  ) => {
    const hash = await (hashed ?? sha256(bytes));
    if (!parts.has(hash)) parts.set(hash, { hash, ...(await pack(bytes)) });
    return hash;
  };
  const found = resourcesIn(file, known);
  let taken = 0;
  const resources = found.map(async ({ from, to, as, bytes, hash }) => {
    const at = from - taken;
    taken += to - from;
    // Pictures and fonts are compressed already.
    return { at, part: await named(bytes, async () => ({ bytes }), hash), as };
  });
  const text = chunksOf(without(file, found)).map((chunk) => named(chunk, packed));
  const recipe: Recipe = { text: await Promise.all(text), resources: await Promise.all(resources) };
  return { recipe, parts: [...parts.values()] };
}

type PartBytes = Omit<Part, 'hash'>;

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<PartBytes> {
  const smaller = await deflate(bytes);
  // A copy: a view would store the whole file behind it.
  return smaller.length < bytes.length ? { bytes: smaller, deflated: true } : { bytes: bytes.slice() };
}

/** What a part stands for. Damaged bytes stay what they are: the hash of the whole will tell. */
export async function unpacked({ bytes, deflated }: Part): Promise<Uint8Array<ArrayBuffer>> {
  return deflated ? inflate(bytes).catch(() => bytes) : bytes;
}

function without(file: Uint8Array, resources: readonly { from: number; to: number }[]): Uint8Array<ArrayBuffer> {
  const left = new Uint8Array(resources.reduce((size, { from, to }) => size - (to - from), file.length));
  let [read, written] = [0, 0];
  for (const { from, to } of [...resources, { from: file.length, to: file.length }]) {
    left.set(file.subarray(read, from), written);
    written += from - read;
    read = to;
  }
  return left;
}

/** The parts that a recipe names, each once. */
export function partsNamed({ text, resources }: Recipe): Set<Hash> {
  return new Set([...text, ...resources.map(({ part }) => part)]);
}

/**
 * Puts a file together again. Whether it is the same file, its hash must prove.
 * @param part the bytes under a hash; throws when there are none
 */
export function join(
  { text, resources }: Recipe,
  part: (hash: Hash) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  const waiting = resources.values();
  let next = waiting.next().value;
  let at = 0;
  for (const chunk of text.map(part)) {
    let from = 0;
    for (; next && next.at < at + chunk.length; next = waiting.next().value) {
      pieces.push(chunk.subarray(from, next.at - at), encoder.encode(encode(part(next.part), next.as)));
      from = next.at - at;
    }
    pieces.push(chunk.subarray(from));
    at += chunk.length;
  }
  for (; next; next = waiting.next().value) pieces.push(encoder.encode(encode(part(next.part), next.as)));
  return pieces;
}
