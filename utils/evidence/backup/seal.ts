import { BackupError } from './error.ts';

/** Bytes of plain text in a piece; each becomes 16 bytes longer. */
const PIECE = 1024 * 1024;
const TAG = 16;
const PREFIX = 7;

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015) over AES-256-GCM: each piece is locked with its
 * number and whether it is the last in its nonce, so that pieces that are cut off, left out or moved are found.
 */
function nonce(prefix: Uint8Array, counter: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  bytes.set(prefix);
  new DataView(bytes.buffer).setUint32(PREFIX, counter);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

const gcm = (prefix: Uint8Array, counter: number, isLast: boolean, bound: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: nonce(prefix, counter, isLast),
  additionalData: bound,
});

/**
 * Locks a stream of bytes. `bound`: what the pieces belong to (a header, a name), which must be the same when they are
 * opened. Yields a random prefix first, then the pieces.
 */
export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  key: CryptoKey,
  bound: Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX));
  yield prefix;
  const lock = async (bytes: Uint8Array<ArrayBuffer>, counter: number, isLast: boolean) =>
    new Uint8Array(await crypto.subtle.encrypt(gcm(prefix, counter, isLast, bound), key, bytes));
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  let counter = 0;
  for await (const bytes of plain) {
    for (let at = 0; at < bytes.length; ) {
      // A full piece waits until something follows: only then is it known not to be the last.
      if (filled === PIECE) {
        yield lock(piece, counter++, false);
        piece = new Uint8Array(PIECE);
        filled = 0;
      }
      const taken = bytes.subarray(at, at + PIECE - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
    }
  }
  yield lock(piece.slice(0, filled), counter, true);
}

/** Bytes of what `seal` makes of so many. */
export function sealedSize(plain: number): number {
  return PREFIX + plain + TAG * Math.max(1, Math.ceil(plain / PIECE));
}

/**
 * Opens what `seal` locked, from `start` of a file on.
 * @throws {BackupError} `cut` when it ends too early, `damaged` for anything else that is not as it was.
 */
export async function* open(
  file: Blob,
  start: number,
  key: CryptoKey,
  bound: Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const prefix = await slice(file, start, start + PREFIX);
  const first = start + PREFIX;
  if (prefix.length < PREFIX || file.size < first + TAG) throw new BackupError('cut', 'There is no piece in it.');
  for (let at = first, counter = 0; ; counter++) {
    const end = Math.min(at + PIECE + TAG, file.size);
    const isLast = end === file.size;
    const bytes = await slice(file, at, end);
    const unlock = async (last: boolean) =>
      new Uint8Array(await crypto.subtle.decrypt(gcm(prefix, counter, last, bound), key, bytes));
    try {
      yield await unlock(isLast);
    } catch (error) {
      if (!(error instanceof DOMException) && (error as Error)?.name !== 'OperationError') throw error;
      // Between two pieces a cut leaves the file whole to look at: the last one left says that it was not the last.
      const isCut =
        isLast &&
        (await unlock(false).then(
          () => true,
          () => end - at < PIECE + TAG,
        ));
      throw new BackupError(isCut ? 'cut' : 'damaged', `Piece ${counter} is not what was written.`);
    }
    if (isLast) return;
    at = end;
  }
}

async function slice(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}
