/**
 * `npm test [-- unit|browser] [file …]`: installs what is missing, builds for both browsers, runs the tests on the
 * pinned Node and says `N passed, N failed` last. Runs on the host's own Node (20 or later): built-in modules only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { installPackages } from './setup/packages.mjs';
import { run } from './setup/run.mjs';
import { installSystem } from './setup/system.mjs';
import { count, sentence } from './setup/tally.mjs';

const PROJECTS = ['unit', 'browser'];
const args = process.argv.slice(2);
const chosen = PROJECTS.filter((project) => args.includes(project));
const projects = chosen.length > 0 ? chosen : PROJECTS;
const files = args.filter((arg) => !PROJECTS.includes(arg));

async function test() {
  await installPackages();
  await installSystem(['unzip', 'openssl', 'jq']);
  if (projects.includes('browser')) await installSystem(['chromium', 'firefox', 'fonts', 'apache', 'poppler']);
  // The manifest and the bundles are under test too, and `wxt` writes the types that the sources need.
  await build(['chrome', 'firefox']);
  const folder = mkdtempSync(join(tmpdir(), 'juli-test-'));
  try {
    const report = join(folder, 'report.json');
    const code = await run('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...files,
    ]);
    return count(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tally = await test().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0, failures: [] };
});
for (const failure of tally.failures) console.log(`FAILED ${failure}`);
console.log(sentence(tally));
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
