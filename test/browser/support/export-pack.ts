import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Popup } from './popup.ts';

/**
 * Exports the pack of the case that is open in the workspace, through its button, into a folder.
 * The dialog that asks where to save cannot be answered from here: as in Firefox, which has none, the pack is downloaded.
 * @returns the path of the file.
 */
export async function exportPack(page: Page, folder: string, timeout = 60_000): Promise<string> {
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
  const name = await Promise.race([downloaded, failure(page, Date.now() + timeout)]);
  if (!name.endsWith('.zip')) throw new Error(`Nothing was exported: ${name}`);
  await devtools.detach();
  // The browser may have written characters in its own way: the folder tells.
  const file = readdirSync(folder).find((one) => one.endsWith('.zip'));
  if (!file) throw new Error(`There is no pack in ${folder}.`);
  if (file !== name) renameSync(join(folder, file), join(folder, name));
  return join(folder, name);
}

/** What the workspace says when the export failed; silence, when it says nothing until the end of the time. */
async function failure(page: Page, end: number): Promise<string> {
  while (Date.now() < end) {
    if (await page.$('#export .notice-urgent'))
      return `failed: ${await page.$eval('#export', (view) => view.textContent)}`;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  return 'silence';
}
