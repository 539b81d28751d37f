import type { Use } from './picture.ts';

/** Levels of one channel by which two pixels count as different, and the share of different pixels that is still the same. */
const LEVELS = 40;
const MOST_DIFFERENT = 0.005;

/** The same rows of the page in two tiles. */
export interface Overlap {
  /** Device pixels; `x` and `width` are the same in both. */
  x: number;
  width: number;
  height: number;
  y: number;
  beforeY: number;
}

/** The rows above a tile's use, which the tile before shows as well. */
export function overlapOf(before: Use, use: Pick<Use, 'x' | 'y' | 'width'>, boxTop: number): Overlap | undefined {
  const height = Math.min(use.y - boxTop, before.height);
  if (height <= 0 || before.x !== use.x || before.width !== use.width) return undefined;
  return {
    x: use.x,
    width: use.width,
    height,
    y: use.y - height,
    beforeY: before.y + before.height - height,
  };
}

/**
 * Whether two tiles show the same where they overlap. A browser that is busy may hand out the screen as it was before the page
 * was scrolled, without an error: that is seen here.
 */
export async function overlaps(
  before: Blob,
  picture: Blob,
  { x, width, height, y, beforeY }: Overlap,
): Promise<boolean> {
  const [a, b] = await Promise.all([pixels(before, x, beforeY, width, height), pixels(picture, x, y, width, height)]);
  let different = 0;
  for (let at = 0; at < a.length; at += 4) {
    const isDifferent =
      Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > LEVELS ||
      Math.abs((a[at + 1] ?? 0) - (b[at + 1] ?? 0)) > LEVELS ||
      Math.abs((a[at + 2] ?? 0) - (b[at + 2] ?? 0)) > LEVELS;
    if (isDifferent) different++;
  }
  return different <= (a.length / 4) * MOST_DIFFERENT;
}

async function pixels(png: Blob, ...[x, y, width, height]: [number, number, number, number]) {
  const image = await createImageBitmap(png, x, y, width, height);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas.');
  context.drawImage(image, 0, 0);
  image.close();
  return context.getImageData(0, 0, width, height).data;
}
