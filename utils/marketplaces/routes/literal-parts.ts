/** The small parts of literals: tokens, numbers and escapes. */

/** The match of a sticky pattern at exactly this place. */
export function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A number where it is exact, else its digits as text. */
export function exact(digits: string): string | number {
  if (/^[-+]?\d{16,}$/.test(digits) && !Number.isSafeInteger(Number(digits))) return digits.replace(/^\+/, '');
  return Number(digits);
}

const SINGLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** The character of the escape at `at` (behind the backslash) and its length. */
export function escaped(text: string, at: number): [string, number] {
  const char = text.charAt(at);
  if (char === 'u' || char === 'x') {
    const braced = sticky(/u\{[0-9a-fA-F]{1,6}\}/y, text, at);
    if (braced !== undefined) {
      const code = Number.parseInt(braced.slice(2, -1), 16);
      return [code <= 0x10ffff ? String.fromCodePoint(code) : '', braced.length];
    }
    const hex = sticky(char === 'u' ? /u[0-9a-fA-F]{4}/y : /x[0-9a-fA-F]{2}/y, text, at);
    return hex === undefined ? [char, 1] : [String.fromCharCode(Number.parseInt(hex.slice(1), 16)), hex.length];
  }
  if (char === '\r' && text.charAt(at + 1) === '\n') return ['', 2];
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return ['', 1];
  return [SINGLE[char] ?? char, 1];
}
