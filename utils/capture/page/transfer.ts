import { toBase64 } from '../../base64.ts';
import { sha256 } from '../../hash.ts';
import type { PagePartName, Request, Response } from '../../messages.ts';
import { PartError } from '../reasons.ts';
import type { Slices } from './slices.ts';

export type SendPart = (part: Request<'capture:part'>) => Promise<Response<'capture:part'>>;
export type SendEcho = (request: Request<'echo'>) => Promise<Response<'echo'>>;

/** Blobs cross in pieces of this size: above about 100 MB the browser sometimes loses one. */
const BLOB_STEP = 32 * 1024 * 1024;
/** Text crosses in pieces of this size: messages hold 64 MB, and encoding one blocks the page. */
const TEXT_STEP = 768 * 1024;

/** Whether a Blob survives the way to the background; where messages carry JSON it arrives as `{}`, without an error. */
export async function blobsSurvive(echo: SendEcho): Promise<boolean> {
  try {
    return (await echo({ blob: new Blob(['?']) })).size === 1;
  } catch {
    return false;
  }
}

/** Hands one part over. @throws {PartError} when what arrived does not hash to what was sent. */
export async function handOver(
  part: { captureId: string; path: number[]; name: PagePartName; url: string; bytes: Uint8Array<ArrayBuffer> },
  way: { send: SendPart; asBlob: Promise<boolean>; slices: Slices },
): Promise<void> {
  const { captureId, path, name, url, bytes } = part;
  const hash = await sha256(bytes, () => way.slices.rest());
  const asBlob = await way.asBlob;
  const step = asBlob ? BLOB_STEP : TEXT_STEP;
  const count = Math.max(1, Math.ceil(bytes.length / step));
  let answer: string | null = null;
  for (let index = 0; index < count; index++) {
    if (way.slices.due()) await way.slices.rest();
    const piece = bytes.subarray(index * step, (index + 1) * step);
    const carried = asBlob ? new Blob([piece]) : toBase64(piece);
    const size = bytes.length;
    answer = (await way.send({ captureId, path, name, url, hash, size, index, count, bytes: carried })).hash;
  }
  if (answer !== hash)
    throw new PartError('capture_part_transfer', `${name}: sent ${hash}, the background has ${answer}`);
}
