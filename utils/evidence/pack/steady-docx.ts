import { DOCX_TYPE, renderDocx } from '../../rights/documents/docx.ts';
import type { LegalDocument } from '../../rights/documents/index.ts';
import { dosDate } from './dos-date.ts';

/** The directory's end, without a comment; a line of the directory, and the head of a file, before their names. */
const END = { length: 22, count: 10, directory: 16 };
const LINE = { length: 46, date: 12, name: 28, extra: 30, comment: 32, head: 42 };
const HEAD = { date: 10 };

/**
 * A document as a .docx whose bytes depend on its words and on `at` alone: the library that writes it dates each file in
 * its archive with the time of writing, which is replaced where it stands.
 */
export async function steadyDocx(document: LegalDocument, at: string): Promise<Blob> {
  const zip = new DataView(await (await renderDocx(document, at)).arrayBuffer());
  const date = dosDate(at);
  const end = zip.byteLength - END.length;
  let line = zip.getUint32(end + END.directory, true);
  for (let left = zip.getUint16(end + END.count, true); left > 0; left--) {
    zip.setUint32(line + LINE.date, date, true);
    zip.setUint32(zip.getUint32(line + LINE.head, true) + HEAD.date, date, true);
    line += [LINE.name, LINE.extra, LINE.comment].reduce(
      (sum, at) => sum + zip.getUint16(line + at, true),
      LINE.length,
    );
  }
  return new Blob([zip], { type: DOCX_TYPE });
}
