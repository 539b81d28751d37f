import { toBase64 } from '../base64.ts';
import type { Request, Response } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import type { CaptureBrowser } from './browser-api.ts';
import { list, record, text } from './decode.ts';
import { inboxFor } from './inboxes.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_TOTAL = 40 * 1024 * 1024;
const MAX_TEXT = 24 * 1024 * 1024;
const MAX_URLS = 100;
const TIMEOUT_MS = 8000;

/**
 * Handler of `capture:resources`: what the page shows but may not read, while a capture of the sender's tab is under way.
 * The browser's own archive has it where that was granted; else it is fetched, without cookies, and only from hosts that the
 * user granted.
 */
export async function fetchResources(
  request: Request<'capture:resources'>,
  sender: Sender,
  browser: Pick<CaptureBrowser, 'hasPermission'>,
): Promise<Response<'capture:resources'>> {
  const archive = await inboxFor(request, sender).archive;
  const granted = new Map<string, Promise<boolean>>();
  const isGranted = (url: URL) => {
    const pattern = `${url.protocol}//${url.hostname}/*`;
    const answer = granted.get(pattern) ?? browser.hasPermission({ origins: [pattern] });
    granted.set(pattern, answer);
    return answer;
  };
  const urls = list(record(request).urls, MAX_URLS).map((address) => URL.parse(text(address, 8192)));
  const fetched = await Promise.all(
    urls.map(async (url) => {
      if (!url || !/^https?:$/.test(url.protocol)) return undefined;
      return archive?.file(url.href) ?? ((await isGranted(url)) ? fetchOne(url) : undefined);
    }),
  );
  const asText = record(request).asText === true;
  // A message of JSON holds 64 MB, and base64 takes a third more.
  let room = asText ? MAX_TEXT : MAX_TOTAL;
  const kept = fetched.map((file) => {
    room -= file?.size ?? 0;
    return room < 0 ? undefined : file;
  });
  const bytes = new Blob(kept.filter((file) => file !== undefined));
  return {
    bytes: asText ? toBase64(new Uint8Array(await bytes.arrayBuffer())) : bytes,
    files: kept.map((file) => (file ? { size: file.size, type: file.type } : null)),
  };
}

async function fetchOne(url: URL): Promise<Blob | undefined> {
  try {
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined;
    const bytes = await response.blob();
    return bytes.size > MAX_BYTES ? undefined : bytes;
  } catch (error) {
    console.warn('a resource could not be fetched', url.origin, error);
    return undefined;
  }
}
