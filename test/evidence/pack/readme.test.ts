import { beforeAll, expect, test } from 'vitest';
import { type File, fileOf, madeToFit, replaced, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';
import { followReadme } from '../support/readme.ts';

let files: File[];
beforeAll(async () => {
  const { db, caseId } = await caseWithEvidence();
  files = await unpack(new Blob([(await packOf({ caseId }, { db })).bytes]));
});

test('whoever does what the README says finds a whole pack whole', async () => {
  expect(await followReadme(files)).toEqual(['5 lines']);
});

test('a changed picture, an added file, another key, another manifest and a changed ledger are told', async () => {
  const picture = fileOf(files, '01_画面截图.png').path;
  expect((await followReadme(replaced(files, picture, 'x'))).join('\n')).toContain(picture);
  expect(await followReadme([...files, { path: 'E9/x.txt', content: new Blob(['x']) }])).toContain('number of files');
  const fitted = await followReadme(await madeToFit(replaced(files, picture, 'x')));
  expect(fitted).toContain('manifest');
  expect(fitted.join('\n')).toMatch(/取证记录\.json: [0-9a-f]{64}/);
  const record = fileOf(files, '02_取证记录.json').path;
  expect(await followReadme(await madeToFit(replaced(files, record, '{"artefacts":[]}')))).toContain(
    `${record}: ledger`,
  );
  const ledger = await fileOf(files, 'ledger.jsonl').content.text();
  const told = await followReadme(
    await madeToFit(replaced(files, 'ledger.jsonl', ledger.replace('"seq":2', '"seq":7'))),
  );
  expect(told).toContain('2: hash');
  expect(told).toContain('2: signature');
});
