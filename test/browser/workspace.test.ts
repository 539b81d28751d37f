import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withExif } from '../evidence/support/exif.ts';
import { tabTo, violations } from './support/accessibility.ts';
import type { Language } from './support/build.ts';
import { caseWithCapture } from './support/case-with-capture.ts';
import { sha256 } from './support/database.ts';
import { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The case workspace: reached from the popup; files come in, are filed, made fit for others, and deleted. */

const folder = mkdtempSync(join(tmpdir(), 'juli-workspace-'));
let session: Session;
let desk: Popup;
let caseId: string;

beforeAll(async () => {
  session = await startSession();
  const popup = await caseWithCapture(session);
  const opened = session.chromium.browser.waitForTarget((target) => target.url().includes('/case.html#'));
  await popup.click(popup.t('workspaceOpen')).catch((error: unknown) => {
    if (!/Target closed|Session closed/.test(String(error))) throw error;
  });
  const page = await (await opened).page();
  if (!page) throw new Error('The workspace did not open.');
  desk = new Popup(page);
  caseId = new URL(page.url()).hash.slice(1);
});
afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A photograph as a telephone would write it: a drawing, with EXIF put in. */
async function photo(page: Page, name: string): Promise<{ path: string; bytes: Uint8Array }> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 600);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#d9c7a8';
    context.fillRect(0, 0, 900, 600);
    context.fillStyle = '#7a2c1d';
    context.fillRect(120, 180, 420, 40);
    context.fillStyle = '#123456';
    context.font = '48px sans-serif';
    context.fillText('13800000000', 120, 400);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const bytes = withExif(Buffer.from(base64, 'base64'), {
    make: 'Demo',
    model: 'Phone 7',
    taken: '2026:11:03 14:05:09',
    latitude: 31,
  });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path, bytes };
}

async function choose(...paths: string[]): Promise<void> {
  const input = (await desk.page.$('input[type=file]')) as unknown as { uploadFile(...paths: string[]): Promise<void> };
  await input.uploadFile(...paths);
}

test('the case is there: its order, its next step, its evidence by class', async () => {
  const shown = await desk.waitFor(desk.t('workspaceEvidence', 1));
  const { order } = session.shop.story;
  for (const words of [order.items[0]?.title ?? '', order.id, desk.t('stepHeading'), desk.t('timelineHeading')])
    expect(shown).toContain(words);
  for (const name of ['E1', 'E2', 'E3', 'E4', 'E5']) expect(shown).toContain(desk.t(`evidence_${name}`));
  await desk.page.evaluate(() => document.querySelector('.thumbnail')?.scrollIntoView());
  await desk.page.waitForSelector('.thumbnail img');
  await picture(desk.page, 'workspace-case');
});

describe('files from elsewhere', () => {
  let bytes: Uint8Array;

  test('come in as they are; an empty one and one twice cost none of the others', async () => {
    const made = await photo(desk.page, '破损照片.jpg');
    bytes = made.bytes;
    const text = join(folder, '通话记录.txt');
    writeFileSync(text, '收货人：王小明 13800000000 上海市浦东新区丁香路88号3号楼402室');
    const empty = join(folder, '没下载完.mp4');
    writeFileSync(empty, '');
    await choose(made.path, text, empty, made.path);
    const shown = await desk.waitFor(desk.t('importDuplicate'));
    expect(shown).toContain(desk.t('import_error_empty'));
    expect(shown).toContain('破损照片.jpg');
    await desk.waitFor(desk.t('workspaceEvidence', 3));
    await picture(desk.page, 'workspace-imported');
    const dump = await session.database();
    const stored = dump.artefacts.find(({ hash }) => hash === sha256(bytes));
    expect(stored?.bytes.equals(Buffer.from(bytes))).toBe(true);
    expect(dump.ledger.filter(({ type }) => type === 'file')).toHaveLength(2);
  });

  test('are pasted and dropped too', async () => {
    await desk.page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['付款凭证'], '付款.txt', { type: 'text/plain' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      const dropped = new DataTransfer();
      dropped.items.add(new File(['检测报告'], '检测报告.txt', { type: 'text/plain' }));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    await desk.waitFor(desk.t('workspaceEvidence', 5));
  });

  test('say about themselves what the workspace calls their own claim', async () => {
    await desk.click('破损照片.jpg');
    const shown = await desk.waitFor('Demo Phone 7');
    for (const words of ['2026-11-03 14:05:09', desk.t('claimsOwn'), desk.t('claimsPlaceYes'), sha256(bytes)])
      expect(shown).toContain(words);
    await desk.page.waitForSelector('img.preview-picture');
    await picture(desk.page, 'workspace-exhibit');
  });

  test('are filed with what they prove', async () => {
    await desk.click(desk.t('describeUse', '商品存在的问题（照片）'));
    await desk.click(desk.t('describeSave'));
    await desk.waitFor(desk.t('exhibitBack'));
    await desk.page.waitForFunction(
      (text) => document.querySelector('[role=status]')?.textContent === text,
      {},
      desk.t('describeSaved'),
    );
    const { events } = await session.database();
    expect(events.filter(({ type }) => type === 'described')).toHaveLength(1);
  });
});

describe('copies', () => {
  test('a box drawn by the pointer and one by the keyboard are burned into a copy; the original stays', async () => {
    const before = await session.database();
    await desk.click(desk.t('partEdit'));
    await desk.page.waitForSelector('.board img');
    await new Promise((wait) => setTimeout(wait, 200));
    const area = await (await desk.page.$('.board'))?.boundingBox();
    if (!area) throw new Error('There is no picture to draw on.');
    const at = (x: number, y: number) => [area.x + area.width * x, area.y + area.height * y] as const;
    await desk.page.mouse.move(...at(0.1, 0.55));
    await desk.page.mouse.down();
    await desk.page.mouse.move(...at(0.5, 0.7), { steps: 5 });
    await desk.page.mouse.up();
    await desk.click(desk.t('toolMark'));
    await tabTo(desk.page, desk.t('editorAdd'));
    await desk.page.keyboard.press('Enter');
    await new Promise((wait) => setTimeout(wait, 200));
    for (let step = 0; step < 5; step++) await desk.page.keyboard.press('ArrowUp');
    await picture(desk.page, 'workspace-editor');
    expect(await violations(desk.page)).toEqual([]);
    await desk.click(desk.t('editorSave'));
    await desk.waitFor(desk.t('madeRedaction'));
    const after = await session.database();
    for (const { hash, bytes } of before.artefacts)
      expect(after.artefacts.find((row) => row.hash === hash)?.bytes.equals(bytes)).toBe(true);
    expect(after.ledger.filter(({ type }) => type === 'derivative')).toHaveLength(1);
    const known = new Set(before.artefacts.map(({ hash }) => hash));
    const copy = after.artefacts.find(({ hash }) => !known.has(hash));
    expect(copy?.bytes.includes('Exif')).toBe(false);
    const pixel = await pixelOf(copy?.bytes ?? Buffer.alloc(0), 270, 390);
    expect(Math.max(...pixel)).toBeLessThan(20);
    await picture(desk.page, 'workspace-copy');
  });

  test('words are found, ticked and hidden in a copy', async () => {
    await desk.click(desk.t('exhibitBack'));
    await desk.click('通话记录.txt');
    await desk.click(desk.t('partEdit'));
    const shown = await desk.waitFor(desk.t('redactPreview'));
    for (const kind of ['personalPhone', 'personalName', 'personalAddress']) expect(shown).toContain(desk.t(kind));
    await picture(desk.page, 'workspace-words');
    expect(await violations(desk.page)).toEqual([]);
    await desk.click('王小明');
    await desk.click(desk.t('redactSave'));
    await desk.waitFor(desk.t('madeRedaction'));
    const { artefacts } = await session.database();
    const texts = artefacts.filter(({ type }) => type === 'text/plain').map(({ bytes }) => bytes.toString('utf8'));
    expect(texts.some((text) => text.includes('█'.repeat(11)) && text.includes('王小明'))).toBe(true);
  });

  async function pixelOf(bytes: Buffer, x: number, y: number): Promise<number[]> {
    return desk.page.evaluate(
      async (base64, left, top) => {
        const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([raw]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return [...(context?.getImageData(left, top, 1, 1).data.slice(0, 3) ?? [255])];
      },
      bytes.toString('base64'),
      x,
      y,
    );
  }
});

describe('deleting', () => {
  test('asks once, says what it means, leaves a tombstone', async () => {
    await desk.click(desk.t('removeExhibit'));
    await desk.waitFor(desk.t('removeExhibitWhat'));
    await picture(desk.page, 'workspace-remove');
    expect(await violations(desk.page)).toEqual([]);
    await desk.click(desk.t('removeExhibitYes'));
    await desk.waitFor(desk.t('workspaceEvidence', 4));
    const { ledger, artefacts } = await session.database();
    expect(ledger.filter(({ type }) => type === 'tombstone')).toHaveLength(2);
    expect(artefacts.some(({ bytes }) => bytes.includes('王小明'))).toBe(false);
  });

  test('the whole case', async () => {
    await desk.click(desk.t('removeCase'));
    await desk.click(desk.t('removeCaseYes'));
    await desk.waitFor(desk.t('casesEmpty'));
    await picture(desk.page, 'workspace-empty');
    const { cases, captures, artefacts, ledger } = await session.database();
    expect([cases.length, captures.length, artefacts.length]).toEqual([0, 0, 0]);
    expect(ledger.length).toBeGreaterThan(5);
    await desk.page.goto(desk.page.url().replace(/#.*/, `#${caseId}`));
    await desk.waitFor(desk.t('workspaceAbsent'));
  });
});

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as [Language, 'light' | 'dark'][])('%s, %s: nothing for axe-core to find', (lang, scheme) => {
  test('in the case, a piece of its evidence, and the list of cases', async () => {
    const own = await startSession({ lang });
    try {
      await (await caseWithCapture(own)).close();
      const { cases, captures } = await own.database();
      const view = new Popup(await own.chromium.openOwn(`case.html#${cases[0]?.id}`), lang);
      await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const look = async (name: string, words: string) => {
        await view.waitFor(words);
        await picture(view.page, `workspace-${name}-${lang}-${scheme}`);
        expect([name, await violations(view.page)]).toEqual([name, []]);
      };
      await look('case', view.t('workspaceEvidence', 1));
      await view.page.setViewport({ width: 480, height: 900 });
      await look('narrow', view.t('completeHeading'));
      const { width, scroll } = await view.page.evaluate(() => ({
        width: document.documentElement.clientWidth,
        scroll: document.documentElement.scrollWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(width);
      await view.page.setViewport({ width: 1280, height: 800 });
      await view.page.evaluate((hash) => location.replace(hash), `#${cases[0]?.id}/${captures[0]?.id}`);
      await look('exhibit', view.t('describeHeading'));
      await view.page.goto(view.page.url().replace(/#.*/, ''));
      await look('list', view.t('casesHeading'));
    } finally {
      await own.end();
    }
  });
});
