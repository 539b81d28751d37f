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

/** Writes the whole file. */
export function packDocument(source: LegalDocument): Promise<Blob> {
  const { width, height, margin } = PAGE;
  const children = [
    new Paragraph({ text: source.title, heading: HeadingLevel.TITLE }),
    ...source.blocks.flatMap((block, at) => blockOf(block, at)),
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
  return Packer.toBlob(file);
}
