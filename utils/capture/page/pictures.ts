import { base64Of } from './blob-bytes.ts';
import type { Context } from './context.ts';
import type { Resource } from './resources.ts';

/** Reading pixels back blocks the page: not without end. */
const MAX_PICTURES = 40;
const MAX_PIXELS = 16_000_000;
/** Longest wait for the page's next frame, in milliseconds. */
const DRAWN_MS = 100;

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
  if (kind === 'canvas') await untilDrawn();
  const copy = new OffscreenCanvas(width, height);
  const pencil = copy.getContext('2d');
  pencil?.drawImage(element as HTMLCanvasElement | HTMLVideoElement, 0, 0);
  if (kind === 'canvas' && (await isBlank(copy))) throw new Error('empty when it was read');
  return copy.convertToBlob({ type: 'image/png' });
}

/**
 * What WebGL drew is there only until the browser has shown it: right after the page's own drawing of a frame. A page in the
 * background draws no frames.
 */
function untilDrawn(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, DRAWN_MS);
  });
}

/**
 * The picture drawn small tells: its file is that of nothing. Pixels themselves may not be looked at in Firefox. Throws where
 * the page drew what it may not read.
 */
async function isBlank(picture: OffscreenCanvas): Promise<boolean> {
  const [small, nothing] = await Promise.all([thumb(picture), thumb()]);
  return small === nothing;
}

async function thumb(picture?: OffscreenCanvas): Promise<string> {
  const canvas = new OffscreenCanvas(16, 16);
  const pencil = canvas.getContext('2d');
  if (picture) pencil?.drawImage(picture, 0, 0, picture.width, picture.height, 0, 0, 16, 16);
  return base64Of(await canvas.convertToBlob({ type: 'image/png' }));
}
