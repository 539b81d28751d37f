import type { NumberedName } from '../../evidence/types.ts';
import type { LongPicture, Use } from './picture.ts';

/** Rows of the long picture, in device pixels. */
export interface Band {
  top: number;
  height: number;
}

/** A rectangle of a tile to be drawn into a band: `toX`, `toY` are counted from the band's own corner. */
export interface Draw extends Use {
  tile: NumberedName;
}

/**
 * What is to be drawn for a band of the page, in order: the viewer shows the picture band by band, an export cuts pages.
 * Places that no tile shows (beside an inner box) stay empty.
 */
export function composeBand(picture: LongPicture, { top, height }: Band): Draw[] {
  const bottom = top + height;
  return picture.tiles.flatMap(({ name, uses }) =>
    uses.flatMap((use): Draw[] => {
      const from = Math.max(use.toY, top);
      const to = Math.min(use.toY + use.height, bottom);
      if (to <= from) return [];
      return [{ ...use, tile: name, y: use.y + from - use.toY, height: to - from, toY: from - top }];
    }),
  );
}

/** Bands of at most `height` rows that cover the whole picture: no canvas is ever larger than one. */
export function bandsOf(picture: Pick<LongPicture, 'height'>, height: number): Band[] {
  const count = Math.ceil(picture.height / height);
  return Array.from({ length: count }, (_, index) => ({
    top: index * height,
    height: Math.min(height, picture.height - index * height),
  }));
}

interface Canvas {
  drawImage(image: ImageBitmap, sx: number, sy: number, sw: number, sh: number, ...to: number[]): void;
}

/**
 * Draws a band into a canvas of the picture's width and the band's height. Tiles are decoded one at a time.
 * @param read the stored bytes of a tile
 * @param context the 2D context of a canvas
 */
export async function drawBand(
  picture: LongPicture,
  band: Band,
  read: (tile: NumberedName) => Promise<Blob>,
  context: Canvas,
): Promise<void> {
  for (const draws of Map.groupBy(composeBand(picture, band), ({ tile }) => tile).values()) {
    const [first] = draws;
    if (!first) continue;
    const image = await createImageBitmap(await read(first.tile));
    for (const { x, y, width, height, toX, toY } of draws)
      context.drawImage(image, x, y, width, height, toX, toY, width, height);
    image.close();
  }
}
