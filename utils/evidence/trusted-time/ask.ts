import { StampError } from './fault.ts';

/** An answer is some kilobytes; the longest chains of certificates stay well below this. */
const MOST_BYTES = 100_000;
const PATIENCE_MS = 30_000;

/**
 * Sends a request to an authority and gives the bytes of its answer. No cookies, no referrer, nothing from any cache.
 * @throws StampError `unreachable`, `http` or `too-large`.
 */
export async function askAuthority(
  url: string,
  request: Uint8Array<ArrayBuffer>,
  fetcher: typeof fetch = fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: request,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new StampError('http', `The server answered with ${response.status}.`);
    return await bounded(response);
  } catch (error) {
    if (error instanceof StampError) throw error;
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new StampError('unreachable', message, { cause: error });
  }
}

/** All of a body, as long as it is not too large: a server is not trusted to stop by itself. */
async function bounded({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new StampError('too-large', `The answer is longer than ${MOST_BYTES} bytes.`);
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
