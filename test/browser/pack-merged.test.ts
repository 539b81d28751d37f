import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vaultFrames } from '../../utils/evidence/backup/collect.ts';
import { appendEvent, mergeBackup, saveCapture } from '../../utils/evidence/index.ts';
import { exportPack } from '../../utils/evidence/pack/export.ts';
import { caseWithEvidence, EXPORTED_AT, world } from '../evidence/support/pack.ts';
import { draft, freshDatabase, part } from '../evidence/support/records.ts';
import { violations } from './support/accessibility.ts';
import { builtExtension } from './support/build.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The page in a pack of a case that was moved: it carries another installation's ledger. */

const folder = mkdtempSync(join(tmpdir(), 'juli-merged-'));
const pack = join(folder, 'pack.zip');
let session: Session;
let page: Page;
let other: string;

beforeAll(async () => {
  const { db: old, caseId } = await caseWithEvidence();
  other = (await old.keys.toArray())[0]?.id ?? '';
  const db = freshDatabase();
  await mergeBackup(vaultFrames(old), db);
  const { id } = await saveCapture(draft('here'), [part('text.txt', '在这里固定的')], db);
  await appendEvent(caseId, { type: 'evidence-filed', captureId: id, page: 'order', title: '在这里固定的' }, db);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  const script = readFileSync(join(builtExtension('chrome'), 'pack-page.js'), 'utf8');
  await exportPack({ caseId, exportedAt: EXPORTED_AT }, writable, { ...world, script }, { db });
  writeFileSync(pack, await collected);
  execFileSync('unzip', ['-qq', '-o', pack, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  session = await startSession({ lang: 'zh-CN' });
  page = await session.chromium.browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
});
afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true, force: true });
});

async function verdict(file: string): Promise<string> {
  const input = (await page.$('#file')) as unknown as { uploadFile(path: string): Promise<void> };
  await input.uploadFile(file);
  await page.waitForFunction(() => document.querySelector('.verdict'));
  return page.$eval('#result', (result) => result.textContent ?? '');
}

test('shows the exhibits, and verifies both ledgers with the key of each', async () => {
  await picture(page, 'pack-merged-page');
  const told = await verdict(pack);
  expect(told).toContain('完整，未被改动');
  expect(told).toContain(other);
  await page.evaluate(() => document.querySelector('#result')?.scrollIntoView());
  await picture(page, 'pack-merged-verified');
  expect(await violations(page)).toEqual([]);
});

test('says at each exhibit that another installation recorded it, in both languages, on screen and on paper', async () => {
  const told = await page.$$eval('.exhibit', (cards) => cards.map((card) => card.querySelector('.other')?.textContent));
  expect(told.filter((text) => text?.includes('另一处安装') && text.includes('another installation'))).toHaveLength(3);
  expect(told).toHaveLength(4);
  await page.$eval('#e2', (card) => card.scrollIntoView());
  await picture(page, 'pack-merged-exhibits');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await picture(page, 'pack-merged-exhibits-dark');
  expect(await violations(page)).toEqual([]);
  await page.emulateMediaFeatures([]);
  await page.emulateMediaType('print');
  await picture(page, 'pack-merged-exhibits-print');
  await page.emulateMediaType('screen');
});

test('names the other ledger when a byte of it was changed', async () => {
  const bytes = readFileSync(pack);
  const place = bytes.indexOf('"format":"juli-ledger"');
  expect(place).toBeGreaterThan(0);
  const digit = bytes.indexOf('"seq":1', 0, 'latin1') + 6;
  bytes[digit] = 0x32;
  const changed = join(folder, 'changed.zip');
  writeFileSync(changed, bytes);
  await page.reload();
  expect(await verdict(changed)).toMatch(/其他存证链.*ledger\.json/s);
  await page.evaluate(() => document.querySelector('#result')?.scrollIntoView());
  await picture(page, 'pack-merged-altered');
});
