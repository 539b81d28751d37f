import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import { FirefoxPage } from './firefox-page.ts';
import { ADDON, openPage, pressToolbar } from './firefox-popup.ts';
import { Marionette } from './marionette.ts';
import { createProfile, type ProfileOptions } from './profile.ts';

export interface Firefox {
  open(url: string): Promise<void>;
  /** Clicks the extension's button in the toolbar, as a user who has pinned it there does. Grants `activeTab`. */
  press(): Promise<FirefoxPage>;
  /** What the toolbar button says of the page in front. */
  badge(): Promise<string>;
  /** Runs a function body in the page. */
  run(body: string): Promise<unknown>;
  /** One of the extension's own pages in the tab. Runs expressions there with the page's rights, and takes its picture. */
  openOwn(path: string): Promise<FirefoxPage>;
  /** Where downloads go without being asked about. */
  downloads: string;
  /** Runs a function in the page of the tab in front; what it needs comes as arguments, and the value back, as JSON. */
  evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** A piece of the page in front, wherever it is scrolled to, as the browser draws it: PNG in base64. CSS pixels. */
  draw(piece: { x: number; y: number; width: number; height: number }): Promise<string>;
  /** A page of the extension that is open, such as `recorder.html`. */
  page(name: string): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/** Starts a headless Firefox with the built extension. Every host leads to the demo shop at `port`. */
export async function launchFirefox({ port, ...options }: ProfileOptions & { port: number }): Promise<Firefox> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox was found. Install it, or set FIREFOX_PATH.');
  const profile = createProfile('firefox', options);
  const control = await freePort();
  const folder = join(profile.folder, 'profile');
  const downloads = join(profile.folder, 'downloads');
  mkdirSync(folder);
  mkdirSync(downloads);
  writeFileSync(join(folder, 'user.js'), preferences(port, control, profile.lang, downloads));
  const child = spawn(
    executable,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', folder],
    { stdio: 'ignore' },
  );
  try {
    const driver = await Marionette.connect(control);
    await driver.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await driver.send('WebDriver:SetTimeouts', { script: 100_000, pageLoad: 60_000 });
    await driver.send('Addon:Install', { path: profile.extension, temporary: true });
    await driver.send('Marionette:SetContext', { value: 'chrome' });
    await driver.script(closeWelcome);
    return {
      async open(url) {
        await driver.send('Marionette:SetContext', { value: 'content' });
        await driver.send('WebDriver:Navigate', { url });
      },
      press: () => pressToolbar(driver),
      async badge() {
        await driver.send('Marionette:SetContext', { value: 'chrome' });
        return driver.script<string>(readBadge);
      },
      async run(body) {
        await driver.send('Marionette:SetContext', { value: 'content' });
        const { value } = await driver.send<{ value: unknown }>('WebDriver:ExecuteScript', { script: body, args: [] });
        return value;
      },
      downloads,
      async openOwn(path) {
        await driver.send('Marionette:SetContext', { value: 'chrome' });
        const host = await driver.script<string>(ownHost);
        await driver.send('Marionette:SetContext', { value: 'content' });
        await driver.send('WebDriver:Navigate', { url: `moz-extension://${host}/${path}` });
        return ownPage(driver);
      },
      async evaluate(work, ...args) {
        await driver.send('Marionette:SetContext', { value: 'content' });
        const answer = await driver.script<{ value: never; error?: string }>(inTab, `(${work})`, JSON.stringify(args));
        if (answer.error !== undefined) throw new Error(`In the page: ${answer.error}`);
        return answer.value;
      },
      async draw({ x, y, width, height }) {
        await driver.send('Marionette:SetContext', { value: 'chrome' });
        return driver.script<string>(drawPiece, x, y, width, height);
      },
      page: (name) => openPage(driver, name),
      async close() {
        driver.close();
        await end(child);
        profile.remove();
      },
    };
  } catch (error) {
    await end(child);
    profile.remove();
    throw error;
  }
}

/** With the page's own rights, not the test's. */
const inTab = `const [source, json, done] = arguments;
  const sandbox = Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false });
  Promise.resolve(Cu.evalInSandbox(source + '(...' + json + ')', sandbox)).then(
    (value) => done({ value: value === undefined ? null : JSON.parse(JSON.stringify(value)) }),
    (error) => done({ error: String(error) }),
  );`;

const drawPiece = `const [x, y, width, height, done] = arguments;
  gBrowser.selectedBrowser.browsingContext.currentWindowGlobal
    .drawSnapshot(new DOMRect(x, y, width, height), 1, 'white')
    .then((bitmap) => {
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      done(canvas.toDataURL('image/png').split(',')[1]);
    });`;

/** The welcome page opens on install and stands in front of the pages under test. */
const closeWelcome = `const done = arguments[arguments.length - 1];
  const end = Date.now() + 20000;
  const look = () => {
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
    if (tab && gBrowser.tabs.length > 1) gBrowser.removeTab(tab);
    if (tab || Date.now() > end) return void done(null);
    setTimeout(look, 100);
  };
  look();`;

/** The button is in the toolbar or in the panel of extensions; its text is kept as an attribute. */
const readBadge = `const done = arguments[arguments.length - 1];
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.extensionMap.get('${ADDON}');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension).action;
  done(action.getProperty(gBrowser.selectedTab, 'badgeText') ?? '');`;

/** Each installation of an extension has an address of its own. */
const ownHost = `arguments[arguments.length - 1](WebExtensionPolicy.getByID('${ADDON}').mozExtensionHostname)`;

function ownPage(driver: Marionette): FirefoxPage {
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const script = `const done = arguments[arguments.length - 1];
      (async () => JSON.stringify({ value: await (${expression}) }))()
        .then(done, (error) => done(JSON.stringify({ error: String(error) })));`;
    const { value } = await driver.send<{ value: string }>('WebDriver:ExecuteAsyncScript', { script, args: [] });
    const answer = JSON.parse(value) as { value: Result; error?: string };
    if (answer.error !== undefined) throw new Error(`In the page: ${answer.error}`);
    return answer.value;
  };
  return new FirefoxPage(evaluate, async () => {
    const { value } = await driver.send<{ value: string }>('WebDriver:TakeScreenshot', { full: true });
    return Buffer.from(value, 'base64');
  });
}

function preferences(port: number, control: number, lang: string, downloads: string): string {
  const chosen = {
    'marionette.port': control,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port};80=${port}`,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'intl.accept_languages': lang === 'zh-CN' ? 'zh-CN,zh' : 'en-US,en',
  };
  return Object.entries(chosen)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
