import type { Block, Inline, LegalDocument, Line } from './blocks.ts';
import { gap } from './gap.ts';

const inline = (part: Inline): string => (typeof part === 'string' ? part : gap(part));
const text = (line: Line): string => line.map(inline).join('');

function block(content: Block): string {
  switch (content.kind) {
    case 'heading':
      return content.text;
    case 'paragraph':
      return text(content.line);
    case 'list':
      return content.items.map((item, index) => `${content.ordered ? `${index + 1}. ` : '· '}${text(item)}`).join('\n');
    case 'fields':
      return content.rows.map(([label, value]) => `${label}：${text(value)}`).join('\n');
    case 'table':
      return [content.head.join(' | '), ...content.rows.map((row) => row.map(text).join(' | '))].join('\n');
    case 'signature':
      return content.lines.map(text).join('\n');
  }
}

/** A document as plain text: gaps as 【请填写：…】, tables with `|` between columns, one empty line between blocks. */
export function renderText(document: LegalDocument): string {
  return [document.title, ...document.blocks.map(block)].join('\n\n');
}
