import type { Piece, Slot } from './sink.ts';
import type { Slices } from './slices.ts';

/** Characters turned into bytes at once. */
const STEP = 512 * 1024;

/** The finished file, and where in it (in bytes) each slot came to lie. */
export interface Assembled {
  bytes: Uint8Array<ArrayBuffer>;
  offsets: number[];
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
      if (this.#slices.due()) await this.#slices.rest();
    }
    this.#open = '';
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    await this.flush();
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
      if (this.#slices.due()) await this.#slices.rest();
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

/** Puts the pieces together, each hole filled with its data where it came. */
export async function assemble(pieces: readonly Piece[], slots: readonly Slot[], slices: Slices): Promise<Assembled> {
  const encoder = new Encoder(slices);
  const offsets: number[] = [];
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
      await encoder.add(resource.data === undefined ? missing : found[0] + resource.data + found[1]);
    }
  };
  for (const [index, piece] of pieces.entries()) {
    await mark(index);
    await add(piece);
  }
  await mark(pieces.length);
  return { bytes: await encoder.end(), offsets };
}
