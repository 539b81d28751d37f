import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldName } from '../../components/popup/field-name.ts';
import { factRows } from '../../components/viewer/fact-rows.ts';
import { readPage } from '../../scripts/extract/read-page.ts';
import { ownPages } from '../marketplaces/pages.ts';
import { speak } from './speak.ts';

test('the viewer calls every fact of every page by a name, and none by its path', () => {
  speak('zh');
  const paths = ownPages().flatMap(({ file, url }) => {
    const facts = readPage(url, readFileSync(file), () => undefined);
    return factRows(facts, facts).map(({ path }) => path);
  });
  expect(paths.length).toBeGreaterThan(300);
  expect(paths.filter((path) => fieldName(path) === path)).toEqual([]);
});
