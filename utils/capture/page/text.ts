/** Most UTF-16 units of visible text kept; a page cannot fill the disk with words. */
const MAX_TEXT = 8 * 1024 * 1024;

/** How an element breaks the line of text: as a block, as a table cell, or not at all. */
export type Breaking = 'block' | 'cell' | 'none';

/** By the computed `display`. */
export function breaking(display: string): Breaking {
  if (display === 'table-cell') return 'cell';
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby') || display === 'none'
    ? 'none'
    : 'block';
}

/** Visible text as a reader sees its lines: white space collapsed outside `pre`, blocks on lines of their own. */
export class TextWriter {
  readonly #parts: string[] = [];
  #length = 0;
  #line = '';
  #pending = false;
  truncated = false;

  /** @param isSpaced false when the caller knows that there is no white space to collapse. */
  text(data: string, preserve = false, isSpaced = true): void {
    if (this.#length > MAX_TEXT) {
      this.truncated = true;
      return;
    }
    const words = data.length > MAX_TEXT ? data.slice(0, MAX_TEXT) : data;
    if (preserve) this.#write(words.replace(/\r\n?/g, '\n'));
    else if (isSpaced) this.#collapsed(words.replace(/[\t\n\f\r ]+/g, ' '));
    else this.#write(words);
  }

  #collapsed(words: string): void {
    if (words === ' ') this.#pending ||= this.#line !== '';
    if (words === ' ' || words === '') return;
    const lead = words.startsWith(' ') && this.#line !== '' && !this.#pending;
    this.#write((lead ? ' ' : '') + words.trim());
    this.#pending = words.endsWith(' ');
  }

  break(kind: Breaking): void {
    if (kind === 'cell' && this.#line !== '') this.#line += '\t';
    if (kind === 'block') this.newLine();
    if (kind !== 'none') this.#pending = false;
  }

  newLine(): void {
    const line = this.#line.trimEnd();
    this.#line = '';
    this.#pending = false;
    if (line === '') return;
    this.#parts.push(line, '\n');
    this.#length += line.length + 1;
  }

  end(): string {
    this.newLine();
    return this.#parts.join('').toWellFormed();
  }

  #write(words: string): void {
    this.#line += this.#pending ? ` ${words}` : words;
    this.#pending = false;
    if (this.#line.length > 64 * 1024) {
      this.#parts.push(this.#line);
      this.#length += this.#line.length;
      this.#line = '';
    }
  }
}
