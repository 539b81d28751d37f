import { type Context, drop, escapeAttribute } from './context.ts';
import { absolute, inertUrl, rewriteStyle } from './css.ts';

/** Longest attribute kept: data: URLs in attributes are how some pages ship their pictures. */
const MAX_VALUE = 12 * 1024 * 1024;

/** Element names that the HTML parser reads back as they are written (HTML, 13.2.5.8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL cannot be written in a tag name.
export const TAG_NAME = /^[a-z][^\s/>\u0000"'<=]*$/i;
/** Attribute names, likewise (HTML, 13.1.2.3). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls cannot be written in a name.
const WRITABLE = /^[^\s"'<>/=\u0000-\u001f\u007f]+$/;

/** Attributes that run, load, send or move something, or that our own marks use. */
const NEVER = new Set([
  'nonce',
  'integrity',
  'crossorigin',
  'ping',
  'target',
  'autofocus',
  'autoplay',
  'srcset',
  'imagesrcset',
  'sizes',
  'imagesizes',
  'loading',
  'fetchpriority',
  'attributionsrc',
  'http-equiv',
  'manifest',
  'shadowrootmode',
  'srcdoc',
]);

/** Kept as the full address they pointed to; nothing loads them by itself. */
const LINKS = new Set(['href', 'action', 'formaction', 'cite', 'longdesc', 'xlink:href']);
/** Would load something: each special element writes its own instead. */
const LOADS = new Set(['src', 'data', 'poster', 'background', 'code', 'codebase', 'archive', 'classid']);

/** `java\nscript:` runs as well: browsers drop controls and leading white space (URL, 4.4). */
const SCRIPT_URL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the URL parser strips exactly these.
  /^[\u0000-\u0020]*(?:j[\t\n\r]*a[\t\n\r]*v[\t\n\r]*a|v[\t\n\r]*b)[\t\n\r]*s[\t\n\r]*c[\t\n\r]*r[\t\n\r]*i[\t\n\r]*p[\t\n\r]*t[\t\n\r]*:/i;

export function isScriptUrl(value: string): boolean {
  return SCRIPT_URL.test(value);
}

/** Writes ` name="value"` for every attribute of an element that may be kept, except those in `skip`. */
export function writeAttributes(context: Context, element: Element, skip: ReadonlySet<string>): void {
  const { natives, sink } = context;
  const attributes = natives.attributes(element);
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes.item(index);
    if (!attribute) continue;
    const { name, value } = attribute;
    const lower = name.toLowerCase();
    if (skip.has(lower) || NEVER.has(lower) || lower.startsWith('data-juli-')) continue;
    if (!WRITABLE.test(name) || name.length > 300 || value.length > MAX_VALUE) drop(context, 'attributes');
    else if (lower.startsWith('on')) drop(context, 'handlers');
    else if (isScriptUrl(value)) drop(context, 'scriptUrls');
    else if (LOADS.has(lower)) sink.write(mark(`src-${lower}`, absolute(value, context.base)));
    else if (LINKS.has(lower)) sink.write(` ${name}="${escapeAttribute(absolute(value, context.base))}"`);
    else if (lower === 'style' && /url\(/i.test(value)) writeStyle(context, value);
    else sink.write(` ${name}="${escapeAttribute(value)}"`);
  }
}

/** One of our own marks: `data-juli-…`. They say what stood there; nothing loads them. */
export function mark(name: string, value: string): string {
  return ` data-juli-${name}="${escapeAttribute(value)}"`;
}

function writeStyle(context: Context, style: string): void {
  const { sink, resources } = context;
  sink.write(' style="');
  rewriteStyle(style, context.base, {
    text: (css) => sink.write(escapeAttribute(css)),
    url(address) {
      if (!/^(https?|blob):/.test(address)) sink.write(escapeAttribute(`url('${address.replaceAll("'", '%27')}')`));
      else sink.hole(resources.want(address, 'image'), 'url(', ')', escapeAttribute(inertUrl(address, 'missing')));
    },
  });
  sink.write('"');
}
