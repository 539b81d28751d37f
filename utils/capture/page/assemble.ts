import type { HoleReport } from '../report.ts';
import type { Resource } from './resources.ts';
import type { Piece, Slot } from './sink.ts';
import type { Slices } from './slices.ts';

/** Characters turned into bytes at once. */
const STEP = 64 * 1024;

/** Most places for resources in one file; what lies beyond is written as missing. */
const MAX_HOLES = 20_000;

/** The finished markup, followed by those of its resources that the background does not hold. */
export interface Assembled {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many of the bytes are markup. */
  markup: number;
  /** Where in the markup (in bytes) each slot came to lie. */
  offsets: number[];
  /** What belongs where in the markup, as a `data:` URL: the background puts it in. */
  holes: HoleReport[];
}

/** Turns text into UTF-8 bytes as it comes, resting in between. */
class Encoder {
  readonly #encoder = new TextEncoder();
  readonly #slices: Slices;
  readonly #chunks: Uint8Array[] = [];
  #open = '';
  size = 0;

  constructor(slices: Slices) {
    this.#slices = slices;
  }

  async add(text: string): Promise<void> {
    this.#open += text;
    if (this.#open.length >= STEP) await this.flush();
  }

  async flush(): Promise<void> {
    for (let at = 0; at < this.#open.length; ) {
      const end = wholeCharacters(this.#open, at + STEP);
      const chunk = this.#encoder.encode(this.#open.slice(at, end));
      this.#chunks.push(chunk);
      this.size += chunk.length;
      at = end;
      if (this.#slices.isOver()) await this.#slices.rest();
    }
    this.#open = '';
  }

  /** Bytes as they are. */
  async append(bytes: Uint8Array): Promise<void> {
    await this.flush();
    this.#chunks.push(bytes);
    this.size += bytes.length;
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    await this.flush();
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
      if (this.#slices.isOver()) await this.#slices.rest();
    }
    return bytes;
  }
}

/** Never between the two halves of a character outside the basic plane. */
function wholeCharacters(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? end + 1 : end;
}

/**
 * Puts the pieces together. Where a resource came, its place is noted: written into the markup it would be half as long again,
 * and a page of many pictures would have to hold all of it in memory.
 * @param isEarly as if none had come
 */
export async function assemble(
  pieces: readonly Piece[],
  slots: readonly Slot[],
  slices: Slices,
  isEarly = false,
): Promise<Assembled> {
  const encoder = new Encoder(slices);
  const offsets: number[] = [];
  const places: { at: number; resource: Resource; type: string }[] = [];
  const waiting = slots.map((slot, order) => ({ ...slot, order })).toSorted((a, b) => a.piece - b.piece);
  const mark = async (piece: number) => {
    for (let next = waiting[0]; next && next.piece <= piece; next = waiting[0]) {
      await encoder.flush();
      offsets[next.order] = encoder.size;
      waiting.shift();
    }
  };
  const add = async (piece: Piece): Promise<void> => {
    if (typeof piece === 'string') await encoder.add(piece);
    else if ('pieces' in piece) for (const inner of piece.pieces) await add(inner);
    else {
      const { resource, found, missing } = piece;
      const { content } = resource;
      if (!content || isEarly || places.length >= MAX_HOLES) return encoder.add(missing);
      await encoder.add(found[0]);
      await encoder.flush();
      places.push({ at: encoder.size, resource, type: content.type });
      await encoder.add(found[1]);
    }
  };
  for (const [index, piece] of pieces.entries()) {
    await mark(index);
    await add(piece);
  }
  await mark(pieces.length);
  await encoder.flush();
  const markup = encoder.size;
  const brought = new Map<Resource, readonly [number, number]>();
  for (const { resource } of places) {
    const bytes = resource.content?.bytes;
    if (!bytes || brought.has(resource)) continue;
    brought.set(resource, [encoder.size, encoder.size + bytes.length]);
    await encoder.append(bytes);
  }
  const holes = places.map(({ at, resource, type }): HoleReport => {
    const range = brought.get(resource);
    return range ? { at, type, range } : { at, type, url: resource.url };
  });
  return { bytes: await encoder.end(), markup, offsets, holes };
}
