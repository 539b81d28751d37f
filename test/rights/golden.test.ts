import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Advice } from '../../utils/rights/types.ts';
import { type GoldenCase, misses } from './golden.ts';
import { brokenInvariants } from './invariants.ts';

/** The command `advise` against cases that were written from its contract alone, without a look at the rules. */

const root = resolve(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name: basename(name, '.json'),
    golden: JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenCase,
  }));

const inputs = mkdtempSync(join(tmpdir(), 'juli-golden-'));
const answers = new Map<string, Advice>();

beforeAll(() => {
  const files = cases.map(({ name, golden }) => {
    const file = join(inputs, `${name}.json`);
    writeFileSync(file, JSON.stringify(golden.input));
    return file;
  });
  // One process for all of them: several files give one array in the order of the files.
  const run = spawnSync(process.execPath, [join(root, 'scripts/advise.ts'), ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const printed = JSON.parse(run.stdout) as Advice[];
  for (const [index, advice] of printed.entries()) answers.set(cases[index]?.name ?? '', advice);
}, 60_000);

afterAll(() => rmSync(inputs, { recursive: true, force: true }));

describe('golden cases', () => {
  test.each(cases)('$name: $golden.title', ({ name, golden }) => {
    const advice = answers.get(name);
    expect(advice, 'an answer').toBeDefined();
    if (!advice) return;
    expect([...brokenInvariants(golden.input, advice), ...misses(golden, advice)]).toEqual([]);
  });
});
