import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';

const SLICE = 256 * 1024;
const IN_ONE_GO = 32 * 1024 * 1024;

/** Lower-case hexadecimal, two digits a byte. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** The bytes that `hex` wrote. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

/**
 * SHA-256 of bytes as hex. The browser's own implementation works off the main thread but exists in secure contexts only;
 * on a page opened by plain http the same figure is computed here, in pieces, resting between them by `rest`.
 */
export async function sha256(
  data: Blob | Uint8Array<ArrayBuffer> | ArrayBuffer,
  rest: () => Promise<void> = async () => {},
): Promise<string> {
  const buffer = data instanceof Blob ? await data.arrayBuffer() : data;
  const subtle = globalThis.crypto?.subtle;
  if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', buffer)));
  const bytes = buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : buffer;
  const digest = plainSha256.create();
  for (let from = 0; from < bytes.length; from += SLICE) {
    if (from > 0) await rest();
    digest.update(bytes.subarray(from, from + SLICE));
  }
  return hex(digest.digest());
}

/** SHA-256 of a file of any length, read as a stream. `onProgress` hears how many bytes have been hashed. */
export async function sha256Stream(file: Blob, onProgress?: (bytes: number) => void): Promise<string> {
  // In one go the browser's own is several times faster; what is longer would have to be in memory at once.
  if (file.size <= IN_ONE_GO) {
    const digest = await sha256(file);
    onProgress?.(file.size);
    return digest;
  }
  const digest = plainSha256.create();
  const reader = file.stream().getReader();
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return hex(digest.digest());
    digest.update(value);
    read += value.length;
    onProgress?.(read);
  }
}

/** SHA-256 of bytes that come one after the other. */
export class Digest {
  size = 0;
  readonly #digest = plainSha256.create();

  add(bytes: Uint8Array): void {
    this.#digest.update(bytes);
    this.size += bytes.length;
  }

  end(): string {
    return hex(this.#digest.digest());
  }
}

/** SHA-256 at once: for the small records hashed inside a database transaction, which must not wait for a promise. */
export function sha256Sync(data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return hex(plainSha256.create().update(bytes).digest());
}
