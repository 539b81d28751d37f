import type { Resource } from './resources.ts';

/**
 * A place in the markup that waits for bytes. `found` surrounds the `data:` URL when they came; `missing` stands there
 * otherwise. Both are markup already, escaped as deep as the place is.
 */
export interface Hole {
  resource: Resource;
  found: readonly [before: string, after: string];
  missing: string;
}

/** Markup that is still being made elsewhere (a style sheet on its way). */
export interface Later {
  pieces: Piece[];
}

export type Piece = string | Hole | Later;

/** A place where a frame of another origin belongs. */
export interface Slot {
  /** Index of the piece before which the frame's `srcdoc` goes. */
  piece: number;
  depth: number;
}

const JOIN_AT = 16 * 1024;

/** `&` and `"`, as often as the text sits inside nested `srcdoc` attributes. */
export function nested(markup: string, depth: number): string {
  let text = markup;
  for (let level = 0; level < depth; level++) text = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return text;
}

/** Collects markup in pieces. Inside a frame (`depth` > 0) everything written becomes part of a `srcdoc` attribute. */
export class Sink {
  readonly pieces: Piece[] = [];
  depth: number;
  /** UTF-16 units written so far, holes not counted. */
  length = 0;
  #open = '';

  constructor(depth = 0) {
    this.depth = depth;
  }

  write(markup: string): void {
    const text = this.depth === 0 ? markup : nested(markup, this.depth);
    this.length += text.length;
    this.#open += text;
    if (this.#open.length >= JOIN_AT) this.#close();
  }

  hole(resource: Resource, before: string, after: string, missing: string): void {
    this.#close();
    const { depth } = this;
    this.pieces.push({
      resource,
      found: [nested(before, depth), nested(after, depth)],
      missing: nested(missing, depth),
    });
  }

  later(): Later {
    this.#close();
    const later: Later = { pieces: [] };
    this.pieces.push(later);
    return later;
  }

  /** Marks this place; its offset in bytes is known when everything is put together. */
  slot(): Slot {
    this.#close();
    return { piece: this.pieces.length, depth: this.depth };
  }

  end(): Piece[] {
    this.#close();
    return this.pieces;
  }

  #close(): void {
    if (this.#open !== '') this.pieces.push(this.#open);
    this.#open = '';
  }
}
