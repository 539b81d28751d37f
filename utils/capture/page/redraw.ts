import type { PageOrder } from '../page.ts';
import { PartError } from '../reasons.ts';
import { Slices } from './slices.ts';
import { bestRoute, handOver, type SendEcho, type SendPart } from './transfer.ts';

/** Canvases above this many pixels a side come out white or empty, without an error. */
const MAX_SIDE = 16_384;

/** The options of html2canvas that are used here. */
export interface DrawOptions {
  scale: number;
  useCORS: boolean;
  logging: boolean;
  /** Milliseconds. */
  imageTimeout: number;
  windowWidth: number;
  windowHeight: number;
}

/** The world of the redrawing script: passed in, so that it can be run without a browser. */
export interface RedrawWorld {
  window: Window & typeof globalThis;
  draw(element: HTMLElement, options: DrawOptions): Promise<HTMLCanvasElement>;
  sendPart: SendPart;
  sendEcho: SendEcho;
}

/** Device pixels per CSS pixel of the redrawing: the screen's own, or fewer when the page is too long for one canvas. */
export function redrawScale(width: number, height: number, devicePixelRatio: number): number {
  return Math.min(devicePixelRatio, MAX_SIDE / Math.max(width, height, 1));
}

/**
 * Draws the whole page anew from its computed styles, the parts below the screen too, and hands it over as `long.png`. It is
 * a redrawing, not a picture of the screen: pictures of other sites stay blank, and the record calls it what it is.
 * @throws {PartError} when the page cannot be drawn.
 */
export async function redrawPage(order: PageOrder, world: RedrawWorld): Promise<{ scale: number }> {
  const { window } = world;
  const { documentElement: root } = window.document;
  const route = bestRoute(world.sendEcho);
  const scale = redrawScale(root.scrollWidth, root.scrollHeight, window.devicePixelRatio);
  const canvas = await world.draw(root, {
    scale,
    useCORS: true,
    logging: false,
    imageTimeout: 5_000,
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new PartError('capture_part_too_large', `${canvas.width} × ${canvas.height} px`);
  const { captureId, path } = order;
  const part = { captureId, path, name: 'long.png' as const, url: window.location.href };
  const way = { send: world.sendPart, route, slices: new Slices() };
  await handOver({ ...part, bytes: new Uint8Array(await blob.arrayBuffer()) }, way);
  return { scale };
}
