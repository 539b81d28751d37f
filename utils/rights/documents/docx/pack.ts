import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { LegalDocument } from '../blocks.ts';
import { blockOf } from './blocks.ts';
import { isWide, LIST, PAGE, STYLES, TABLE_SIZE } from './styles.ts';
import { writable } from './writable.ts';

/** 1. 2. 3., the text of an item hanging beside its number. */
const numbering = {
  config: [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 480, hanging: 480 } } },
        },
      ],
    },
  ],
};

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({
          size: TABLE_SIZE,
          children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
        }),
      ],
    }),
  ],
});

/** A table of many columns needs the paper on its side. */
function orientation({ blocks }: LegalDocument): (typeof PageOrientation)[keyof typeof PageOrientation] {
  const wide = blocks.some((block) => block.kind === 'table' && isWide(block.head.length));
  return wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
}

/** Title and time as the format has them (Dublin Core): the library knows no other time than now. */
function properties(title: string, at: string): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  const escaped = writable(title).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`;
}

/** Writes the whole file. `at` as `renderDocx` has it. */
export function packDocument(source: LegalDocument, at?: string): Promise<Blob> {
  const { width, height, margin } = PAGE;
  const children = [
    new Paragraph({ text: source.title, heading: HeadingLevel.TITLE }),
    ...source.blocks.flatMap((block, at) => blockOf(block, at, source.blocks[at - 1])),
  ];
  const file = new Document({
    title: source.title,
    styles: STYLES,
    numbering,
    sections: [
      {
        properties: { page: { size: { width, height, orientation: orientation(source) }, margin } },
        footers: { default: footer },
        children,
      },
    ],
  });
  const overrides = at === undefined ? [] : [{ path: 'docProps/core.xml', data: properties(source.title, at) }];
  return Packer.toBlob(file, undefined, overrides);
}
