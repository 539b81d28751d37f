import { fromBase64 } from '../base64.ts';

/** A file and what it is said to be. */
export interface ArchivedFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

/** Most files looked at in one archive. */
const MAX_FILES = 5000;

interface Entry {
  type: string;
  encoding: string;
  from: number;
  to: number;
}

/**
 * The files inside the browser's own archive (MHTML, RFC 2557), by address: the very bytes that the page showed, also of
 * hosts that let no page read them, without asking anybody again. Only what is asked for is decoded.
 */
export class Archive {
  readonly #bytes: ArrayBuffer;
  #text = '';
  #known: Map<string, Entry> | undefined;

  constructor(bytes: ArrayBuffer) {
    this.#bytes = bytes;
  }

  /** Looked for when the first one is asked for: what is to be kept first does not wait for it. */
  get #entries(): Map<string, Entry> {
    this.#known ??= this.#read();
    return this.#known;
  }

  #read(): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    // The file is ASCII throughout: everything else in it is base64 or quoted-printable.
    this.#text = new TextDecoder('latin1').decode(this.#bytes);
    const boundary = /boundary="([^"\r\n]{1,100})"/i.exec(this.#text.slice(0, 16_384))?.[1];
    if (!boundary) return entries;
    const mark = `\r\n--${boundary}`;
    let at = this.#text.indexOf(mark);
    for (let count = 0; at >= 0 && count < MAX_FILES; count++) {
      const next = this.#text.indexOf(mark, at + mark.length);
      this.#add(entries, at + mark.length, next < 0 ? this.#text.length : next);
      at = next;
    }
    return entries;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The addresses it has files under, in its own order. */
  get addresses(): string[] {
    return [...this.#entries.keys()];
  }

  /** A file's bytes, or `undefined` when the archive has none under this address or they cannot be read. */
  file(url: string): ArchivedFile | undefined {
    const entry = this.#entries.get(url.split('#', 1)[0] ?? url);
    if (!entry) return undefined;
    const body = this.#text.slice(entry.from, entry.to);
    try {
      const bytes = entry.encoding === 'base64' ? fromBase64(body) : quotedPrintable(body);
      return { bytes, type: entry.type };
    } catch {
      return undefined;
    }
  }

  #add(entries: Map<string, Entry>, from: number, to: number): void {
    const end = this.#text.indexOf('\r\n\r\n', from);
    if (end < 0 || end > to) return;
    const headers = this.#text.slice(from, end).replace(/\r\n[ \t]+/g, ' ');
    const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
    const location = header('Content-Location').split('#', 1)[0] ?? '';
    const encoding = header('Content-Transfer-Encoding').toLowerCase();
    if (location === '' || entries.has(location) || !/^(base64|quoted-printable)$/.test(encoding)) return;
    entries.set(location, { type: header('Content-Type'), encoding, from: end + 4, to });
  }
}

/**
 * Whether the page itself (not its frames) had shadow trees when the archive was made, closed ones too: the browser writes
 * them as `<template shadowmode>`, except inside of what has the attribute `hidden`. True where that cannot be told.
 */
export function hasShadowTrees(bytes: ArrayBuffer): boolean {
  const head = latin1.decode(bytes.slice(0, 16_384));
  const boundary = /boundary="([^"\r\n]{1,100})"/i.exec(head)?.[1];
  if (!boundary) return true;
  const page = firstFile(bytes, `\r\n--${boundary}`);
  const headers = page.slice(0, page.indexOf('\r\n\r\n'));
  const isReadable =
    /^Content-Type: *text\/html/im.test(headers) && /^Content-Transfer-Encoding: *quoted-/im.test(headers);
  // Its lines are broken by `=` at their ends, and `=` itself is `=3D`.
  return !isReadable || page.replaceAll('=\r\n', '').includes('<template shadowmode=3D');
}

/** The page comes first, and the pictures after it are most of the bytes: these are not turned into text. */
function firstFile(bytes: ArrayBuffer, mark: string): string {
  for (let size = 1 << 20; ; size *= 2) {
    const text = latin1.decode(bytes.slice(0, size));
    const from = text.indexOf(mark);
    const to = text.indexOf(mark, from + mark.length);
    if (to >= 0 || size >= bytes.byteLength) return text.slice(from, to);
  }
}

const latin1 = new TextDecoder('latin1');

/** RFC 2045, 6.7. */
function quotedPrintable(text: string): Uint8Array<ArrayBuffer> {
  const joined = text.replace(/=\r\n/g, '');
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    const code = joined[at] === '=' ? Number.parseInt(joined.slice(at + 1, at + 3), 16) : Number.NaN;
    if (!Number.isNaN(code)) at += 2;
    bytes[length++] = Number.isNaN(code) ? joined.charCodeAt(at) : code;
  }
  return bytes.slice(0, length);
}
