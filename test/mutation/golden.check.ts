import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import { type GoldenCase, misses } from '../rights/golden.ts';

/**
 * The golden cases once more, in this process: the tests of the command run it in a child process, where a mutant is
 * not switched on.
 */
const folder = resolve(import.meta.dirname, '../rights/cases');

describe('golden cases, in process', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
    const golden = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenCase;
    expect(misses(golden, advise(golden.input))).toEqual([]);
  });
});
