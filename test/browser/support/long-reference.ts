import type { Page } from 'puppeteer-core';
import { type Band, bandsOf, composeBand } from '../../../utils/capture/long/compose.ts';
import type { LongPicture } from '../../../utils/capture/long/picture.ts';
import type { Capture } from '../../../utils/evidence/types.ts';

/** Most rows of one comparison, in device pixels. */
const BAND = 1500;

/**
 * Pictures of a page without anything that sticks, taken by the browser's own tools in bands: what the long picture of the
 * page with its bars must look like. The page must stand in a window at least as high as a band.
 */
export async function referenceBand(page: Page, band: Band, scale: number): Promise<string> {
  const session = await page.createCDPSession();
  const top = band.top / scale;
  const width = await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: 'instant' });
    return document.documentElement.scrollWidth;
  }, top);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const clip = { x: 0, y: top, width, height: band.height / scale, scale: 1 };
  // Without the viewport being changed: that changes what is shown (a first shot may repeat the top of the page).
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: false });
  await session.detach();
  return data;
}

export interface Difference {
  /** Pixels that differ by more than 40 levels in a channel, and where the first of them is. */
  off: number;
  first?: { x: number; y: number };
  pixels: number;
}

/**
 * Composes a stored long picture band by band, as the viewer and the exports do, and holds it against a reference.
 * @param own a page of the extension, which reads the tiles
 * @param rows of the window that the reference stands in, in device pixels
 */
export async function compare(
  own: Page,
  capture: Capture,
  picture: LongPicture,
  rows: number,
  reference: (band: Band) => Promise<string>,
): Promise<Difference> {
  const hashes = Object.fromEntries(capture.artefacts.map(({ name, hash }) => [name, hash]));
  const sum: Difference = { off: 0, pixels: 0 };
  for (const band of bandsOf(picture, Math.min(BAND, rows))) {
    const draws = composeBand(picture, band).map((draw) => ({ ...draw, hash: hashes[draw.tile] ?? '' }));
    const found = await own.evaluate(compareBand, draws, picture.width, band.height, await reference(band));
    sum.off += found.off;
    sum.pixels += found.pixels;
    if (found.first && !sum.first) sum.first = { x: found.first.x, y: found.first.y + band.top };
  }
  return sum;
}

export interface HashedDraw {
  hash: string;
  x: number;
  y: number;
  width: number;
  height: number;
  toX: number;
  toY: number;
}

/** In a page of the extension. */
export async function compareBand(
  draws: HashedDraw[],
  width: number,
  height: number,
  reference: string,
): Promise<Difference> {
  const open = indexedDB.open('juli');
  const db = await new Promise<IDBDatabase>((done, fail) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => fail(open.error);
  });
  const canvasOf = () => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    return context;
  };
  const composed = canvasOf();
  composed.fillStyle = 'white';
  composed.fillRect(0, 0, width, height);
  for (const draw of draws) {
    const row = await new Promise<{ bytes: Blob }>((done, fail) => {
      const request = db.transaction('artefacts').objectStore('artefacts').get(draw.hash);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const image = await createImageBitmap(row.bytes);
    composed.drawImage(image, draw.x, draw.y, draw.width, draw.height, draw.toX, draw.toY, draw.width, draw.height);
  }
  db.close();
  const wanted = canvasOf();
  wanted.drawImage(await createImageBitmap(await (await fetch(`data:image/png;base64,${reference}`)).blob()), 0, 0);
  const [a, b] = [composed, wanted].map((one) => one.getImageData(0, 0, width, height).data);
  if (!a || !b) throw new Error('no pixels');
  let off = 0;
  let first: { x: number; y: number } | undefined;
  for (let at = 0; at < a.length; at += 4) {
    const most = Math.max(...[0, 1, 2, 3].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))));
    if (most <= 40) continue;
    off++;
    first ??= { x: (at / 4) % width, y: Math.floor(at / 4 / width) };
  }
  return { off, pixels: a.length / 4, ...(first ? { first } : {}) };
}
