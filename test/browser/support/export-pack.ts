import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Popup } from './popup.ts';

/**
 * Exports the pack of the case that is open in the workspace, through its button, into a folder.
 * The dialog that asks where to save cannot be answered from here: as in Firefox, which has none, the pack is downloaded.
 * @returns the path of the file.
 */
export async function exportPack(page: Page, folder: string): Promise<string> {
  const desk = new Popup(page);
  await page.evaluate(() => {
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined, configurable: true });
  });
  const devtools = await page.createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const downloaded = new Promise<string>((done, fail) => {
    let name = '';
    devtools.on('Browser.downloadWillBegin', (event) => {
      name = event.suggestedFilename;
    });
    devtools.on('Browser.downloadProgress', (event) => {
      if (event.state === 'completed') done(name);
      if (event.state === 'canceled') fail(new Error(`The download of ${name} was cancelled.`));
    });
  });
  await desk.click(desk.t('packExport'));
  const failed = page
    .waitForSelector('#export .notice-urgent', { timeout: 60_000 })
    .then(async () => `failed: ${await page.$eval('#export', (view) => view.textContent)}`)
    .catch(() => 'silence');
  const name = await Promise.race([downloaded, failed]);
  if (!name.endsWith('.zip')) throw new Error(`Nothing was exported: ${name}`);
  await devtools.detach();
  // The browser may have written characters in its own way: the folder tells.
  const file = readdirSync(folder).find((one) => one.endsWith('.zip'));
  if (!file) throw new Error(`There is no pack in ${folder}.`);
  if (file !== name) renameSync(join(folder, file), join(folder, name));
  return join(folder, name);
}
