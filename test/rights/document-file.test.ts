import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DOCX_TYPE } from '../../utils/rights/documents/docx.ts';
import { documentFile } from '../../utils/rights/documents/file.ts';
import { advise } from '../../utils/rights/index.ts';
import { caseOf } from './support/cases.ts';

const record = caseOf({ marketplace: 'taobao', problem: 'damaged', order: { paid: 100, signedOn: '2026-11-20' } });
const letter = advise(record).documents.find(({ id }) => id === 'demand-letter');

test('a document as text has the words that the advice shows, whatever the language of the interface', async () => {
  const file = await documentFile('demand-letter', 'txt', record, { language: 'en' });
  expect(file.name).toBe('协商函 2026-11-23.txt');
  expect(await file.text()).toBe(letter?.text);
});

test('as .docx it is a Word file of the same words', async () => {
  const file = await documentFile('demand-letter', 'docx', record, {});
  expect([file.name, file.type]).toEqual(['协商函 2026-11-23.docx', DOCX_TYPE]);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  expect(xml).toContain('希望与贵店协商解决');
});
