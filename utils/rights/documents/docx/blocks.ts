import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Block, Inline, Line } from '../blocks.ts';
import { gap } from '../gap.ts';
import { LIST } from './styles.ts';
import { tableOf } from './table.ts';
import { writable } from './writable.ts';

/** Two characters, as a Chinese paragraph begins. */
const FIRST_LINE = 560;
const AFTER_TABLE = 240;

/** Text as it is; a gap highlighted, so that nobody overlooks it. Line ends inside a text are kept. */
export function runs(line: Line): TextRun[] {
  return line.flatMap((part: Inline) => {
    if (typeof part !== 'string') return [new TextRun({ text: gap(part), highlight: 'yellow' })];
    return writable(part)
      .split('\n')
      .map((text, at) => new TextRun(at === 0 ? { text } : { text, break: 1 }));
  });
}

const paragraph = (line: Line, options: IParagraphOptions = {}) => new Paragraph({ ...options, children: runs(line) });

/**
 * One block as the paragraphs and tables of a file; `list` tells its numbered lists apart, which each begin with 1. Text
 * keeps its distance from a table before it.
 */
export function blockOf(block: Block, list: number, before?: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [
        paragraph(block.line, {
          indent: { firstLine: FIRST_LINE },
          ...(before?.kind === 'table' ? { spacing: { before: AFTER_TABLE } } : {}),
        }),
      ];
    case 'list':
      return block.items.map((item) =>
        paragraph(
          item,
          block.ordered ? { numbering: { reference: LIST, level: 0, instance: list } } : { bullet: { level: 0 } },
        ),
      );
    case 'fields':
      return block.rows.map(
        ([label, value]) =>
          new Paragraph({ children: [new TextRun({ text: `${label}：`, bold: true }), ...runs(value)] }),
      );
    case 'table':
      return [tableOf(block)];
    case 'signature':
      // Who signs and when stay on one page.
      return block.lines.map((line, at) =>
        paragraph(line, { alignment: AlignmentType.RIGHT, keepNext: at < block.lines.length - 1 }),
      );
  }
}
