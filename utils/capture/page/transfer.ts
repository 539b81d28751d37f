import { toBase64 } from '../../base64.ts';
import { sha256 } from '../../hash.ts';
import type { PagePartName, Request, Response } from '../../messages.ts';
import { PartError } from '../reasons.ts';
import type { Slices } from './slices.ts';

export type SendPart = (part: Request<'capture:part'>) => Promise<Response<'capture:part'>>;
export type SendEcho = (request: Request<'echo'>) => Promise<Response<'echo'>>;

/**
 * How bytes cross to the background, the best way first: as a Blob in a message, where messages carry more than JSON
 * (Firefox, Chromium from 148); as the address of a Blob, which the background fetches; as base64 in the message.
 */
export type Route = 'blob' | 'url' | 'text';

/** Blobs cross in pieces of this size: above about 100 MB the browser sometimes loses one. */
const BLOB_STEP = 32 * 1024 * 1024;
/** Text crosses in pieces of this size: messages hold 64 MB, and encoding one blocks the page. */
const TEXT_STEP = 768 * 1024;

/**
 * The best way that works from here, tried with one byte: where messages carry JSON a Blob arrives as `{}`, without an error,
 * and a frame without an origin of its own has no address that others could fetch from.
 */
export async function bestRoute(echo: SendEcho): Promise<Route> {
  const byte = new Blob(['?']);
  if (await survives(echo, byte)) return 'blob';
  return (await withUrl(byte, (url) => survives(echo, url))) ? 'url' : 'text';
}

async function survives(echo: SendEcho, blob: Blob | string): Promise<boolean> {
  try {
    return (await echo({ blob })).size === 1;
  } catch {
    return false;
  }
}

/** Gives a Blob an address as long as `use` needs it. */
async function withUrl<T>(blob: Blob, use: (url: string) => Promise<T>): Promise<T> {
  const url = URL.createObjectURL(blob);
  try {
    return await use(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hands one part over. @throws {PartError} when what arrived does not hash to what was sent. */
export async function handOver(
  part: { captureId: string; path: number[]; name: PagePartName; url: string; bytes: Uint8Array<ArrayBuffer> },
  way: { send: SendPart; route: Promise<Route>; slices: Slices },
): Promise<void> {
  const { captureId, path, name, url, bytes } = part;
  const hash = await sha256(bytes, () => way.slices.rest());
  const route = await way.route;
  const step = route === 'text' ? TEXT_STEP : BLOB_STEP;
  const count = Math.max(1, Math.ceil(bytes.length / step));
  let answer: string | null = null;
  for (let index = 0; index < count; index++) {
    if (way.slices.isOver()) await way.slices.rest();
    const piece = bytes.subarray(index * step, (index + 1) * step);
    const send = async (carried: Blob | string) =>
      (await way.send({ captureId, path, name, url, hash, size: bytes.length, index, count, bytes: carried })).hash;
    if (route === 'text') answer = await send(toBase64(piece));
    else if (route === 'blob') answer = await send(new Blob([piece]));
    else answer = await withUrl(new Blob([piece]), send);
  }
  if (answer !== hash)
    throw new PartError('capture_part_transfer', `${name}: sent ${hash}, the background has ${answer}`);
}
