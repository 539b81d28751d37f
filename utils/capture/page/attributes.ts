import { type Context, drop, escapeAttribute } from './context.ts';
import { absolute, inertUrl, rewriteStyle } from './css.ts';

/** Longest attribute kept: data: URLs in attributes are how some pages ship their pictures. */
const MAX_VALUE = 12 * 1024 * 1024;

/** Element names that the HTML parser reads back as they are written (HTML, 13.2.5.8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL cannot be written in a tag name.
const TAG_NAME = /^[a-z][^\s/>\u0000"'<=]*$/i;
/** Attribute names, likewise (HTML, 13.1.2.3). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls cannot be written in a name.
const WRITABLE = /^[^\s"'<>/=\u0000-\u001f\u007f]+$/;

/** Names repeat thousands of times on a page: each is judged once. A page of endless new names does not fill the memory. */
function remembered<T>(judge: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const verdict = judge(name);
    if (known.size < 2000 && name.length < 100) known.set(name, verdict);
    return verdict;
  };
}

/** The name an element is written under: its own where that can be read back. */
export const tagName = remembered((localName) => (TAG_NAME.test(localName) ? localName : 'span'));

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

type Verdict = 'never' | 'odd' | 'handler' | 'load' | 'link' | 'style' | 'plain';

const judge = remembered((name): Verdict => {
  const lower = name.toLowerCase();
  if (NEVER.has(lower) || lower.startsWith('data-juli-')) return 'never';
  if (!WRITABLE.test(name) || name.length > 300) return 'odd';
  if (lower.startsWith('on')) return 'handler';
  if (LOADS.has(lower)) return 'load';
  if (LINKS.has(lower)) return 'link';
  return lower === 'style' ? 'style' : 'plain';
});

/**
 * Writes ` name="value"` for every attribute of an element that may be kept, except those in `skip` (lower case).
 * @returns the names of all that it has
 */
export function writeAttributes(context: Context, element: Element, skip: readonly string[]): readonly string[] {
  const { natives } = context;
  const names = natives.attributeNames(element);
  for (const name of names) {
    if (skip.length > 0 && skip.includes(name.toLowerCase())) continue;
    writeAttribute(context, name, natives.getAttribute(element, name) ?? '');
  }
  return names;
}

function writeAttribute(context: Context, name: string, value: string): void {
  const { sink, base } = context;
  const verdict = judge(name);
  if (verdict === 'never') return;
  if (verdict === 'odd' || value.length > MAX_VALUE) drop(context, 'attributes');
  else if (verdict === 'handler') drop(context, 'handlers');
  else if (isScriptUrl(value)) drop(context, 'scriptUrls');
  else if (verdict === 'load') sink.write(mark(`src-${name.toLowerCase()}`, absolute(value, base)));
  else if (verdict === 'link') sink.write(` ${name}="${escapeAttribute(absolute(value, base))}"`);
  else if (verdict === 'style' && /url\(/i.test(value)) writeStyle(context, value);
  else sink.write(` ${name}="${escapeAttribute(value)}"`);
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
