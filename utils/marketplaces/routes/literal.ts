import { exact, sticky } from './literal-parts.ts';
import { MalformedLiteral, Scanner, UnfinishedLiteral, type Work } from './literal-scanner.ts';

export { MalformedLiteral, UnfinishedLiteral, type Work };

/**
 * A reader of JavaScript literals as they stand in the script text of a page: JSON, and everything that is almost
 * JSON (single quotes, bare keys, comments, trailing commas, `undefined`, `!0`, concatenated strings). Nothing is ever
 * executed. An expression that is not a literal (a call, a function, a condition) yields no value and is stepped over.
 *
 * Numbers keep every digit: an integer that a JavaScript number cannot hold exactly becomes a string, because order
 * and item ids of 19 digits stand in pages as bare numbers.
 */

export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

export interface LiteralRead {
  value: Literal;
  /** Index just behind the literal. */
  end: number;
}

const MAX_DEPTH = 120;
const MAX_NODES = 600_000;

/** Marks a member whose value is not a literal; it is left out. */
const NOTHING = Symbol('not a literal');

/**
 * Reads the object, array, string, number or word at `start` (whitespace and comments before it are skipped).
 * Returns undefined when there is none. Throws `UnfinishedLiteral` when the text ends too early, `MalformedLiteral`
 * when brackets do not match or bounds are passed.
 */
export function readLiteral(text: string, start = 0, work: Work = { left: 4 * text.length }): LiteralRead | undefined {
  const reader = new Reader(text, start, work);
  try {
    const value = reader.value(0);
    return value === NOTHING ? undefined : { value: value as Literal, end: reader.at };
  } finally {
    work.left -= reader.at - start;
  }
}

/** A whole text that is one literal, such as a JSON string inside JSON. Undefined when it is not, or is cut. */
export function parseLiteral(text: string): Literal | undefined {
  try {
    return readLiteral(text)?.value;
  } catch {
    return undefined;
  }
}

class Reader extends Scanner {
  private nodes = 0;

  value(depth: number): Literal | typeof NOTHING {
    this.nodes += 1;
    if (depth > MAX_DEPTH || this.nodes > MAX_NODES) throw new MalformedLiteral('the literal is too large');
    this.blank();
    const char = this.text.charAt(this.at);
    if (char === '{') return this.object(depth);
    if (char === '[') return this.array(depth);
    if (char === '"' || char === "'" || char === '`') return this.strings();
    return this.word();
  }

  private object(depth: number): Literal {
    // No prototype: a page must not be able to plant members by the key `__proto__`.
    const object: { [key: string]: Literal } = Object.create(null);
    this.at += 1;
    for (;;) {
      this.blank();
      const char = this.text.charAt(this.at);
      if (char === '}') break;
      if (char === ',') {
        this.at += 1;
        continue;
      }
      if (char === ']' || char === ')') throw new MalformedLiteral('brackets do not match');
      const key = this.key();
      this.blank();
      if (key === undefined || this.text.charAt(this.at) !== ':') {
        this.skipExpression();
        continue;
      }
      this.at += 1;
      const value = this.member(depth);
      if (value !== NOTHING) object[key] = value;
    }
    this.at += 1;
    return object;
  }

  private array(depth: number): Literal {
    const list: Literal[] = [];
    this.at += 1;
    for (;;) {
      this.blank();
      const char = this.text.charAt(this.at);
      if (char === ']') break;
      if (char === ',') {
        this.at += 1;
        continue;
      }
      if (char === '}' || char === ')') throw new MalformedLiteral('brackets do not match');
      const value = this.member(depth);
      if (value !== NOTHING) list.push(value);
    }
    this.at += 1;
    return list;
  }

  /** A value that must be followed by a comma or a closing bracket; else it was part of an expression. */
  private member(depth: number): Literal | typeof NOTHING {
    const start = this.at;
    const value = this.value(depth + 1);
    this.blank();
    const next = this.text.charAt(this.at);
    if (value !== NOTHING && (next === ',' || next === '}' || next === ']')) return value;
    this.at = start;
    this.skipExpression();
    return NOTHING;
  }

  private key(): string | undefined {
    const char = this.text.charAt(this.at);
    if (char === '"' || char === "'") return this.string();
    const name = sticky(/[\p{L}\p{N}_$]{1,200}/uy, this.text, this.at);
    if (name === undefined) return undefined;
    this.at += name.length;
    return name;
  }

  /** One string, or several joined by `+`. */
  private strings(): Literal | typeof NOTHING {
    const template = this.text.charAt(this.at) === '`';
    let value = this.string();
    if (template && value.includes('${')) return NOTHING;
    for (;;) {
      const before = this.at;
      if (before >= this.text.length) return value;
      this.blank();
      if (this.text.charAt(this.at) !== '+') {
        this.at = before;
        return value;
      }
      this.at += 1;
      this.blank();
      const quote = this.text.charAt(this.at);
      if (quote !== '"' && quote !== "'") {
        this.at = before;
        return NOTHING;
      }
      value += this.string();
    }
  }

  private word(): Literal | typeof NOTHING {
    const number = sticky(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w$.])/y, this.text, this.at);
    if (number !== undefined) {
      if (this.at + number.length >= this.text.length && this.at > 0)
        throw new UnfinishedLiteral('the text ends in a number');
      this.at += number.length;
      return exact(number);
    }
    const word = sticky(
      /true(?![\w$])|false(?![\w$])|null(?![\w$])|undefined(?![\w$])|void 0|!0|!1|NaN(?![\w$])/y,
      this.text,
      this.at,
    );
    if (word === undefined) {
      if (this.at >= this.text.length) throw new UnfinishedLiteral('the text ends where a value should stand');
      return NOTHING;
    }
    this.at += word.length;
    if (word === 'true' || word === '!0') return true;
    if (word === 'false' || word === '!1') return false;
    return null;
  }
}
