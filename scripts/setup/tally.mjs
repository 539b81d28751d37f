import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally */

/** The first line of a failure's message, without the colours of a terminal. */
const firstLine = (text = '') => stripVTControlCharacters(text).split('\n')[0];

/**
 * Counts a Vitest JSON report and names its failures, a line each. A file that could not be loaded has no tests and is one failure; so is a run that
 * ended badly for a reason that no test shows (an unhandled error), or left no report at all.
 * @param {string} report path of the JSON report
 * @param {number} code exit code of the run
 * @returns {Tally}
 */
export function count(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, failures: [] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + unloaded.length;
  const failures = testResults.flatMap((file) => [
    ...(unloaded.includes(file) ? [`${relative(root, file.name)}: ${firstLine(file.message)}`] : []),
    ...file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${relative(root, file.name)} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`),
  ]);
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    failures,
  };
}

/** @param {Tally} tally */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
