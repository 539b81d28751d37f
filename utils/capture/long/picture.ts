import type { NumberedName } from '../../evidence/types.ts';
import { list, number, record, text } from '../decode.ts';

/** A rectangle of a tile and where it stands in the whole picture, in device pixels. */
export interface Use {
  x: number;
  y: number;
  width: number;
  height: number;
  toX: number;
  toY: number;
}

/** One picture of the screen, and which of its pixels belong to the long picture. */
export interface LongTile {
  name: NumberedName;
  /** Device pixels. */
  width: number;
  height: number;
  /** Instant at which it was taken. */
  at: string;
  /** How far the page was scrolled, in CSS pixels. */
  scroll: { left: number; top: number };
  uses: Use[];
  /** Something at its seam moved by itself, whenever it was taken: it does not show there what the tile before shows. */
  stirred?: true;
}

/** `long.json`: how the tiles `long/000.png` … are put together. Every pixel is one that the screen showed. */
export interface LongPicture {
  version: 1;
  /** True pixels of the screen; a redrawing is `long.png` and has no index. */
  method: 'pixels';
  /** The whole picture, in device pixels. */
  width: number;
  height: number;
  /** Device pixels per CSS pixel. */
  scale: number;
  /** What was scrolled: the page, or a box in it that holds the page's content. */
  scrolled: 'page' | 'box';
  /** Whether the picture reaches the end of the page; `ended` is the message key that says why it does not. */
  complete: boolean;
  ended?: string;
  tiles: LongTile[];
}

/** The index as it is stored. @throws when it is not one of this version. */
export function decodeLongPicture(json: string): LongPicture {
  const raw = record(JSON.parse(json));
  if (raw.version !== 1 || raw.method !== 'pixels')
    throw new Error('This index of a long picture is of another version.');
  return {
    version: 1,
    method: 'pixels',
    width: number(raw.width),
    height: number(raw.height),
    scale: number(raw.scale),
    scrolled: raw.scrolled === 'box' ? 'box' : 'page',
    complete: raw.complete === true,
    ...(typeof raw.ended === 'string' ? { ended: text(raw.ended, 100) } : {}),
    tiles: list(raw.tiles).map(decodeTile),
  };
}

function decodeTile(value: unknown): LongTile {
  const { name, width, height, at, scroll, uses, stirred } = record(value);
  const { left, top } = record(scroll);
  return {
    name: text(name, 40) as NumberedName,
    width: number(width),
    height: number(height),
    at: text(at, 40),
    scroll: { left: number(left), top: number(top) },
    ...(stirred === true ? { stirred } : {}),
    uses: list(uses, 100).map((use) => {
      const raw = record(use);
      return {
        x: number(raw.x),
        y: number(raw.y),
        width: number(raw.width),
        height: number(raw.height),
        toX: number(raw.toX),
        toY: number(raw.toY),
      };
    }),
  };
}
