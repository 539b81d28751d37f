import type { LegalDocument } from './blocks.ts';

/** Media type of a .docx file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A document as a .docx file (A4, Chinese fonts, gaps highlighted): the same tree and the same words as its plain text.
 * The library that writes it is loaded only when this is called, so that no bundle carries it from the start.
 */
export async function renderDocx(document: LegalDocument): Promise<Blob> {
  const { packDocument } = await import('./docx/pack.ts');
  const blob = await packDocument(document);
  return blob.type === DOCX_TYPE ? blob : new Blob([blob], { type: DOCX_TYPE });
}
