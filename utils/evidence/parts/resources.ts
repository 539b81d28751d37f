import { fromBase64, toBase64 } from '../../base64.ts';
import type { EmbeddedBytes, FilePiece } from '../types.ts';

/** How a resource is written inside a file: as one run of base64, or in the lines of a MIME body (RFC 2045, 6.8). */
export type Encoding = 'base64' | 'mime';

/** A picture, font or other file inside another file. */
export interface Resource extends EmbeddedBytes {
  /** Where its encoded text stands. */
  from: number;
  to: number;
  as: Encoding;
}

/** Shorter runs stay in the text: a row of their own would cost more. */
const FEWEST = 512;

const MARKS: readonly { mark: Uint8Array; as: Encoding }[] = [
  { mark: new TextEncoder().encode(';base64,'), as: 'base64' },
  { mark: new TextEncoder().encode('Content-Transfer-Encoding: base64\r\n'), as: 'mime' },
];

/** 1: a base64 digit; 2: a line end, which only MIME bodies hold. */
const KIND = new Uint8Array(256);
for (const digit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=') KIND[digit.charCodeAt(0)] = 1;
KIND[10] = 2;
KIND[13] = 2;

const latin1 = new TextDecoder('latin1');

/** A file out of its pieces, and where in it the resources stand. */
export function writtenOut(pieces: readonly FilePiece[]): { file: Uint8Array<ArrayBuffer>; resources: Resource[] } {
  const lengthOf = (piece: FilePiece) => ('bytes' in piece ? 4 * Math.ceil(piece.bytes.length / 3) : piece.length);
  const file = new Uint8Array(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0));
  const resources: Resource[] = [];
  const encoder = new TextEncoder();
  let from = 0;
  for (const piece of pieces) {
    const to = from + lengthOf(piece);
    if (!('bytes' in piece)) file.set(piece, from);
    else {
      encoder.encodeInto(toBase64(piece.bytes), file.subarray(from, to));
      if (to - from >= FEWEST) resources.push({ ...piece, from, to, as: 'base64' });
    }
    from = to;
  }
  return { file, resources };
}

/**
 * Every resource whose text comes out the same when it is encoded again; anything else is left where it is.
 * @param known those that stand behind a mark of their own and need not be decoded
 */
export function resourcesIn(file: Uint8Array<ArrayBuffer>, known: readonly Resource[] = []): Resource[] {
  const found: Resource[] = [];
  const byStart = new Map(known.map((resource) => [resource.from, resource]));
  for (const { mark, as } of MARKS) {
    for (let at = find(file, mark, 0); at >= 0; ) {
      const from = as === 'mime' ? bodyStart(file, at) : at + mark.length;
      const there = byStart.get(from);
      if (there) {
        found.push(there);
        at = find(file, mark, there.to);
        continue;
      }
      const to = from < 0 ? at + mark.length : runEnd(file, from, as);
      const bytes = from >= 0 && to - from >= FEWEST ? decode(latin1.decode(file.subarray(from, to)), as) : undefined;
      if (bytes) found.push({ from, to, as, bytes });
      at = find(file, mark, to);
    }
  }
  return withoutOverlap(found.sort((a, b) => a.from - b.from));
}

/** The text of a resource, as it stood. */
export function encode(bytes: Uint8Array<ArrayBuffer>, as: Encoding): string {
  const text = toBase64(bytes);
  return as === 'mime' ? text.replace(/.{76}(?=.)/g, '$&\r\n') : text;
}

function decode(text: string, as: Encoding): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = fromBase64(text);
    return encode(bytes, as) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function find(file: Uint8Array, mark: Uint8Array, from: number): number {
  const [first = 0] = mark;
  for (let at = file.indexOf(first, from); at >= 0; at = file.indexOf(first, at + 1)) {
    let length = 1;
    while (length < mark.length && file[at + length] === mark[length]) length++;
    if (length === mark.length) return at;
  }
  return -1;
}

/** Past the empty line that ends the headers; -1 where none comes soon. */
function bodyStart(file: Uint8Array, headers: number): number {
  const head = latin1.decode(file.subarray(headers, headers + 4096));
  const end = head.indexOf('\r\n\r\n');
  return end < 0 ? -1 : headers + end + 4;
}

function runEnd(file: Uint8Array, from: number, as: Encoding): number {
  let end = from;
  const most = as === 'mime' ? 2 : 1;
  for (let kind = KIND[file[end] ?? 0] ?? 0; kind > 0 && kind <= most; kind = KIND[file[++end] ?? 0] ?? 0);
  while (end > from && KIND[file[end - 1] ?? 0] === 2) end--;
  return end;
}

/** A page may write one mark inside the other's run. */
function withoutOverlap(found: readonly Resource[]): Resource[] {
  let end = 0;
  return found.filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}
