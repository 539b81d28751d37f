import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { run } from './run.mjs';

/** Whether some installed font draws Chinese. macOS and Windows come with one. */
function drawsChinese() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  }
}

/** Whether a program can be called by its name. */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** What the tests and the demo need: how to tell that it is there, its Debian package, where else to get it. */
const needs = {
  chromium: {
    present: () => findBrowser('chromium') !== undefined,
    debian: 'chromium',
    ubuntu: 'google-chrome-stable',
    elsewhere: 'Install Chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to one.',
  },
  firefox: {
    present: () => findBrowser('firefox') !== undefined,
    debian: 'firefox-esr',
    ubuntu: 'firefox',
    elsewhere: 'Install Firefox (https://www.mozilla.org/firefox/), or set FIREFOX_PATH to it.',
  },
  fonts: {
    present: drawsChinese,
    debian: 'fonts-noto-cjk',
    ubuntu: 'fonts-noto-cjk',
    elsewhere: 'Install a font with Chinese characters, for example Noto Sans CJK.',
  },
  unzip: {
    present: () => onPath('unzip'),
    debian: 'unzip',
    ubuntu: 'unzip',
    elsewhere: 'Install unzip: a pack is checked with it, without our own code.',
  },
  openssl: {
    present: () => onPath('openssl'),
    debian: 'openssl',
    ubuntu: 'openssl',
    elsewhere: 'Install openssl: signatures are checked with it, without our own code.',
  },
  jq: {
    present: () => onPath('jq'),
    debian: 'jq',
    ubuntu: 'jq',
    elsewhere: 'Install jq: a pack is checked with it as its README says, without our own code.',
  },
  poppler: {
    present: () => onPath('pdftotext'),
    debian: 'poppler-utils',
    ubuntu: 'poppler-utils',
    elsewhere: 'Install poppler (pdftotext): what is printed is read with it.',
  },
  apache: {
    present: () => existsSync('/usr/sbin/apache2') && existsSync('/usr/lib/apache2/modules/mod_dav_fs.so'),
    debian: 'apache2-bin',
    ubuntu: 'apache2-bin',
    elsewhere: 'Run them on Debian or Ubuntu: backups are tested against its Apache with mod_dav.',
  },
};

const missing = (names) => names.map((name) => needs[name]).filter((need) => !need.present());

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * Makes sure that browsers and a Chinese font are installed: through apt as root on Debian, else by saying exactly
 * what is missing and how to get it (throws).
 * @param {(keyof typeof needs)[]} names
 */
export async function installSystem(names) {
  const wanted = missing(names);
  if (wanted.length === 0) return;
  const packages = wanted.map((need) => need.debian);
  if (canInstall()) {
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    // One by one: Ubuntu has Chromium and Firefox only as snaps, and must still get its font.
    for (const name of packages)
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  }
  const still = missing(names);
  if (still.length === 0) return;
  throw new Error(['Missing for the browser tests and the demo:', ...still.map(describeMissing)].join('\n'));
}

/** @param {{ debian: string, ubuntu: string, elsewhere: string }} need */
function describeMissing({ debian, ubuntu, elsewhere }) {
  const how =
    process.platform === 'linux'
      ? `Debian: sudo apt-get install ${debian}. Ubuntu: package ${ubuntu}. Otherwise: ${elsewhere}`
      : elsewhere;
  return `  ${debian}: ${how}`;
}
