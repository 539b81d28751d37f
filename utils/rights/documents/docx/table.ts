import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Block, Inline, Line } from '../blocks.ts';
import { gap } from '../gap.ts';
import { CELL, contentWidth, isWide } from './styles.ts';
import { writable } from './writable.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A column is as wide as its longest cell asks, but neither too narrow for its head nor wider than this. */
const LEAST = 8;
const MOST = 28;

/** In Chinese characters; Latin letters and figures take half the room. */
const lengthOf = (line: Line): number =>
  line
    .map((part) => (typeof part === 'string' ? part : gap(part)))
    .reduce((sum, text) => sum + text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2, 0);

/** Widths of the columns, which fill the page. */
function columnWidths({ head, rows }: TableBlock): number[] {
  const weights = head.map((title, column) =>
    Math.min(MOST, Math.max(LEAST, lengthOf([title]), ...rows.map((row) => lengthOf(row[column] ?? [])))),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((contentWidth(isWide(head.length)) * weight) / sum));
}

const run = (part: Inline) =>
  typeof part === 'string'
    ? new TextRun({ text: writable(part) })
    : new TextRun({ text: gap(part), highlight: 'yellow' });

/** A table with its head repeated on every page, rows that are not torn apart, and columns that fit what is in them. */
export function tableOf(block: TableBlock): Table {
  const widths = columnWidths(block);
  const cell = (children: TextRun[], column: number, alignment?: 'center') =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          children,
          style: CELL,
          ...(alignment === undefined ? {} : { alignment: AlignmentType.CENTER }),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map((title, column) => cell([new TextRun({ text: title, bold: true })], column, 'center')),
  });
  const rows = block.rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((line, column) => cell(line.map(run), column)) }),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [head, ...rows],
  });
}
