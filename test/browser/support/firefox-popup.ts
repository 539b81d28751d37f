import { FirefoxPage } from './firefox-page.ts';
import type { Marionette } from './marionette.ts';

/** Id of the extension, as wxt.config.ts states it for Firefox, and of its toolbar button. */
export const ADDON = 'juli@juli.example';
const BUTTON = '#juli_juli_example-BAP';

/** Clicks the extension's button in the toolbar, as a user who has pinned it there does, and waits for its popup. */
export async function pressToolbar(driver: Marionette): Promise<FirefoxPage> {
  await driver.send('Marionette:SetContext', { value: 'chrome' });
  await driver.script(`const done = arguments[arguments.length - 1];
    (async () => {
    const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    // A popup that is still open would be closed by the click.
    const open = document.querySelector('.webextension-popup-browser')?.closest('panel');
    if (open) {
      open.hidePopup();
      await new Promise((wait) => setTimeout(wait, 500));
    }
    CustomizableUI.addWidgetToArea('${ADDON.replace(/\W/g, '_')}-browser-action', CustomizableUI.AREA_NAVBAR);
    done(null);
    })();`);
  const { value } = await driver.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
    using: 'css selector',
    value: BUTTON,
  });
  await driver.send('WebDriver:ElementClick', { id: Object.values(value)[0] });
  await ready(driver, POPUP);
  return pageOf(driver, POPUP);
}

/** A page of the extension that is open in whatever window, once it shows something. */
export async function openPage(driver: Marionette, name: string): Promise<FirefoxPage> {
  await driver.send('Marionette:SetContext', { value: 'chrome' });
  await ready(driver, name);
  return pageOf(driver, name);
}

const pageOf = (driver: Marionette, name: string) =>
  new FirefoxPage(
    (expression) => evaluateIn(driver, name, expression),
    async () => Buffer.from(await driver.script<string>(drawPage, name), 'base64'),
  );

const POPUP = 'popup.html';

/**
 * Sends the popup a frame script, which runs the expression with the popup's own rights (a frame script itself sees the
 * page's objects only through wrappers), and answers with JSON; with null when nothing came back within the limit.
 */
const found = `const popup = [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap((one) => [...one.document.querySelectorAll('.webextension-popup-browser'), ...one.gBrowser.browsers])
    .find(({ currentURI }) => currentURI?.scheme === 'moz-extension' && currentURI.filePath === '/' + place);`;
const inPage = `const [place, expression, limit, done] = arguments;
  ${found}
  if (!popup) return void setTimeout(done, 200, null);
  const name = 'juli-test:' + Math.random();
  const source = '(async () => JSON.stringify({ value: await (' + expression + ') }))()';
  const script = 'const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });' +
    'Cu.evalInSandbox(' + JSON.stringify(source) + ', sandbox)' +
    '.then((json) => sendAsyncMessage("' + name + '", json), (error) => sendAsyncMessage("' + name + '", JSON.stringify({ error: String(error) })));';
  popup.messageManager.addMessageListener(name, ({ data }) => done(data));
  popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  setTimeout(done, limit, null);`;

async function evaluateIn<Result>(
  driver: Marionette,
  name: string,
  expression: string,
  limit = 30_000,
): Promise<Result> {
  const json = await driver.script<string | null>(inPage, name, expression, limit);
  if (json === null) throw new Error(`${name} did not answer within ${limit} ms: ${expression}`);
  const answer = JSON.parse(json) as { value: Result; error?: string };
  if (answer.error !== undefined) throw new Error(`In ${name}: ${answer.error}`);
  return answer.value;
}

/**
 * Firefox loads a popup out of sight and then puts it into the panel; what is asked in between is lost. Asks a harmless
 * question until it is answered with a popup that shows something.
 */
async function ready(driver: Marionette, name: string): Promise<void> {
  const end = Date.now() + 60_000;
  const question = 'document.readyState === "complete" && document.body.innerText.trim() !== ""';
  for (;;) {
    if (await evaluateIn<boolean>(driver, name, question, 2_000).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`${name} did not open within a minute.`);
  }
}

const drawPage = `const [place, done] = arguments;
  ${found}
  popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white').then((bitmap) => {
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    done(canvas.toDataURL('image/png').split(',')[1]);
  });`;
