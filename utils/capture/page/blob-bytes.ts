import { fromBase64 } from '../../base64.ts';

/** In Firefox a content script sees Blobs of its own and of the page's window; they are not instances of one class. */
export const isBlob = (value: unknown): value is Blob => Object.prototype.toString.call(value) === '[object Blob]';

/**
 * Bytes in this script's own memory. What the page's window made (a canvas's picture, an answer to `fetch`) is a buffer that a
 * content script of Firefox may hold and not look into, neither into an array over it: “Permission denied”. Text may cross.
 */
export async function ownBytes(buffer: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer);
  return fromBase64(await base64Of(new Blob([buffer])));
}

export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => ownBytes(await blob.arrayBuffer());

/** A Blob in base64. */
export async function base64Of(blob: Blob): Promise<string> {
  const reader = new FileReader();
  await new Promise<void>((done, fail) => {
    reader.onload = () => done();
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
  return String(reader.result).replace(/^[^,]*,/, '');
}
