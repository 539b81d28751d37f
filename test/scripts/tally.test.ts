import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { count, sentence } from '../../scripts/setup/tally.mjs';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'juli-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: object[] }[];
}

function report(changes: Partial<Report>): string {
  const file = join(folder, 'report.json');
  const empty: Report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  writeFileSync(file, JSON.stringify({ ...empty, ...changes }));
  return file;
}

describe('counting a run', () => {
  test('a good run', () => {
    expect(count(report({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 0, failures: [] });
  });

  test('failed and skipped tests', () => {
    const file = report({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(count(file, 1)).toMatchObject({ passed: 3, failed: 2, skipped: 2 });
  });

  test('a file that could not be loaded is a failure although it has no tests', () => {
    const name = join(root, 'test/a.test.ts');
    const file = report({
      testResults: [{ name, status: 'failed', message: 'Cannot find b\nat …', assertionResults: [] }],
    });
    expect(count(file, 1)).toMatchObject({ failed: 1, failures: ['test/a.test.ts: Cannot find b'] });
  });

  test('each failed test is named with the first line of what it said', () => {
    const failed = {
      status: 'failed',
      fullName: 'sums add up',
      failureMessages: ['\u001b[31mexpected 3\u001b[39m\nat …'],
    };
    const passed = { status: 'passed', fullName: 'sums exist', failureMessages: [] };
    const name = join(root, 'test/sums.test.ts');
    const file = report({
      numFailedTests: 1,
      testResults: [{ name, status: 'failed', message: '', assertionResults: [passed, failed] }],
    });
    expect(count(file, 1).failures).toEqual(['test/sums.test.ts > sums add up: expected 3']);
  });

  test('a run that ended badly without a failed test is a failure', () => {
    expect(count(report({}), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('no report is a failure', () => {
    expect(count(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });
});

test('the last line names skipped tests only when there are some', () => {
  expect(sentence({ passed: 4, failed: 0, skipped: 0, failures: [] })).toBe('4 passed, 0 failed');
  expect(sentence({ passed: 4, failed: 1, skipped: 2, failures: [] })).toBe('4 passed, 1 failed, 2 skipped');
});
