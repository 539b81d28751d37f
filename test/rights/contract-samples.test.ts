import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseFaults } from '../../scripts/case-file.ts';
import { advise } from '../../utils/rights/advise.ts';
import { type GoldenCase, misses } from './golden.ts';
import { contract, hasContract, readContract, schemaErrors } from './support/advice-schema.ts';

/** The samples of the contract itself, where it lies beside the project. */
const samples = hasContract ? readdirSync(resolve(contract, 'cases')).filter((name) => name.endsWith('.json')) : [];

describe.runIf(hasContract)('samples of the contract', () => {
  test('there are some', () => {
    expect(samples.length).toBeGreaterThan(0);
  });

  test.each(samples)('%s', (name) => {
    const sample = readContract(`cases/${name}`) as GoldenCase;
    expect(caseFaults(sample.input)).toEqual([]);
    const advice = advise(sample.input);
    expect(misses(sample, advice)).toEqual([]);
    expect(schemaErrors(advice)).toEqual([]);
  });
});
