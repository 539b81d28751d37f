import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Unreadable } from '../../utils/evidence/verify/container.ts';
import { verifyPack } from '../../utils/evidence/verify/pack.ts';
import { addressOf } from '../demo-shop/addresses.ts';
import { randomFrom } from '../evidence/support/corrupt.ts';
import { violations } from './support/accessibility.ts';
import { grant } from './support/build.ts';
import { caseWithCapture } from './support/case-with-capture.ts';
import { exportPack } from './support/export-pack.ts';
import { Popup } from './support/popup.ts';
import { picturesOfReplay, replay } from './support/replay.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** A case of the demo shop handed over: exported in the workspace, checked without us, by us, and by the page inside it. */

const CHECK = join(import.meta.dirname, '../evidence/support/check-pack.sh');
const folder = mkdtempSync(join(tmpdir(), 'juli-pack-'));
const unpacked = join(folder, 'unpacked');
let session: Session;
let desk: Page;
let pack: string;

beforeAll(async () => {
  // With the browser's own archives, which hold the pictures of hosts that let no extension read them.
  session = await startSession({ lang: 'zh-CN', patchManifest: grant({ permissions: ['pageCapture'] }) });
  const at = (kind: Parameters<typeof addressOf>[2]) => addressOf(session.shop.story, 'taobao', kind);
  await caseWithCapture(session, 'problem_signed_not_received');
  for (const kind of ['product', 'logistics', 'chat'] as const) await (await session.visit(at(kind))).popup.capture();
  const [case_] = (await session.database()).cases;
  desk = await session.chromium.openOwn(`case.html#${case_?.id}`);
  const view = new Popup(desk, 'zh-CN');
  await view.waitFor(view.t('packExport'));
  pack = await exportPack(desk, folder);
});
afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true, force: true });
});

test('the workspace says what it exported, and with which key', async () => {
  const view = new Popup(desk, 'zh-CN');
  const told = await view.waitFor(view.t('packDoneKey'));
  expect(told).toMatch(/[0-9a-f]{64}/);
  await (await desk.$('#export'))?.scrollIntoView();
  await picture(desk, 'pack-exported');
  expect(await violations(desk, '#export')).toEqual([]);
});

test('a script with only unzip, sha256sum and openssl checks it', () => {
  const told = spawnSync('sh', [CHECK, pack], { encoding: 'utf8' });
  console.log(told.stdout.trim());
  expect(told.stdout).toMatch(/^OK: \d+ files, \d+ signed lines, 4 records\n$/);
});

test('npm run -s verify agrees', () => {
  const told = spawnSync('npm', ['run', '-s', 'verify', '--', pack], { encoding: 'utf8' });
  expect(told.status).toBe(0);
  expect(JSON.parse(told.stdout)).toMatchObject({ ok: true, problems: [] });
});

test('500 random corruptions of it are all found', { timeout: 600_000 }, async () => {
  const bytes = new Uint8Array(readFileSync(pack));
  const random = randomFrom(500);
  const kinds: Record<string, number> = {};
  for (let round = 0; round < 500; round++) {
    const place = Math.floor(random() * bytes.length);
    const before = bytes[place] ?? 0;
    bytes[place] = before ^ (1 + Math.floor(random() * 255));
    const found = await verifyPack(new Blob([bytes])).catch((error) => error);
    bytes[place] = before;
    if (!(found instanceof Unreadable)) expect({ place, ok: found.ok }).toEqual({ place, ok: false });
    const kind = found instanceof Unreadable ? 'unreadable' : found.problems[0].kind;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const found = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  console.log(`500 corruptions of ${bytes.length} bytes, ${found} found:`, kinds);
  expect(found).toBe(500);
});

describe('the page inside it, opened from the disk', () => {
  const choose = async (page: Page, file: string) => {
    const input = (await page.$('#file')) as unknown as { uploadFile(path: string): Promise<void> };
    await input.uploadFile(file);
    await page.waitForSelector('.verdict');
    return page.$eval('#result', (result) => result.textContent ?? '');
  };
  let page: Page;

  beforeAll(async () => {
    execFileSync('unzip', ['-qq', '-o', pack, '-d', unpacked], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    page = await session.chromium.browser.newPage();
    await page.goto(pathToFileURL(join(unpacked, 'index.html')).href, { waitUntil: 'load' });
  });

  test('shows the exhibits with their pictures, without network', async () => {
    await page.waitForFunction(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
    expect(await page.$$eval('article', (all) => all.length)).toBe(4);
    await picture(page, 'pack-page');
    expect(
      await page.evaluate(() =>
        fetch('https://demo.juli.example/').then(
          () => 'reached',
          () => 'barred',
        ),
      ),
    ).toBe('barred');
  });

  test('verifies the archive it came in, and names what was changed in another', async () => {
    expect(await choose(page, pack)).toContain('完整，未被改动');
    await picture(page, 'pack-page-verified');
    const bytes = readFileSync(pack);
    // The first picture in the archive: its bytes begin as PNG does.
    const place = bytes.indexOf('\x89PNG', 0, 'latin1') + 200;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const changed = join(folder, 'changed.zip');
    writeFileSync(changed, bytes);
    const told = await choose(page, changed);
    expect(told).toContain('文件内容被改动');
    expect(told).toContain('画面截图.png');
    await picture(page, 'pack-page-altered');
    expect(await violations(page)).toEqual([]);
  });

  test('prints a bundle: a cover, the list, every exhibit under its number', async () => {
    await page.goto(pathToFileURL(join(unpacked, '打印版.html')).href, { waitUntil: 'load' });
    const path = join(process.env.JULI_SCREENSHOTS ?? folder, 'bundle.pdf');
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    const text = readFileSync(path).toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(5);
    expect(await page.$$eval('.item h2', (all) => all.length)).toBe(4);
  });
});

test('ReplayWeb.page opens the web archive in it, and shows the captured listing with its pictures', async () => {
  const url = addressOf(session.shop.story, 'taobao', 'product');
  const title = session.shop.story.product.title;
  const viewer = await replay(readFileSync(join(unpacked, '网页归档.wacz')), url, title);
  try {
    expect(viewer.text).toContain(title);
    // Pictures further down that the page had not asked for yet have no address.
    const pictures = (await picturesOfReplay(viewer.page, title)).filter(({ source }) => source !== '');
    await picture(viewer.page, 'pack-replayed');
    expect(pictures.filter(({ width }) => width > 1).length).toBeGreaterThan(3);
    // A picture that is not there is a grey box, drawn as SVG.
    expect(pictures.filter(({ source, width }) => source.startsWith('data:image/svg') || width === 0)).toEqual([]);
  } finally {
    await viewer.close();
  }
});
