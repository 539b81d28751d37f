import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import { createProfile, type Profile, type ProfileOptions } from './profile.ts';

/** A real Chromium with the built extension in it. */
export interface Chromium {
  browser: Browser;
  profile: Profile;
  extensionId: string;
  /** Opens a page and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Presses the extension's button in the toolbar on that page (this grants `activeTab`) and gives the popup. */
  press(page: Page): Promise<Page>;
  /** One of the extension's own pages in a tab, to look into its database. */
  openOwn(path: string): Promise<Page>;
  /** Ends the browser in good order. The profile stays when the caller brought it. */
  close(): Promise<void>;
  /** Ends the browser as a crash would (SIGKILL). */
  kill(): Promise<void>;
}

export interface ChromiumOptions extends ProfileOptions {
  /** Port of the demo shop, to which every host name leads. */
  port: number;
  profile?: Profile;
  viewport?: { width: number; height: number };
  /** The screen's device pixels per CSS pixel, as a real screen has them. */
  scale?: number;
  headless?: boolean;
  dark?: boolean;
  /** More switches of the command line. */
  args?: string[];
  /** Leaves the page open that greets a new user; else it is closed, so that it does not come in front of the others. */
  welcome?: boolean;
}

/** Starts Chromium, headless unless told otherwise, with the extension installed. No page can reach the network. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { port, viewport = { width: 1280, height: 800 }, headless = true, dark = false, welcome = false } = options;
  const { scale, args = [] } = options;
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH.');
  const profile = options.profile ?? createProfile('chrome', options);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless && scale === undefined ? viewport : null,
    userDataDir: join(profile.folder, 'profile'),
    env: { ...process.env, LANGUAGE: profile.lang === 'zh-CN' ? 'zh_CN' : 'en_US' },
    args: [
      // A server of the test’s own is reached under `localhost`.
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
      '--ignore-certificate-errors',
      `--accept-lang=${profile.lang === 'zh-CN' ? 'zh-CN,zh' : 'en-US,en'}`,
      `--window-size=${viewport.width},${viewport.height + 150}`,
      ...(scale === undefined ? [] : [`--force-device-scale-factor=${scale}`]),
      ...(dark ? ['--force-dark-mode'] : []),
      // As root, in containers, Chromium's sandbox cannot start.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
  });
  const extensionId = await browser.installExtension(profile.extension);
  const origin = `chrome-extension://${extensionId}`;
  const greeting = await browser
    .waitForTarget((target) => target.url() === `${origin}/welcome.html`, { timeout: options.profile ? 2_000 : 15_000 })
    .catch((error: unknown) => {
      // A profile that is opened again was greeted before.
      if (!options.profile) throw error;
      return undefined;
    });
  if (!welcome) await (await greeting?.page())?.close();
  const finish = () => {
    if (!options.profile) profile.remove();
  };

  return {
    browser,
    profile,
    extensionId,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async press(page) {
      await page.bringToFront();
      const before = new Set(browser.targets());
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The extension is not installed.');
      await extension.triggerAction(page);
      const target = await browser.waitForTarget(
        (candidate) => candidate.url().startsWith(`${origin}/popup.html`) && !before.has(candidate),
        { timeout: 30_000 },
      );
      return target.asPage();
    },
    async openOwn(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await browser.close();
      finish();
    },
    async kill() {
      const child = browser.process();
      const ended = new Promise((done) => child?.once('exit', done));
      child?.kill('SIGKILL');
      await ended;
      finish();
    },
  };
}
