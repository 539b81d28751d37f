/**
 * `npm start [-- --out DIR]`: with a display, builds and opens the demo shop in a browser with the extension; without
 * one, runs the whole story and leaves pictures, evidence and advice in a folder. Runs on the host's own Node (20 or
 * later), and goes on with the pinned one.
 */
import { build } from './setup/build.mjs';
import { installPackages } from './setup/packages.mjs';
import { run } from './setup/run.mjs';
import { installSystem } from './setup/system.mjs';

// Ctrl+C goes to the whole group; the demo ends its browser first, and this process after it.
process.on('SIGINT', () => {});

try {
  await installPackages();
  await installSystem(['chromium', 'fonts']);
  await build(['chrome']);
  process.exitCode = await run('node', ['scripts/demo/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
