import { browser } from 'wxt/browser';
import { EvidenceError } from '../../evidence/index.ts';
import { realBrowser } from '../browser-api.ts';
import { asPartError } from '../reasons.ts';
import { captureViewport } from '../viewport.ts';
import { type BarText, barHeight, drawBar } from './bar.ts';

/** So often a still is taken where nothing else asks for one, in milliseconds. */
export const STILL_EVERY_MS = 5000;
/** A page that has just been opened is given so long to draw itself, in milliseconds. */
export const SETTLE_MS = 700;

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * What a window shows of its tab in front, as true pixels.
 * @throws {PartError} where the browser refuses: a page that was not granted, a tab of the browser's own.
 */
export async function pictureOf(windowId: number): Promise<Blob> {
  const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  if (tab?.id === undefined) throw asPartError(new EvidenceError('capture_error_tab_closed', 'the window is gone'));
  return captureViewport(realBrowser(), { ...tab, id: tab.id }, wait);
}

/** A picture under the bar with the clock: nothing of it is covered. */
export async function withBar(picture: Blob, text: BarText): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const top = barHeight(width);
  const canvas = new OffscreenCanvas(width, height + top);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, top);
  bitmap.close();
  drawBar(context, width, text);
  return canvas.convertToBlob({ type: 'image/png' });
}
