import type { Request, Response } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import type { CaptureBrowser } from './browser-api.ts';
import { record, text } from './decode.ts';
import { inboxFor } from './inboxes.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 8000;

/**
 * Handler of `capture:resource`: fetches what the page shows but may not read, without cookies, and only from hosts that
 * the user granted and while a capture of the sender's tab is under way.
 */
export async function fetchResource(
  request: Request<'capture:resource'>,
  sender: Sender,
  browser: Pick<CaptureBrowser, 'hasPermission'>,
): Promise<Response<'capture:resource'>> {
  inboxFor(request, sender);
  const url = URL.parse(text(record(request).url, 8192));
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (!(await browser.hasPermission({ origins: [`${url.protocol}//${url.hostname}/*`] }))) return null;
  try {
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return null;
    const bytes = await response.blob();
    return bytes.size > MAX_BYTES ? null : { bytes, type: bytes.type };
  } catch (error) {
    console.warn('a resource could not be fetched', url.origin, error);
    return null;
  }
}
