import { scanCss } from './css-scanner.ts';
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
  for (const token of scanCss(css)) {
    if (token.kind === 'url') out.url(absolute(token.address, base));
    else if (token.kind === 'text') out.text(token.text.replace(DEFINED, `:not(.${UNDEFINED_CLASS})`));
    else if (token.kind === 'import') {
      const { before, after } = importConditions(token.prelude);
      out.sheet(absolute(token.address, base), before, after);
    }
    if (slices.due()) await slices.rest();
  }
}

/** The same for the one declaration list of a `style` attribute, at once. */
export function rewriteStyle(style: string, base: string, out: Omit<CssOut, 'sheet'>): void {
  for (const token of scanCss(style)) {
    if (token.kind === 'url') out.url(absolute(token.address, base));
    else if (token.kind === 'text') out.text(token.text);
  }
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
