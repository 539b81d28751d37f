import { toBase64 } from '../base64.ts';
import type { Request, Response } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import type { ArchivedFile } from './archive.ts';
import type { CaptureBrowser } from './browser-api.ts';
import { list, record, text } from './decode.ts';
import { inboxFor } from './inboxes.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_TOTAL = 40 * 1024 * 1024;
const MAX_TEXT = 24 * 1024 * 1024;
const MAX_URLS = 100;
const TIMEOUT_MS = 8000;

type Granting = Pick<CaptureBrowser, 'hasPermission'>;

/**
 * Handler of `capture:resources`: what the page shows but may not read, while a capture of the sender's tab is under way.
 * The browser's own archive has it where that was granted; else it is fetched, without cookies, and only from hosts that the
 * user granted.
 */
export async function fetchResources(
  request: Request<'capture:resources'>,
  sender: Sender,
  browser: Granting,
): Promise<Response<'capture:resources'>> {
  const archive = await inboxFor(request, sender).archive;
  const isGranted = grantedHosts(browser);
  const fetched = await Promise.all(
    urlsOf(request).map(async (url) => url && (archive?.file(url.href) ?? (await fetchGranted(url, isGranted)))),
  );
  const asText = record(request).asText === true;
  // A message of JSON holds 64 MB, and base64 takes a third more.
  let room = asText ? MAX_TEXT : MAX_TOTAL;
  const kept = fetched.map((file) => {
    room -= file?.bytes.length ?? 0;
    return room < 0 ? undefined : file;
  });
  const bytes = new Blob(kept.flatMap((file) => (file ? [file.bytes] : [])));
  return {
    bytes: asText ? toBase64(new Uint8Array(await bytes.arrayBuffer())) : bytes,
    files: kept.map(described),
  };
}

/**
 * Handler of `capture:hold`: the same for what is to be put into the page by the background itself (utils/capture/embed.ts):
 * the bytes stay here. The archive is asked before the page tries anything, the hosts after they refused the page.
 */
export async function holdResources(
  request: Request<'capture:hold'>,
  sender: Sender,
  browser: Granting,
): Promise<Response<'capture:hold'>> {
  const inbox = inboxFor(request, sender);
  const fromHosts = record(request).from === 'hosts';
  const archive = fromHosts ? undefined : await inbox.archive;
  const isGranted = grantedHosts(browser);
  const files = urlsOf(request).map(async (url) => {
    if (!url) return undefined;
    const file = fromHosts ? await fetchGranted(url, isGranted) : archive?.file(url.href);
    return inbox.held.keep(url.href, file);
  });
  return { files: (await Promise.all(files)).map(described) };
}

/** Handler of `capture:archive`. */
export async function aboutArchive(
  request: Request<'capture:archive'>,
  sender: Sender,
): Promise<Response<'capture:archive'>> {
  const { shadowless, kept } = inboxFor(request, sender);
  return { yes: await (record(request).is === 'kept' ? kept : shadowless) };
}

const described = (file: ArchivedFile | undefined) => (file ? { size: file.bytes.length, type: file.type } : null);

function urlsOf(request: unknown): (URL | undefined)[] {
  return list(record(request).urls, MAX_URLS).map((address) => {
    const url = URL.parse(text(address, 8192));
    return url && /^https?:$/.test(url.protocol) ? url : undefined;
  });
}

/** Each host is asked about once. */
function grantedHosts(browser: Granting): (url: URL) => Promise<boolean> {
  const granted = new Map<string, Promise<boolean>>();
  return (url) => {
    const pattern = `${url.protocol}//${url.hostname}/*`;
    const answer = granted.get(pattern) ?? browser.hasPermission({ origins: [pattern] });
    granted.set(pattern, answer);
    return answer;
  };
}

async function fetchGranted(url: URL, isGranted: (url: URL) => Promise<boolean>): Promise<ArchivedFile | undefined> {
  if (!(await isGranted(url))) return undefined;
  try {
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get('content-type') ?? '';
    return bytes.length > MAX_BYTES ? undefined : { bytes, type };
  } catch (error) {
    console.warn('a resource could not be fetched', url.origin, error);
    return undefined;
  }
}
