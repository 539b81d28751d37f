import type { NumberedName } from '../../evidence/types.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import type { LongPicture, LongTile, Use } from './picture.ts';
import type { View } from './view.ts';

/** Device pixels that a tile leaves to the next one: at fractional scales a screen's last row may be half of one. */
const GUARD = 1;

/**
 * A step back from the seam, in CSS pixels: no rounding of a scroll position leaves a gap, and what both tiles show can be
 * compared.
 */
const BACK = 16;

/** A tile cannot be used: the seam is not in it. The page must be scrolled again. */
export class SeamLost extends Error {
  override name = 'SeamLost';
}

export interface Size {
  width: number;
  height: number;
}

/** What a tile is called, when it was taken, and whether its seam stirred. */
export type Taken = Pick<LongTile, 'name' | 'at' | 'stirred'>;

/** A stretch of one axis, in device pixels of the content. */
interface Stretch {
  /** Where it begins in the tile's box. */
  at: number;
  length: number;
}

/**
 * What a view adds along one axis after `covered`, or `undefined` when the seam is not in it.
 * @param start device pixel of the content at the box's beginning
 */
function stretch(covered: number, start: number, length: number, atEnd: boolean): Stretch | undefined {
  const at = covered - start;
  const usable = atEnd ? length : length - GUARD;
  return at >= 0 && at < usable ? { at, length: usable - at } : undefined;
}

/**
 * Puts tiles together, row by row, in device pixels: every pixel of the content is taken from exactly one tile, whatever the
 * scale, the rounding of scroll positions, and content that moves while the page is scrolled. Pure.
 */
export class Stitch {
  readonly tiles: LongTile[] = [];
  #scale = 1;
  #scrolled: LongPicture['scrolled'] = 'page';
  /** Rows of the content that are there, and the stretch of the row being taken. */
  #rows = 0;
  #row: Stretch = { at: 0, length: 0 };
  #top = 0;
  #columns = 0;
  #width = 0;
  /** A quarter of a device pixel outweighs any rounding down of a scroll position; where the browser rounds up, its opposite. */
  #nudge = 0.25;
  /** How far the content has been pushed down in the page, in CSS pixels: in the picture it keeps its place. */
  #shift = 0;
  /** What stands around a scrolled box, in device pixels; around the page there is nothing. */
  #frame = { left: 0, top: 0, right: 0, bottom: 0 };
  /** The end of the page is in the picture. */
  done = false;

  /** Rows of the content that are in the picture, in CSS pixels. */
  get taken(): number {
    return this.#rows / this.#scale;
  }

  /** Whether the next tile begins a row, and whether that row is the first. */
  get place(): { isFirstRow: boolean; isFirstColumn: boolean } {
    return { isFirstRow: this.#rows === 0, isFirstColumn: this.#columns === 0 };
  }

  /** Where the page must be scrolled to for the next tile, and where the seam is, in CSS pixels of the page now. */
  get next(): { left: number; top: number; seam: number } {
    const seam = this.#rows / this.#scale + this.#shift;
    // A further column of a row is seen from where the first one was.
    const again = this.#top === 0 ? 0 : this.#top + this.#nudge / this.#scale;
    if (this.#columns > 0) return { left: Math.max(0, this.#columns / this.#scale - BACK), top: again, seam };
    return { left: 0, top: this.#rows === 0 ? 0 : Math.max(0, seam - BACK), seam };
  }

  /** Takes note of how a view stands before anything else is done with it: content may have moved, whatever comes next. */
  see({ shift, devicePixelRatio, scrolled }: View): void {
    this.#shift += shift;
    if (this.tiles.length > 0) return;
    this.#scale = devicePixelRatio;
    this.#scrolled = scrolled;
  }

  /** What the next tile would show a second time, and the tile that shows it already. */
  overlap(view: View, picture: Size): { name: NumberedName; overlap: Overlap } | undefined {
    const { box, column, row } = this.#fit(view, picture);
    const above = this.tiles.findLast(({ uses: [use] }) => use?.toX === this.#frame.left + this.#columns);
    const before = above?.uses[0];
    if (!before || !column || !row || before.toY + before.height !== this.#frame.top + this.#rows) return undefined;
    const use = { x: box.left + column.at, y: box.top + row.at, width: column.length };
    const overlap = overlapOf(before, use, box.top);
    return overlap && { name: above.name, overlap };
  }

  /** The box of a view in the tile, in device pixels, and the stretches that it adds. */
  #fit({ box, scroll, atEnd }: View, picture: Size) {
    const device = (value: number) => Math.round(value * this.#scale);
    const left = Math.min(device(box.left), picture.width);
    const top = Math.min(device(box.top), picture.height);
    const width = Math.min(device(box.left + box.width), picture.width) - left;
    const height = Math.min(device(box.top + box.height), picture.height) - top;
    const column = stretch(this.#columns, device(scroll.left), width, atEnd.x);
    const start = device(scroll.top) - device(this.#shift);
    const seen = stretch(this.#rows, start, height, atEnd.y);
    // A further column of the same row must show the same rows.
    const isSame = this.#columns > 0 && seen && seen.length >= this.#row.length;
    const row = this.#columns === 0 ? seen : isSame ? { ...seen, length: this.#row.length } : undefined;
    return { box: { left, top, width, height }, column, row, start };
  }

  /**
   * Adds what a view shows beyond what is there; `see` it first.
   * @param picture device pixels of the tile
   * @throws {SeamLost} when the seam is not in the view; `next` leads to it.
   */
  add(view: View, picture: Size, taken: Taken): void {
    const { box, column, row, start } = this.#fit(view, picture);
    const { left, top, width, height } = box;
    const { scroll, atEnd } = view;
    const isNewRow = this.#columns === 0;
    const uses: Use[] = [];
    const tile = { ...taken, width: picture.width, height: picture.height, scroll, uses };
    // The page became shorter: all that it has is there already.
    const isOver = isNewRow && atEnd.y && this.tiles.length > 0 && this.#rows >= start + height;
    if (!isOver) {
      if (!column || !row) {
        this.#nudge = -this.#nudge;
        throw new SeamLost(`row ${this.#rows}, view from ${start} of ${height}`);
      }
      const isFramed = this.tiles.length === 0 && view.scrolled === 'box';
      if (isFramed) this.#frame = { left, top, right: picture.width - left - width, bottom: 0 };
      const toX = this.#frame.left + this.#columns;
      const toY = this.#frame.top + this.#rows;
      uses.push({ x: left + column.at, y: top + row.at, width: column.length, height: row.length, toX, toY });
      if (isFramed) uses.push(...around(box, picture));
      this.#columns += column.length;
      this.#width = Math.max(this.#width, this.#columns);
      if (isNewRow) [this.#row, this.#top] = [row, scroll.top];
      this.tiles.push(tile);
      if (!atEnd.x) return;
      this.#columns = 0;
      this.#rows += row.length;
    }
    this.done = atEnd.y;
    const below = picture.height - top - height;
    if (!atEnd.y || view.scrolled === 'page' || below <= 0) return;
    const toY = this.#frame.top + this.#rows;
    uses.push({ x: 0, y: top + height, width: picture.width, height: below, toX: 0, toY });
    this.#frame.bottom = below;
    if (isOver) this.tiles.push(tile);
  }

  /** The index of what is there; a row that was only begun is left out. */
  picture(ended?: string): LongPicture {
    const { left, top, right, bottom } = this.#frame;
    return {
      version: 1,
      method: 'pixels',
      width: this.#width + left + right,
      height: this.#rows + top + bottom,
      scale: this.#scale,
      scrolled: this.#scrolled,
      complete: this.done,
      ...(ended === undefined ? {} : { ended }),
      tiles: this.tiles.filter(({ uses }) => uses.some((use) => use.toY < top + this.#rows + bottom)),
    };
  }
}

/** What stands above and beside a scrolled box: from the first tile only. What stands under it comes from the last. */
function around(box: Size & { left: number; top: number }, picture: Size): Use[] {
  const right = box.left + box.width;
  const pieces = [
    { x: 0, y: 0, width: picture.width, height: box.top },
    { x: 0, y: box.top, width: box.left, height: box.height },
    { x: right, y: box.top, width: picture.width - right, height: box.height },
  ];
  return pieces
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((use) => ({ ...use, toX: use.x, toY: use.y }));
}
