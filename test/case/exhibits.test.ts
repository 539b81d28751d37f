import { expect, test } from 'vitest';
import { exhibits, exhibitsByClass } from '../../utils/case/exhibits.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEventBody } from '../../utils/case/types.ts';
import type { PageKind } from '../../utils/marketplaces/types.ts';
import { list, opened } from './samples.ts';

const filed = (captureId: string, page: PageKind): CaseEventBody => ({
  type: 'evidence-filed',
  captureId,
  page,
  title: `${page} page`,
});

test('a captured page is filed by its kind; one of no known kind supports the rest', () => {
  const state = reduce(
    list(opened, filed('a', 'order'), filed('b', 'product'), filed('c', 'chat'), filed('d', 'other')),
  );
  const all = exhibits(state);
  expect(all.map(({ id, class: name }) => `${id} ${name}`)).toEqual(['a E1', 'b E2', 'c E3', 'd E5']);
  const classes = exhibitsByClass(all);
  expect(classes.map(({ class: name, exhibits: held }) => `${name} ${held.length}`)).toEqual([
    'E1 1',
    'E2 1',
    'E3 1',
    'E4 0',
    'E5 1',
  ]);
});
