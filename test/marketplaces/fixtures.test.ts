import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../scripts/extract/read-page.ts';
import { differences } from './expectation.ts';
import { hasShared, ownPages, type PageCase, SHARED, sharedPages } from './pages.ts';

const validate = hasShared
  ? new Ajv2020({ allErrors: true, strict: false }).compile(
      JSON.parse(readFileSync(join(SHARED, 'contract/extract.schema.json'), 'utf8')),
    )
  : undefined;

function check({ file, url, expect: expected, forbid }: PageCase): void {
  const notes: string[] = [];
  const read = readPage(url, readFileSync(file), (note) => notes.push(note));
  const answer = JSON.parse(JSON.stringify(read));
  expect(notes.filter((note) => note.includes('could not be read'))).toEqual([]);
  expect(differences(expected, answer)).toEqual([]);
  for (const text of forbid) expect(JSON.stringify(answer)).not.toContain(text);
  if (validate !== undefined) {
    validate(answer);
    expect(validate.errors ?? []).toEqual([]);
  }
}

describe('our own pages', () => {
  test.each(ownPages())('$name', check);
});

describe.runIf(hasShared)('saved pages of the real sites', () => {
  test.each(sharedPages())('$name', check);
});

test('each fact of a product and of an order says where it comes from', () => {
  for (const { file, url } of ownPages()) {
    const { product, order, provenance } = readPage(url, readFileSync(file), () => undefined);
    for (const key of Object.keys(product ?? {})) expect(provenance).toHaveProperty([`product.${key}`]);
    for (const [key, value] of Object.entries(order ?? {})) {
      if (key === 'links')
        for (const link of Object.keys(value)) expect(provenance).toHaveProperty([`order.links.${link}`]);
      else if (!Array.isArray(value)) expect(provenance).toHaveProperty([`order.${key}`]);
      else
        for (const [index, row] of value.entries())
          for (const column of Object.keys(row))
            expect(provenance).toHaveProperty([`order.${key}[${index}].${column}`]);
    }
  }
});
