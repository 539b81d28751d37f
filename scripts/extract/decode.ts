/**
 * Bytes of a saved page to text. Order of belief: byte-order mark; bytes that are valid UTF-8 (whatever a left-over
 * meta tag says); the declared charset; what the site used to be written in. Undecodable bytes become U+FFFD.
 */

/** Sites whose pages were never in GBK. The others' old pages are, when nothing is declared. */
const ABROAD = new Set(['amazon', 'ebay', 'aliexpress', 'generic']);

/** @param site the marketplace the page's address belongs to */
export function decodeHtml(bytes: Uint8Array, site: string): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, or cut in the middle of a character: then all but the last bytes are.
    const whole = withoutCutCharacter(bytes);
    if (whole !== undefined) return whole;
  }
  const declared = declaredEncoding(bytes);
  if (declared !== undefined && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes);
  return new TextDecoder(ABROAD.has(site) ? 'windows-1252' : 'gb18030').decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The text before a character that the end of the file cuts, when the rest shows that this is UTF-8. */
function withoutCutCharacter(bytes: Uint8Array): string | undefined {
  for (let drop = 1; drop <= 3 && drop < bytes.length; drop += 1) {
    const lead = bytes[bytes.length - drop] ?? 0;
    if (lead < 0x80) return undefined;
    if (lead < 0xc2 || lead > 0xf4) continue;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - drop));
      // Pure ASCII says nothing about the encoding of the last byte.
      return /[\u0080-\uffff]/.test(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** The charset of a meta tag in the first bytes, under the name that decoders know. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 8192));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
