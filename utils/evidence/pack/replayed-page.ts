import { Archive } from '../../capture/archive.ts';

/** A file of the browser's own archive, under the address that the page had it from. */
export interface ArchivedFile {
  url: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a page shows and does not run. Its frames are part of the snapshot already. */
const SHOWN = /^(image|font|video|audio)\/|^application\/(x-)?font/i;

/** Pictures, fonts and films of an MHTML file that have addresses of their own, one after the other. */
export function* filesOfArchive(mhtml: Uint8Array<ArrayBuffer>): Generator<ArchivedFile> {
  const archive = new Archive(mhtml.buffer);
  for (const url of archive.addresses) {
    const file = /^https?:/.test(url) ? archive.file(url) : undefined;
    if (file && SHOWN.test(file.type)) yield { url, mime: file.type, bytes: file.bytes };
  }
}

/** A quotation mark in markup, also inside of frames' `srcdoc` attributes. */
const QUOTE = '(?:"|&(?:amp;)*quot;)';
/** A picture whose bytes the snapshot lacks: its address is kept as a mark, and a grey box stands in its place. */
const LOST_PICTURE = new RegExp(`data-juli-src-src=(${QUOTE})(.*?)\\1 src=\\1data:image/svg\\+xml,.*?\\1`, 'g');
/** Likewise in a style sheet. */
const LOST_IN_STYLE = new RegExp(`url\\((${QUOTE})data:,\\1\\)/\\* juli-missing (\\S+) \\*/`, 'g');

/**
 * The snapshot with the addresses put back of what it lacks and the archive has. Everything else stays as it is: without an
 * address, nothing is asked for.
 */
export function withAddresses(html: Uint8Array<ArrayBuffer>, has: ReadonlySet<string>): Uint8Array<ArrayBuffer> {
  if (has.size === 0) return html;
  const text = new TextDecoder().decode(html);
  const changed = text
    .replace(LOST_PICTURE, (all, quote: string, address: string) =>
      has.has(plain(address)) ? `src=${quote}${address}${quote}` : all,
    )
    .replace(LOST_IN_STYLE, (all, quote: string, address: string) =>
      has.has(decoded(address)) ? `url(${quote}${address}${quote})` : all,
    );
  return changed === text ? html : new TextEncoder().encode(changed);
}

function plain(address: string): string {
  return address.replaceAll(/&(?:amp;)+/g, '&').replaceAll('&quot;', '"');
}

function decoded(address: string): string {
  try {
    return decodeURI(address).replaceAll('%2A', '*');
  } catch {
    return address;
  }
}
