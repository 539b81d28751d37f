import { type AdviseOptions, advise } from '../advise.ts';
import type { CaseRecord, DocumentId } from '../types.ts';
import { renderDocx } from './docx.ts';
import { buildDocument, renderText } from './index.ts';

export const DOCUMENT_FORMATS = ['docx', 'txt'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/**
 * A document of the case as a file to keep, complete or send: the same words in either format. Its name is its title
 * and the day. Always in Chinese, because its readers read Chinese.
 */
export async function documentFile(
  id: DocumentId,
  format: DocumentFormat,
  record: CaseRecord,
  rules: AdviseOptions,
): Promise<File> {
  const document = buildDocument(id, record, advise(record, { ...rules, language: 'zh' }));
  const name = `${document.title} ${record.now}.${format}`;
  if (format === 'txt') return new File([renderText(document)], name, { type: 'text/plain;charset=utf-8' });
  const bytes = await renderDocx(document);
  return new File([bytes], name, { type: bytes.type });
}
