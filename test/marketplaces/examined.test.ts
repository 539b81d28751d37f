import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../scripts/extract/read-page.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { differences } from './expectation.ts';
import { examinedPages, hasShared, OWN, type PageCase, SHARED } from './pages.ts';

/** Pages and facts written from the contract and the documented structures, by someone who had not seen the code. */

const pages = examinedPages();
const validate = hasShared
  ? new Ajv2020({ allErrors: true, strict: false }).compile(
      JSON.parse(readFileSync(join(SHARED, 'contract/extract.schema.json'), 'utf8')),
    )
  : undefined;

function read({ file, url }: PageCase): Extraction {
  const notes: string[] = [];
  const answer = readPage(url, readFileSync(file), (note) => notes.push(note));
  expect(notes.filter((note) => note.includes('could not be read'))).toEqual([]);
  return JSON.parse(JSON.stringify(answer));
}

/** Every fact of a product and of an order must say where it comes from. */
function withoutSource({ product, order, provenance }: Extraction): string[] {
  const paths = Object.keys(product ?? {}).map((key) => `product.${key}`);
  for (const [key, value] of Object.entries(order ?? {})) {
    if (Array.isArray(value))
      for (const [index, row] of value.entries())
        paths.push(...Object.keys(row).map((column) => `order.${key}[${index}].${column}`));
    else if (typeof value === 'object') paths.push(...Object.keys(value).map((name) => `order.${key}.${name}`));
    else paths.push(`order.${key}`);
  }
  return paths.filter((path) => !(path in provenance));
}

/** A placeholder is no fact: no empty text but that of a message, nothing that cannot be a number. */
function placeholders(value: unknown, path = ''): string[] {
  if (value === null || (typeof value === 'number' && !(value >= 0 && Number.isFinite(value)))) return [path];
  if (typeof value === 'string') {
    const empty = value.trim() === '' && !path.endsWith('.text');
    return empty || /^(?:undefined|null|NaN|unknown|\[object Object\])$/.test(value) ? [path] : [];
  }
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, child]) => placeholders(child, `${path}.${key}`))
    : [];
}

describe('examined pages', () => {
  test.each(pages)('$name', (page) => {
    const answer = read(page);
    expect(differences(page.expect, answer)).toEqual([]);
    for (const text of page.forbid) expect(JSON.stringify(answer)).not.toContain(text);
    expect(withoutSource(answer)).toEqual([]);
    const { product, order, orders, chat, listing } = answer;
    expect(placeholders({ product, order, orders, chat, listing } as unknown)).toEqual([]);
    expect(answer.missing.filter((path) => path === 'product.price' && product?.price !== undefined)).toEqual([]);
    if (validate !== undefined) {
      validate(answer);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('every page has its facts', () => {
    const files = readdirSync(join(OWN, 'examined')).filter((name) => name.endsWith('.html'));
    expect(pages.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  test('read twice, the same answer', () => {
    for (const page of pages.slice(0, 20)) expect(read(page)).toEqual(read(page));
  });
});
