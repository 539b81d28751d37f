import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { violations } from './support/accessibility.ts';
import type { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** What stands behind an advice, in the real popup: unfolded, used, and kept as files. */

const PARTS = ['whatIfHeading', 'checkHeading', 'optionsHeading', 'rightsHeading', 'lintHeading', 'readingHeading'];

let session: Session;
let popup: Popup;
const downloads = mkdtempSync(join(tmpdir(), 'juli-downloads-'));
beforeAll(async () => {
  session = await startSession();
  ({ popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'order')));
  await popup.waitFor(popup.t('problemHeading'));
  await popup.click(popup.t('problem_signed_not_received'));
  await popup.waitForStage(1);
});
afterAll(async () => {
  await session?.end();
  rmSync(downloads, { recursive: true, force: true });
});

test('the details unfold, each at its question, and nothing is amiss in them', async () => {
  await popup.click(popup.t('detailsHeading'));
  for (const part of PARTS) await popup.click(popup.t(part));
  await popup.waitFor(popup.t('optionOpen'));
  await popup.waitFor(popup.t('whatIfWhy'));
  await popup.waitFor(popup.t('readingWhy'));
  expect(await violations(popup.page)).toEqual([]);
  const [width, scroll] = await popup.page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual(width ?? 0);
});

test('a demand and a text are checked', async () => {
  await (await popup.find(popup.t('checkTotal'))).type('9,000');
  await popup.click(popup.t('checkButton'));
  await popup.waitFor(/要求超出法律给的：要求9000元/);
  await (await popup.find(popup.t('lintWhat'))).type('你们这群骗子，不赔钱我就找人曝光你们！');
  await popup.click(popup.t('lintCheck'));
  await popup.waitFor(popup.t('lintInstead'));
  expect(await violations(popup.page)).toEqual([]);
  for (const part of PARTS) {
    await (await popup.find(popup.t(part))).evaluate((summary) => summary.scrollIntoView());
    await picture(popup.page, `advice-${part}`);
  }
});

test('a document is kept as a Word file and as a text', async () => {
  const browser = await session.chromium.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const letter = `协商函 ${session.shop.story.today}`;
  const name = popup.t('document_demand_letter');
  for (const [button, format] of [
    ['draftSaveDocx', 'docx'],
    ['draftSaveText', 'txt'],
  ] as const) {
    await popup.click(`${popup.t(button)} ${name}`);
    await expect.poll(() => existsSync(join(downloads, `${letter}.${format}`)), { timeout: 15_000 }).toBe(true);
  }
  expect(readFileSync(join(downloads, `${letter}.txt`), 'utf8')).toContain(session.shop.story.order.id);
  const parts = unzipSync(readFileSync(join(downloads, `${letter}.docx`)));
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain(session.shop.story.order.id);
});
