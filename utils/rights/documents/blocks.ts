import type { DocumentId } from '../types.ts';
import { oneLine } from './format.ts';

/** Something the writer has to fill in: shown as a visible gap with its question, never guessed. */
export interface Blank {
  blank: string;
}
export type Inline = string | Blank;
/** A run of text and gaps. */
export type Line = readonly Inline[];

/** One block of a draft. Plain text and DOCX are two renderings of the same tree. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; line: Line }
  | { kind: 'list'; ordered: boolean; items: readonly Line[] }
  | { kind: 'fields'; rows: readonly (readonly [label: string, value: Line])[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Line[])[] }
  /** Flush right: who signs, and when. */
  | { kind: 'signature'; lines: readonly Line[] };

export interface LegalDocument {
  id: DocumentId;
  title: string;
  blocks: readonly Block[];
}

/** A gap with the question that fills it. */
export const blank = (question: string): Blank => ({ blank: question });

/** The value on one line (it may come off a page), or a gap where it is unknown. */
export const or = (value: string | undefined, question: string): Inline =>
  value === undefined ? blank(question) : oneLine(value);

/** Joins texts, gaps and runs of both to one line. */
export function line(...parts: readonly (Inline | Line)[]): Line {
  const joined: Inline[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || 'blank' in part) joined.push(part);
    else joined.push(...part);
  }
  return joined;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (...parts: readonly (Inline | Line)[]): Block => ({ kind: 'paragraph', line: line(...parts) });
export const numbered = (items: readonly Line[]): Block => ({ kind: 'list', ordered: true, items });
export const bullets = (items: readonly Line[]): Block => ({ kind: 'list', ordered: false, items });
export const fields = (...rows: readonly (readonly [label: string, value: Inline | Line])[]): Block => ({
  kind: 'fields',
  rows: rows.map(([label, value]) => [label, line(value)] as const),
});
export const signature = (...lines: readonly Line[]): Block => ({ kind: 'signature', lines });
