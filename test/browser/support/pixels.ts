import type { Page } from 'puppeteer-core';

/**
 * Share of pixels of two PNGs of one size whose colour differs by more than 40 levels in any channel.
 * @param page any page that may run scripts: the browser decodes the pictures
 * @param blind rectangles that are not looked at
 * @returns the share, and the rows and columns between which the differences lie
 */
export async function difference(
  page: Page,
  [one, other]: [Uint8Array, Uint8Array],
  blind: readonly { x: number; y: number; width: number; height: number }[] = [],
): Promise<{ share: number; from: [number, number]; to: [number, number] }> {
  const base64 = [one, other].map((bytes) => Buffer.from(bytes).toString('base64'));
  return page.evaluate(comparePictures, base64, [...blind]);
}

/** In a page: the same, of two pictures in base64. */
export async function comparePictures(
  pictures: string[],
  holes: { x: number; y: number; width: number; height: number }[],
): Promise<{ share: number; from: [number, number]; to: [number, number] }> {
  const decoded = await Promise.all(
    pictures.map(async (text) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      for (const { x, y, width, height } of holes) context.clearRect(x, y, width, height);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  );
  const [a, b] = decoded;
  if (!a || !b || a.width !== b.width || a.height !== b.height)
    throw new Error(`the pictures differ in size: ${a?.width} × ${a?.height}, ${b?.width} × ${b?.height}`);
  let off = 0;
  const from: [number, number] = [a.width, a.height];
  const to: [number, number] = [0, 0];
  for (let at = 0; at < a.data.length; at += 4) {
    const levels = [0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)));
    if (Math.max(...levels) <= 40) continue;
    off++;
    const [x, y] = [(at / 4) % a.width, Math.floor(at / 4 / a.width)];
    from[0] = Math.min(from[0], x);
    from[1] = Math.min(from[1], y);
    to[0] = Math.max(to[0], x);
    to[1] = Math.max(to[1], y);
  }
  return { share: off / (a.width * a.height), from, to };
}
