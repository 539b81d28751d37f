import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { violations } from './support/accessibility.ts';
import { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The bundle on paper, as the browser prints it: cover, list, numbered exhibits, conversations as tables. */

const folder = mkdtempSync(join(tmpdir(), 'juli-print-'));
let session: Session;
let caseId: string;
let exhibits: string[];

/** Paper as text, a page after the other; and its pages as pictures where those are wanted. */
function read(path: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const pages = text.split('\f');
  if (pages.at(-1)?.trim() === '') pages.pop();
  return pages;
}

async function printed(page: Page, name: string): Promise<string[]> {
  const devtools = await page.createCDPSession();
  const { data } = await devtools.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  await devtools.detach();
  const path = join(process.env.JULI_SCREENSHOTS ?? folder, `${name}.pdf`);
  writeFileSync(path, Buffer.from(data, 'base64'));
  return read(path);
}

async function openBundle(query: Record<string, string>): Promise<Page> {
  const page = await session.chromium.openOwn(`print.html?${new URLSearchParams({ case: caseId, ...query })}`);
  await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
  return page;
}

const squeezed = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

beforeAll(async () => {
  session = await startSession({ lang: 'zh-CN' });
  const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'order'));
  await popup.waitFor(popup.t('problemHeading'));
  await popup.click(popup.t('problem_signed_not_received'));
  await popup.waitForStage(1);
  await popup.capture();
  const chat = 'https://market.m.taobao.com/app/im/chat/long.html?count=60&page=20&delay=20';
  const { popup: talk } = await session.visit(chat);
  await talk.waitFor(talk.t('chatRead'));
  await talk.click(talk.t('chatPictures'));
  await talk.click(talk.t('chatRead'));
  await talk.captured();
  const { cases, captures } = await session.database();
  caseId = cases[0]?.id ?? '';
  // The order page first: their ids are in no order.
  exhibits = captures.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ id }) => id);
  const desk = new Popup(await session.chromium.openOwn(`case.html#${caseId}/${exhibits[0]}`), 'zh-CN');
  await desk.click(desk.t('partEdit'));
  await desk.click(desk.t('editorAdd'));
  await desk.click(desk.t('editorSave'));
  await desk.waitFor(desk.t('madeRedaction'));
  await desk.page.close();
}, 240_000);
afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the bundle', () => {
  test('has a cover, the list in the courts’ columns, every exhibit under its number, and numbered pages', async () => {
    const page = await openBundle({ versions: 'originals', recipient: '市场监督管理局' });
    expect(await violations(page)).toEqual([]);
    const pages = await printed(page, 'print-originals');
    const [cover = '', list = ''] = pages;
    for (const words of ['证据册', '市场监督管理局', session.shop.story.order.id, '公钥指纹'])
      expect(squeezed(cover)).toContain(words);
    expect(cover).not.toMatch(/第\s*1\s*页/);
    for (const column of ['序号', '证据名称', '来源', '形成时间', '证明内容', '原件形式'])
      expect(squeezed(list)).toContain(column);
    const numbers = pages.slice(1).map((text) => /第(\d+)页，共(\d+)页/.exec(squeezed(text))?.slice(1, 3));
    expect(numbers).toEqual(pages.slice(1).map((_, index) => [String(index + 2), String(pages.length)]));
    const all = squeezed(pages.join('\n'));
    for (const number of [1, 2]) expect(all).toContain(`证据${number}`);
    await page.close();
  });

  test('has every message of the conversation as a row with its time, side, name and words', async () => {
    const page = await openBundle({});
    const rows = await page.$$eval('table.chat tbody tr', (all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
    expect(rows).toHaveLength(60);
    expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, index) => index + 1));
    const sides = new Set(rows.map(([, , side]) => side));
    expect(sides.has('本人') && sides.has('商家')).toBe(true);
    expect(rows.filter(([, time]) => /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(time ?? '')).length).toBeGreaterThan(10);
    expect(rows.every(([, , , , words]) => words !== '')).toBe(true);
    const paper = squeezed((await printed(page, 'print-chat')).join(''));
    const long = rows.map((row) => squeezed(row[4])).filter((words) => words.length > 8);
    expect(long.filter((words) => !paper.includes(words.slice(0, 8))).length).toBeLessThan(long.length / 10);
    await page.close();
  });

  test('of redacted copies shows the copy and not the original, and says so on its cover', async () => {
    const page = await openBundle({ versions: 'redacted', exhibit: exhibits[0] ?? '' });
    const [cover] = await printed(page, 'print-redacted');
    expect(squeezed(cover)).toContain('已遮盖个人信息的副本');
    const names = await page.$$eval('.caption', (all) => all.map(({ textContent }) => textContent));
    expect(names.every((name) => name?.includes('遮盖'))).toBe(true);
    expect(await page.$$('table.chat')).toHaveLength(0);
    await page.close();
  });

  test('is refused in words where an exhibit has no redacted copy', async () => {
    const page = await session.chromium.openOwn(`print.html?case=${caseId}&versions=redacted`);
    const view = new Popup(page, 'zh-CN');
    await view.waitFor(/这些证据没有遮盖过的版本/);
    await page.close();
  });

  test('opens from an English browser with its button in English; the paper stays in the court’s language', async () => {
    const own = await startSession({ lang: 'en' });
    try {
      const { popup } = await own.visit(addressOf(own.shop.story, 'taobao', 'order'));
      await popup.waitFor(popup.t('problemHeading'));
      await popup.click(popup.t('problem_signed_not_received'));
      await popup.waitForStage(1);
      await popup.capture();
      const [case_] = (await own.database()).cases;
      const page = await own.chromium.openOwn(`print.html?case=${case_?.id}&recipient=${encodeURIComponent('12315')}`);
      await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
      const view = new Popup(page, 'en');
      expect(await page.$eval('.print-bar button', (button) => button.textContent)).toBe(view.t('packPrintNow'));
      expect(await page.evaluate(() => document.body.innerText)).toContain('证据册');
      expect(await violations(page)).toEqual([]);
      await picture(page, 'print-english');
      const refused = await own.chromium.openOwn(`print.html?case=${case_?.id}&versions=redacted`);
      const why = new Popup(refused, 'en');
      await why.waitFor(/redacted/);
      await picture(refused, 'print-english-refused');
    } finally {
      await own.end();
    }
  });
});
