import type { Sender } from '../messaging.ts';
import { PartError } from './reasons.ts';

/** Base64 has no colon: what begins like this is an address. */
export const isBlobUrl = (value: unknown): value is string => typeof value === 'string' && value.startsWith('blob:');

/**
 * The Blob under an address that a script in a page made. Only of the sender's own origin: a page must not make the
 * background fetch anything that the page itself may not read.
 * @throws {PartError} when it is of another origin, or gone.
 */
export async function blobAt(url: string, sender: Sender): Promise<Blob> {
  const origin = URL.parse(sender.url ?? '')?.origin;
  if (!origin || origin === 'null' || URL.parse(url)?.origin !== origin || !url.startsWith(`blob:${origin}/`))
    throw new PartError('capture_part_transfer', `${url.slice(0, 200)} is no address of a Blob of ${origin}`);
  try {
    return await (await fetch(url)).blob();
  } catch (cause) {
    throw new PartError('capture_part_transfer', `${url.slice(0, 200)} could not be fetched`, { cause });
  }
}
