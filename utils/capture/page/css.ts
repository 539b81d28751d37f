import type { Resources } from './resources.ts';
import type { Slices } from './slices.ts';

/** Where rewritten CSS goes; the caller knows how to escape for its place. */
export interface CssOut {
  text(css: string): void;
  /** `url(…)` with the resource's data, or with an address that nothing can load. */
  url(address: string): void;
  /** The style sheet at `address`, wrapped in the conditions of its `@import`. */
  sheet(address: string, before: string, after: string): void;
}

const STRING = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/.source;
const UNQUOTED = /(?:\\[\s\S]|[^"'()\s\\])+/.source;
const URL_TOKEN = String.raw`url\(\s*(?:(${STRING})|(${UNQUOTED}))\s*\)`;

/** What must not be searched for `url(` (comments, strings, namespaces), what is dropped, and what is rewritten. */
const TOKEN = new RegExp(
  [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    '@charset[^;]*;?',
    '@namespace[^;]*;?',
    String.raw`@import\s*(?:url\(\s*(?:(${STRING})|(${UNQUOTED}))\s*\)|(${STRING}))([^;{}]*)(?:;|$)`,
    URL_TOKEN,
    STRING,
  ].join('|'),
  'gi',
);

/** CSS escapes (CSS Syntax, 4.3.7) and quotes undone. */
export function unquote(token: string): string {
  const inner = /^["']/.test(token) ? token.slice(1, -1) : token;
  return inner.replace(
    /\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi,
    (_, code: string | undefined, character: string | undefined) => {
      if (!code) return character ?? '';
      const point = Number.parseInt(code, 16);
      return point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)
        ? '\ufffd'
        : String.fromCodePoint(point);
    },
  );
}

/** `layer(a) supports(display: grid) screen` → the blocks that mean the same around the imported rules. */
export function importConditions(prelude: string): { before: string; after: string } {
  let rest = prelude.trim();
  const open: string[] = [];
  const layer = /^layer(?:\(([^()]*)\))?(?=\s|$)/i.exec(rest);
  if (layer) rest = rest.slice(layer[0].length).trim();
  const supports = /^supports\(((?:[^()]|\([^()]*\))*)\)/i.exec(rest);
  if (supports) rest = rest.slice(supports[0].length).trim();
  if (rest !== '') open.push(`@media ${rest}{`);
  if (supports) open.push(`@supports (${supports[1]}){`);
  if (layer) open.push(`@layer ${layer[1]?.trim() ?? ''}{`);
  return { before: open.join(''), after: '}'.repeat(open.length) };
}

/** Custom elements are not upgraded when the snapshot is opened again; rules about `:defined` must still hold. */
const DEFINED = /:defined\b/gi;
export const UNDEFINED_CLASS = 'juli-undefined';

/** Rewrites a style sheet: every address in it goes through `out`, all else stays as it is. Rests between tokens. */
export async function rewriteCss(css: string, base: string, out: CssOut, slices: Slices): Promise<void> {
  const plain = (text: string) => {
    if (text !== '') out.text(text.replace(DEFINED, `:not(.${UNDEFINED_CLASS})`));
  };
  let from = 0;
  TOKEN.lastIndex = 0;
  for (;;) {
    TOKEN.lastIndex = from;
    const token = TOKEN.exec(css);
    if (!token) break;
    const [whole, importString, importPlain, importBare, prelude = '', urlString, urlPlain] = token;
    plain(css.slice(from, token.index));
    from = token.index + whole.length;
    const imported = importString ?? importPlain ?? importBare;
    const address = urlString ?? urlPlain;
    if (imported !== undefined) {
      const { before, after } = importConditions(prelude);
      out.sheet(absolute(unquote(imported), base), before, after);
    } else if (address !== undefined) out.url(absolute(unquote(address), base));
    else if (!/^@(charset|namespace)/i.test(whole) || /^@namespace/i.test(whole))
      out.text(whole.startsWith('/*') ? '' : whole);
    if (slices.due()) await slices.rest();
  }
  plain(css.slice(from));
}

/** The same for the one declaration list of a `style` attribute, at once. */
export function rewriteStyle(style: string, base: string, out: Omit<CssOut, 'sheet'>): void {
  let from = 0;
  for (const token of style.matchAll(TOKEN)) {
    const address = token[5] ?? token[6];
    out.text(style.slice(from, token.index));
    if (address !== undefined) out.url(absolute(unquote(address), base));
    else out.text(token[0]);
    from = token.index + token[0].length;
  }
  out.text(style.slice(from));
}

/** `address` against `base`; what is no address stays as it is. */
export function absolute(address: string, base: string): string {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.startsWith('data:') || trimmed.startsWith('#')) return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

/** `url(…)` of nothing, with the address that stood there in a comment: no browser asks anybody for it. */
export function inertUrl(address: string, why: 'missing' | 'unused'): string {
  return `url("data:,")/* juli-${why} ${encodeURI(address.slice(0, 2000).toWellFormed()).replaceAll('*', '%2A')} */`;
}

/** Whether a rewritten style sheet needs the resource at all: the browser loads only what is shown. */
export function isWanted(address: string, resources: Resources): boolean {
  return /^(https?|blob):/.test(address) && resources.wasShown(address);
}
