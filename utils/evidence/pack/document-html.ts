import { gap } from '../../rights/documents/gap.ts';
import type { Block, Inline, LegalDocument, Line } from '../../rights/documents/index.ts';
import { Html, html } from './html.ts';

const inline = (part: Inline): Html => (typeof part === 'string' ? html`${part}` : html`<mark>${gap(part)}</mark>`);
const text = (line: Line): Html[] => line.map(inline);

function block(content: Block): Html {
  switch (content.kind) {
    case 'heading':
      return html`<h2>${content.text}</h2>`;
    case 'paragraph':
      return html`<p>${text(content.line)}</p>`;
    case 'list': {
      const items = content.items.map((item) => html`<li>${text(item)}</li>`);
      return content.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'fields':
      return html`<dl>${content.rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${text(value)}</dd></div>`)}</dl>`;
    case 'table':
      return html`<table><thead><tr>${content.head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${content.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${text(cell)}</td>`)}</tr>`)}</tbody></table>`;
    case 'signature':
      return html`<p class="signature">${content.lines.map((line, at) => html`${at > 0 ? new Html('<br>') : undefined}${text(line)}`)}</p>`;
  }
}

/** A document as a piece of a page: the same tree and the same words as its plain text and its .docx. */
export function documentHtml({ title, blocks }: LegalDocument): Html {
  return html`<h1>${title}</h1>
${blocks.map(block)}`;
}
