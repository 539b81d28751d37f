import { AlignmentType, type IStylesOptions } from 'docx';

/** Sizes are half points, distances twentieths of a point: the units of the format. */

/** A4 upright, with the margins of an official letter. */
export const PAGE = { width: 11_906, height: 16_838, margin: { top: 1440, bottom: 1440, left: 1588, right: 1588 } };

/** A table of more columns than this is set across the page. */
const MOST_UPRIGHT = 5;
export const isWide = (columns: number): boolean => columns > MOST_UPRIGHT;

/** What is between the margins. */
export function contentWidth(wide: boolean): number {
  return (wide ? PAGE.height : PAGE.width) - PAGE.margin.left - PAGE.margin.right;
}

/** Chinese letters are written in 仿宋, their titles in 宋体; Latin letters and figures in a face that goes with them. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
const BODY_FONT = font('仿宋');
const TITLE_FONT = font('宋体');
const HEADING_FONT = font('黑体');

/** 四号 for text, 二号 for the title, 五号 in tables. */
const TEXT_SIZE = 28;
const TITLE_SIZE = 44;
export const TABLE_SIZE = 21;

export const LIST = 'numbered';
export const CELL = 'cell';

export const STYLES: IStylesOptions = {
  default: {
    document: {
      // Latin words are English: as Chinese they would be broken anywhere.
      run: { font: BODY_FONT, size: TEXT_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: 400, after: 80 } },
    },
    title: {
      run: { font: TITLE_FONT, size: TITLE_SIZE, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 360 } },
    },
    heading1: {
      run: { font: HEADING_FONT, size: TEXT_SIZE, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
  },
  // What every cell has in common is said once: the list of a long case has thousands.
  paragraphStyles: [
    {
      id: CELL,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: TABLE_SIZE },
      paragraph: { spacing: { line: 280, after: 0 } },
    },
  ],
};
