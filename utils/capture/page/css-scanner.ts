/**
 * Finds what matters for a snapshot in CSS: addresses, imports, and what must not be searched for them. It goes forward only
 * (a page may send a megabyte of quotes that are never closed), so no pattern here repeats over the text.
 */
export type CssToken = {
  /** The piece of the text it was read from. */
  text: string;
} & (
  | { kind: 'text' }
  /** Comments and `@charset`: not needed. */
  | { kind: 'skip' }
  | { kind: 'url'; address: string }
  | { kind: 'import'; address: string; prelude: string }
);

/** Where something may begin. */
const START = /\/\*|["']|@(?:import|namespace|charset)|url\(/gi;
const SPACE = /[ \t\n\r\f]/;

/** Every token of `css`, in order; together they are the whole text. */
export function* scanCss(css: string): Generator<CssToken> {
  let from = 0;
  for (;;) {
    START.lastIndex = from;
    const start = START.exec(css);
    if (!start) break;
    if (start.index > from) yield { kind: 'text', text: css.slice(from, start.index) };
    const { token, end } = read(css, start.index, start[0].toLowerCase());
    yield token;
    from = end;
  }
  if (from < css.length) yield { kind: 'text', text: css.slice(from) };
}

interface Read {
  token: CssToken;
  /** Always beyond the start. */
  end: number;
}

function read(css: string, at: number, start: string): Read {
  const upTo = (end: number, kind: 'text' | 'skip'): Read => ({ token: { kind, text: css.slice(at, end) }, end });
  if (start === '/*') {
    const close = css.indexOf('*/', at + 2);
    return upTo(close < 0 ? css.length : close + 2, 'skip');
  }
  if (start === '"' || start === "'") return upTo(stringEnd(css, at), 'text');
  if (start === 'url(') {
    const { address, end } = readUrl(css, at);
    return address === undefined
      ? upTo(end, 'text')
      : { token: { kind: 'url', address, text: css.slice(at, end) }, end };
  }
  const end = statementEnd(css, at);
  if (start === '@import') return { token: readImport(css.slice(at, end), start.length), end };
  return upTo(end, start === '@charset' ? 'skip' : 'text');
}

/** Past the closing quote, or past the line that lacks it (CSS Syntax, 4.3.5: bad string). */
function stringEnd(css: string, at: number): number {
  const quote = css[at];
  for (let index = at + 1; index < css.length; index++) {
    const mark = css[index];
    if (mark === '\\') index++;
    else if (mark === quote) return index + 1;
    else if (mark === '\n') return index;
  }
  return css.length;
}

/** `url(…)` from its first letter; without an address when it is empty or broken (CSS Syntax, 4.3.6). */
function readUrl(css: string, at: number): { address?: string; end: number } {
  let index = skipSpace(css, at + 4);
  const first = css[index];
  const begin = index;
  if (first === '"' || first === "'") {
    index = stringEnd(css, index);
    const close = skipSpace(css, index);
    return css[close] === ')' ? { address: unquote(css.slice(begin, index)), end: close + 1 } : { end: close };
  }
  for (; index < css.length; index++) {
    const mark = css[index] ?? '';
    if (mark === '\\') index = escapeEnd(css, index) - 1;
    else if (mark === '"' || mark === "'" || mark === '(') return { end: index };
    else if (mark === ')' || SPACE.test(mark)) break;
  }
  const close = skipSpace(css, index);
  if (css[close] !== ')') return { end: Math.max(close, at + 4) };
  return index === begin ? { end: close + 1 } : { address: unquote(css.slice(begin, index)), end: close + 1 };
}

function skipSpace(css: string, at: number): number {
  let index = at;
  while (index < css.length && SPACE.test(css[index] ?? '')) index++;
  return index;
}

/** Past the `;` that ends an at-rule, or before the brace that means it is none; strings and brackets may hold either. */
function statementEnd(css: string, at: number): number {
  for (let index = at + 1, open = 0; index < css.length; index++) {
    const mark = css[index];
    if (mark === '"' || mark === "'") index = stringEnd(css, index) - 1;
    else if (mark === '\\') index++;
    else if (mark === '(') open++;
    else if (mark === ')') open--;
    else if (mark === ';' && open <= 0) return index + 1;
    else if (mark === '{' || mark === '}') return index;
  }
  return css.length;
}

function readImport(text: string, from: number): CssToken {
  const begin = skipSpace(text, from);
  const { address, end } =
    text.slice(begin, begin + 4).toLowerCase() === 'url(' ? readUrl(text, begin) : readString(text, begin);
  if (address === undefined) return { kind: 'skip', text };
  return { kind: 'import', text, address, prelude: text.slice(end).replace(/;$/, '').trim() };
}

function readString(css: string, at: number): { address?: string; end: number } {
  if (css[at] !== '"' && css[at] !== "'") return { end: at };
  const end = stringEnd(css, at);
  return { address: unquote(css.slice(at, end)), end };
}

/** Past an escape (CSS Syntax, 4.3.7): up to six hexadecimal digits and one white space, or one character. */
function escapeEnd(css: string, at: number): number {
  let index = at + 1;
  while (index < at + 7 && /[0-9a-f]/i.test(css[index] ?? '')) index++;
  if (index === at + 1) return index + 1;
  return SPACE.test(css[index] ?? '') ? index + 1 : index;
}

/** CSS escapes (CSS Syntax, 4.3.7) and quotes undone. */
export function unquote(token: string): string {
  const inner = /^["']/.test(token)
    ? token.slice(1, token.endsWith(token[0] ?? '') && token.length > 1 ? -1 : undefined)
    : token;
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
