import type { Context } from './context.ts';
import type { Resource } from './resources.ts';

/** Reading pixels back blocks the page: not without end. */
const MAX_PICTURES = 40;
const MAX_PIXELS = 16_000_000;

/**
 * What a canvas or a video shows, as a PNG. `undefined` where there is nothing to see, or where the page drew what it may
 * not read itself (the browser refuses then).
 */
export function pictureOf(context: Context, element: Element, kind: 'canvas' | 'video'): Resource | undefined {
  const { natives, resources } = context;
  const [width, height] =
    kind === 'canvas'
      ? [natives.canvasWidth(element), natives.canvasHeight(element)]
      : [natives.videoWidth(element) ?? 0, natives.videoHeight(element) ?? 0];
  if (width * height === 0 || width * height > MAX_PIXELS || ++context.canvases > MAX_PICTURES) return undefined;
  return resources.made(kind, png(element, kind, width, height));
}

async function png(element: Element, kind: 'canvas' | 'video', width: number, height: number): Promise<Blob | null> {
  if (kind === 'canvas') {
    const toBlob = HTMLCanvasElement.prototype.toBlob;
    return new Promise((done) => Reflect.apply(toBlob, element, [done, 'image/png']));
  }
  const copy = new OffscreenCanvas(width, height);
  copy.getContext('2d')?.drawImage(element as HTMLVideoElement, 0, 0);
  return copy.convertToBlob({ type: 'image/png' });
}
