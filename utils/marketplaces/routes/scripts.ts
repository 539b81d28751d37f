import { type Literal, parseLiteral, readLiteral, UnfinishedLiteral, type Work } from './literal.ts';

/**
 * State that a page carries in its scripts: `var b = {…}; window.__ICE_APP_CONTEXT__ = b`, `var data =
 * JSON.parse('…')`, `pageConfig = {…}`, `TShop.Setup({…})`, `<script type="application/json">`. Found by a key that the
 * data must hold, not by the name of a variable: names change, the shape of the data lasts longer.
 */

export interface Embedded {
  value: Literal;
  /** The source text of the literal, for provenance. */
  raw: string;
}

/** No known page has a script of this size that holds order or product data. */
const MAX_SCRIPT = 6_000_000;
const MAX_LITERALS = 400;

/** Places where a literal can stand as a value of its own: behind `=`, `(` or `return`, or at the very start. */
const OPENING = /(?:^|[=(]|\breturn\b)\s*(?=[{[])|\bJSON\.parse\(\s*(?=["'`])/g;

/** Source texts of the inline scripts, in page order. */
export function scriptTexts(document: Document): string[] {
  const texts: string[] = [];
  for (const script of document.getElementsByTagName('script')) {
    const text = script.textContent ?? '';
    if (text !== '' && text.length <= MAX_SCRIPT) texts.push(text);
  }
  return texts;
}

/** What was read at a place of a script, or `undefined` when nothing was; several markers ask for the same places. */
export type LiteralCache = Map<string, { value: Literal; end: number } | undefined>;

/** All literals in `texts` that hold `marker`, outermost first, in page order. */
export function findEmbedded(texts: readonly string[], marker: string, cache: LiteralCache = new Map()): Embedded[] {
  const found: Embedded[] = [];
  for (const [index, text] of texts.entries()) {
    if (!text.includes(marker)) continue;
    const work: Work = { left: 8 * text.length };
    collect(text, marker, found, (at) => {
      const key = `${index}:${at}`;
      if (!cache.has(key)) cache.set(key, attempt(text, at, texts[index + 1], work));
      return cache.get(key);
    });
  }
  return found;
}

function collect(
  text: string,
  marker: string,
  found: Embedded[],
  readAt: (at: number) => { value: Literal; end: number } | undefined,
): void {
  OPENING.lastIndex = 0;
  const starts = [...text.matchAll(OPENING)].map((match) => ({
    at: match.index + match[0].length,
    parsed: match[0].startsWith('JSON'),
  }));
  let tried = 0;
  let done = -1;
  for (const { at, parsed } of starts) {
    const next = text.indexOf(marker, at);
    if (next < 0 || tried >= MAX_LITERALS) return;
    if (at < done) continue;
    tried += 1;
    const read = readAt(at);
    if (read === undefined) continue;
    // A short literal before the marker says nothing about what lies inside a longer one around it.
    done = read.end;
    if (read.end <= next) continue;
    const value = parsed && typeof read.value === 'string' ? parseLiteral(read.value) : read.value;
    if (value !== undefined) found.push({ value, raw: text.slice(at, at + 300) });
  }
}

/** Reads the literal at `at`. A literal that the end of its script cuts is read on into the script that follows. */
function attempt(
  text: string,
  at: number,
  following: string | undefined,
  work: Work,
): { value: Literal; end: number } | undefined {
  if (work.left < 0) return undefined;
  try {
    return readLiteral(text, at, work);
  } catch (error) {
    if (!(error instanceof UnfinishedLiteral) || following === undefined) return undefined;
  }
  if (text.length + following.length > MAX_SCRIPT) return undefined;
  try {
    return readLiteral(text + following, at, work);
  } catch {
    return undefined;
  }
}

/** First object (breadth first, bounded) below `root` that `test` accepts. */
export function findObject(
  root: Literal,
  test: (object: { [key: string]: Literal }) => boolean,
): { [key: string]: Literal } | undefined {
  const queue: Literal[] = [root];
  for (let index = 0; index < queue.length && index < 50_000; index += 1) {
    const value = queue[index];
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (const child of value) if (child !== null && typeof child === 'object') queue.push(child);
      continue;
    }
    if (test(value)) return value;
    for (const child of Object.values(value)) if (child !== null && typeof child === 'object') queue.push(child);
  }
  return undefined;
}
