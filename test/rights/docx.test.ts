import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Block, LegalDocument } from '../../utils/rights/documents/blocks.ts';
import { DOCX_TYPE, renderDocx } from '../../utils/rights/documents/docx.ts';
import { buildDocument, renderText } from '../../utils/rights/documents/index.ts';
import { advise } from '../../utils/rights/index.ts';
import { type CaseRecord, DOCUMENT_IDS } from '../../utils/rights/types.ts';
import { CUP } from './documents-helpers.ts';

/** The parts of a .docx file by name, as text. */
async function parts(document: LegalDocument): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await (await renderDocx(document)).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const plain = (xml: string) =>
  xml
    .replaceAll(/<w:br\/>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const paragraphs = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([p]) => plain(p));

/** The lines of the plain text, without the marks that the file's own lists and tables stand for. */
function linesOf(document: LegalDocument): string[] {
  const unmarked = (block: Block): string[] => {
    const { title: _, ...rest } = document;
    const text = renderText({ ...rest, title: '', blocks: [block] }).trim();
    if (block.kind === 'table') return text.split('\n').flatMap((line) => line.split(' | '));
    if (block.kind === 'list') return text.split('\n').map((line) => line.replace(/^(?:\d+\. |· )/, ''));
    return text.split('\n');
  };
  return [document.title, ...document.blocks.flatMap(unmarked)];
}

const SUIT: CaseRecord = {
  ...CUP,
  events: [
    { on: '2026-11-20', type: 'seller-refused' },
    { on: '2026-11-21', type: 'complaint-received' },
    { on: '2026-11-22', type: 'mediation-ended' },
  ],
};

const build = (id: (typeof DOCUMENT_IDS)[number], record = SUIT) => buildDocument(id, record, advise(record));

describe('a document as .docx', () => {
  test.each(DOCUMENT_IDS)('%s says word for word what its plain text says', async (id) => {
    const document = build(id);
    const { 'word/document.xml': xml = '' } = await parts(document);
    expect(paragraphs(xml)).toEqual(linesOf(document));
  });

  test('has the media type and the parts of the format', async () => {
    const blob = await renderDocx(build('demand-letter'));
    expect(blob.type).toBe(DOCX_TYPE);
    const names = Object.keys(await parts(build('demand-letter')));
    expect(names).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']));
  });

  test('shows every gap highlighted, and nothing else', async () => {
    const document = build('civil-complaint');
    const { 'word/document.xml': xml = '' } = await parts(document);
    const lit = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:highlight w:val="yellow"\/>.*?<\/w:r>/gs)].map(([run]) =>
      plain(run),
    );
    expect(lit).toEqual(renderText(document).match(/【请填写：[^】]+】/g));
    expect(lit.length).toBeGreaterThan(5);
  });

  test('is set in Chinese fonts on A4, with a title, headings and lists that begin with 1', async () => {
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = await parts(build('civil-complaint'));
    expect(styles).toContain('w:eastAsia="仿宋"');
    expect(styles).toContain('w:eastAsia="宋体"');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml.match(/w:val="Title"/g)).toHaveLength(1);
    expect(xml.match(/w:val="Heading1"/g)?.length).toBeGreaterThan(4);
    expect(xml).toContain('<w:numPr>');
  });

  test('gives the list of evidence its seven columns, the head again on each page, across the paper', async () => {
    const document = build('evidence-list');
    const { 'word/document.xml': xml = '' } = await parts(document);
    const rows = advise(SUIT).evidence.length + 1;
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(rows);
    expect(xml.match(/<w:tc>|<w:tc /g)).toHaveLength(rows * 7);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(7);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16_838 - 2 * 1588);
  });

  test('treats what came off a page as text, whatever it looks like', async () => {
    const title = '杯</w:t></w:r><w:p/>&amp;"<script>';
    const document = build('demand-letter', { ...CUP, order: { ...CUP.order, title } });
    const { 'word/document.xml': xml = '' } = await parts(document);
    expect(xml).not.toContain('<script>');
    expect(paragraphs(xml)).toEqual(linesOf(document));
    expect(plain(xml)).toContain(title);
  });

  test('leaves out what would make the file unreadable: control characters and halves of characters', async () => {
    const lines = [['a\u0000b\u001f\ufffec', { blank: '问' }, '\ud800d\ne']] as const;
    const document: LegalDocument = {
      id: 'demand-letter',
      title: '测试',
      blocks: [
        { kind: 'paragraph', line: lines[0] },
        { kind: 'table', head: ['列'], rows: [[lines[0]]] },
      ],
    };
    const { 'word/document.xml': xml = '' } = await parts(document);
    expect(paragraphs(xml)).toEqual(['测试', 'abc【请填写：问】\ufffdd\ne', '列', 'abc【请填写：问】\ufffdd\ne']);
    expect(() => new JSDOM(xml, { contentType: 'text/xml' })).not.toThrow();
  });

  test('numbers each list from 1 again', async () => {
    const item = (text: string) => [text];
    const document: LegalDocument = {
      id: 'demand-letter',
      title: '两个列表',
      blocks: [
        { kind: 'list', ordered: true, items: [item('甲'), item('乙')] },
        { kind: 'list', ordered: true, items: [item('丙')] },
      ],
    };
    const { 'word/document.xml': xml = '' } = await parts(document);
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
