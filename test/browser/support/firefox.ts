import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import { Marionette } from './marionette.ts';
import { createProfile, type ProfileOptions } from './profile.ts';

/** Id of the extension, as wxt.config.ts states it for Firefox, and of its toolbar button. */
const ADDON = 'juli@juli.example';
const BUTTON = '#juli_juli_example-BAP';

/** The popup in Firefox. It lives in a process of its own, which only a frame script reaches. */
export interface FirefoxPopup {
  /** Runs an expression in the popup, `document` being the popup's own. The value comes back as JSON. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** A picture of the popup, PNG. */
  screenshot(): Promise<Buffer>;
}

export interface Firefox {
  open(url: string): Promise<void>;
  /** Clicks the extension's button in the toolbar, as a user who has pinned it there does. Grants `activeTab`. */
  press(): Promise<FirefoxPopup>;
  close(): Promise<void>;
}

/** Starts a headless Firefox with the built extension. Every host leads to the demo shop at `port`. */
export async function launchFirefox({ port, ...options }: ProfileOptions & { port: number }): Promise<Firefox> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox was found. Install it, or set FIREFOX_PATH.');
  const profile = createProfile('firefox', options);
  const control = await freePort();
  const folder = join(profile.folder, 'profile');
  mkdirSync(folder);
  writeFileSync(join(folder, 'user.js'), preferences(port, control, profile.lang));
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
    return {
      async open(url) {
        await driver.send('Marionette:SetContext', { value: 'content' });
        await driver.send('WebDriver:Navigate', { url });
      },
      press: () => press(driver),
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

function preferences(port: number, control: number, lang: string): string {
  const chosen = {
    'marionette.port': control,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port};80=${port}`,
    'intl.accept_languages': lang === 'zh-CN' ? 'zh-CN,zh' : 'en-US,en',
  };
  return Object.entries(chosen)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function press(driver: Marionette): Promise<FirefoxPopup> {
  await driver.send('Marionette:SetContext', { value: 'chrome' });
  await driver.script(`const done = arguments[arguments.length - 1];
    const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    CustomizableUI.addWidgetToArea('${ADDON.replace(/\W/g, '_')}-browser-action', CustomizableUI.AREA_NAVBAR);
    done(null);`);
  const { value } = await driver.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
    using: 'css selector',
    value: BUTTON,
  });
  await driver.send('WebDriver:ElementClick', { id: Object.values(value)[0] });
  return {
    evaluate: (expression) => evaluateInPopup(driver, expression),
    screenshot: async () => Buffer.from(await driver.script<string>(drawPopup), 'base64'),
  };
}

/**
 * Waits for the popup's browser and sends it a frame script, which runs the expression with the popup's own rights (a
 * frame script itself sees the page's objects only through wrappers). Errors come back as such.
 */
const inPopup = `const [expression, done] = arguments;
  const name = 'juli-test:' + Math.random();
  const source = '(async () => JSON.stringify({ value: await (' + expression + ') }))()';
  const script = 'const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });' +
    'Cu.evalInSandbox(' + JSON.stringify(source) + ', sandbox)' +
    '.then((json) => sendAsyncMessage("' + name + '", json), (error) => sendAsyncMessage("' + name + '", JSON.stringify({ error: String(error) })));';
  const attempt = () => {
    const popup = document.querySelector('.webextension-popup-browser');
    if (!popup || !popup.currentURI.spec.endsWith('popup.html')) return void setTimeout(attempt, 100);
    popup.messageManager.addMessageListener(name, ({ data }) => done(data));
    popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  };
  attempt();`;

async function evaluateInPopup<Result>(driver: Marionette, expression: string): Promise<Result> {
  const answer = JSON.parse(await driver.script<string>(inPopup, expression)) as { value: Result; error?: string };
  if (answer.error !== undefined) throw new Error(`In the popup: ${answer.error}`);
  return answer.value;
}

const drawPopup = `const [done] = arguments;
  const context = document.querySelector('.webextension-popup-browser').browsingContext;
  context.currentWindowGlobal.drawSnapshot(null, 1, 'white').then((bitmap) => {
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    done(canvas.toDataURL('image/png').split(',')[1]);
  });`;

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
