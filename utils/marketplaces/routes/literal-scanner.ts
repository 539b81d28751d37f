import { escaped, sticky } from './literal-parts.ts';

/** Characters that may still be looked at: bounds the work on a text whose places are tried one after the other. */
export interface Work {
  left: number;
}

/** The text ended inside the literal: the page was cut, or the script was split. */
export class UnfinishedLiteral extends Error {}

/** What stands there is no literal of any notation, or too large to be one. */
export class MalformedLiteral extends Error {}

/** Moves over the source text of literals: blanks, comments, strings, and expressions that are none. */
export class Scanner {
  at: number;
  protected readonly text: string;
  /** Shared with the other readings of this text; stepping over nested expressions counts too. */
  private readonly work: Work;

  constructor(text: string, start: number, work: Work) {
    this.text = text;
    this.at = start;
    this.work = work;
  }

  protected string(): string {
    const quote = this.text.charAt(this.at);
    let from = this.at + 1;
    let value = '';
    for (let index = from; index < this.text.length; index += 1) {
      const char = this.text.charAt(index);
      if (char === quote) {
        this.at = index + 1;
        return value + this.text.slice(from, index);
      }
      if (char === '\\') {
        value += this.text.slice(from, index);
        const [decoded, length] = escaped(this.text, index + 1);
        value += decoded;
        index += length;
        from = index + 1;
      }
    }
    throw new UnfinishedLiteral('the text ends inside a string');
  }

  protected blank(): void {
    for (;;) {
      const blank = sticky(/[\s\ufeff]+/y, this.text, this.at);
      if (blank !== undefined) this.at += blank.length;
      if (this.text.startsWith('//', this.at)) {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at);
        if (end < 0) throw new UnfinishedLiteral('the text ends inside a comment');
        this.at = end + 2;
      } else {
        if (this.at >= this.text.length) throw new UnfinishedLiteral('the text ends inside a literal');
        return;
      }
    }
  }

  /** Steps over an expression up to the comma or bracket that ends it in the enclosing object or array. */
  protected skipExpression(): void {
    let depth = 0;
    const start = this.at;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (char === '"' || char === "'" || char === '`') {
        this.string();
        continue;
      }
      if (char === '/' && this.skipSlash()) continue;
      if (char === '{' || char === '[' || char === '(') depth += 1;
      else if (char === '}' || char === ']' || char === ')') {
        if (depth === 0) break;
        depth -= 1;
      } else if (char === ',' && depth === 0) break;
      this.at += 1;
    }
    this.work.left -= this.at - start;
    if (this.work.left < 0) throw new MalformedLiteral('too much that is no literal');
    if (this.at >= this.text.length) throw new UnfinishedLiteral('the text ends inside an expression');
  }

  /** A comment or a regular expression, whose quotes and brackets must not be counted. */
  private skipSlash(): boolean {
    if (/[/*]/.test(this.text.charAt(this.at + 1))) {
      this.blank();
      return true;
    }
    if (!/[(,=:[!&|?{};+]\s*$/.test(this.text.slice(Math.max(0, this.at - 20), this.at))) return false;
    const pattern = sticky(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y, this.text, this.at);
    if (pattern === undefined) return false;
    this.at += pattern.length;
    return true;
  }
}
