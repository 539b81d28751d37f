import { run } from './run.mjs';

/**
 * Builds the extension into .output/chrome-mv3 and .output/firefox-mv3. Throws when a build fails.
 * @param {('chrome' | 'firefox')[]} browsers
 */
export async function build(browsers) {
  for (const browser of browsers) {
    const code = await run('wxt', browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build']);
    if (code !== 0) throw new Error(`The build for ${browser} failed (see above).`);
  }
}
