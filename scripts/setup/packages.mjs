import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** @param {string} file */
const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Packages that package-lock.json asks for and node_modules does not hold. Optional ones may be missing: they are
 * built for other systems. npm writes what it installed to node_modules/.package-lock.json.
 */
function missingPackages() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return ['all'];
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages(join(root, 'package-lock.json')))
    .filter(([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version)
    .map(([path]) => path);
}

/** Installs the npm packages when node_modules is missing or out of date. Throws with what to do when npm fails. */
export async function installPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing npm packages (${missing.length === 1 ? missing[0] : `${missing.length} missing`}) …`);
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Error('`npm ci` failed (see above). Check that the npm registry can be reached, then run again.');
  }
}
