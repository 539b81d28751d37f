import type { LegalDocument } from './blocks.ts';

/** Media type of a .docx file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A document as a .docx file (A4, Chinese fonts, gaps highlighted): the same tree and the same words as its plain text.
 * The library that writes it is loaded only when this is called, so that no bundle carries it from the start.
 * @param at the instant at which it says that it was made, ISO 8601; now, where none is given.
 */
export async function renderDocx(document: LegalDocument, at?: string): Promise<Blob> {
  const { packDocument } = await import('./docx/pack.ts');
  const blob = await packDocument(document, at);
  return blob.type === DOCX_TYPE ? blob : new Blob([blob], { type: DOCX_TYPE });
}
