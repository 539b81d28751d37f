import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

/**
 * Where each browser is usually found: an environment variable that names it, commands on the PATH, macOS
 * applications, folders below the Windows program folders.
 */
const known = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windows: [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    mac: ['Firefox'],
    windows: [['Mozilla Firefox', 'firefox.exe']],
  },
};

/** @param {{ variable: string, commands: string[], mac: string[], windows: string[][] }} browser */
function candidates({ variable, commands, mac, windows }) {
  if (process.platform === 'win32') return programs.flatMap((folder) => windows.map((path) => join(folder, ...path)));
  const applications =
    process.platform === 'darwin' ? mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`) : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((c) => join(folder, c)));
  const named = process.env[variable];
  return [
    ...(named ? [named] : []),
    ...applications.map((path) => path.replace(/MacOS\/Firefox$/, 'MacOS/firefox')),
    ...onPath,
  ];
}

/**
 * Path of an installed browser, or undefined. CHROME_PATH and FIREFOX_PATH choose one; a path that does not exist
 * there is an error, never a silent choice of another.
 * @param {'chromium' | 'firefox'} name
 */
export function findBrowser(name) {
  const named = process.env[known[name].variable];
  if (named && !existsSync(named)) throw new Error(`${known[name].variable} names ${named}, which does not exist.`);
  if (named) return named;
  return candidates(known[name]).find((path) => existsSync(path));
}
