import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPack } from '../../utils/evidence/verify/pack.ts';
import { violations } from './support/accessibility.ts';
import { caseWithCapture } from './support/case-with-capture.ts';
import { exportPack } from './support/export-pack.ts';
import { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** A stored file whose bytes are not what was saved: said wherever it would be shown, with what to do, and nothing else is lost. */

const folder = mkdtempSync(join(tmpdir(), 'juli-damage-'));
let session: Session;
let caseId: string;
let captureId: string;

/** In a page of the extension: other bytes under the hash of the picture. */
const alter = async (hash: string) => {
  const open = indexedDB.open('juli');
  const db = await new Promise<IDBDatabase>((done) => {
    open.onsuccess = () => done(open.result);
  });
  const table = db.transaction('artefacts', 'readwrite').objectStore('artefacts');
  await new Promise<void>((done) => {
    const found = table.get(hash);
    found.onsuccess = () => {
      const bytes = new Blob(['other bytes'], { type: 'image/png' });
      table.put({ ...found.result, bytes });
      table.transaction.oncomplete = () => done();
    };
  });
  db.close();
};

async function open(path: string): Promise<Popup> {
  return new Popup(await session.chromium.openOwn(`case.html#${path}`), 'zh-CN');
}

beforeAll(async () => {
  session = await startSession({ lang: 'zh-CN' });
  await caseWithCapture(session);
  const { cases, captures } = await session.database();
  caseId = cases[0]?.id ?? '';
  captureId = captures[0]?.id ?? '';
  const hash = captures[0]?.artefacts.find(({ name }) => name === 'viewport.png')?.hash ?? '';
  const own = await session.chromium.openOwn('viewer.html#none');
  await own.evaluate(alter, hash);
  await own.close();
});
afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true, force: true });
});

test('in the list of evidence, in place of its picture', async () => {
  const desk = await open(caseId);
  await desk.page.waitForSelector('.exhibit');
  await desk.page.evaluate(() => document.querySelector('.exhibit')?.scrollIntoView({ block: 'center' }));
  await desk.waitFor(desk.t('exhibitUnreadable', desk.t('capture_error_altered')));
  await picture(desk.page, 'damage-list');
  expect(await violations(desk.page, '#evidence')).toEqual([]);
  await desk.page.close();
});

test('where the piece is shown in full, with both hashes and what to do', async () => {
  const desk = await open(`${caseId}/${captureId}`);
  const shown = await desk.waitFor(desk.t('capture_error_altered'));
  expect(shown).toMatch(/[0-9a-f]{64}.*[0-9a-f]{64}/s);
  expect(shown).toContain('重新固定');
  await picture(desk.page, 'damage-exhibit');
  expect(await violations(desk.page)).toEqual([]);
  await desk.page.close();
});

test('in the pack, which is whole without it and declares it', async () => {
  const desk = await open(caseId);
  await desk.waitFor(desk.t('packExport'));
  const pack = await exportPack(desk.page, folder);
  const told = await desk.waitFor(desk.t('packDoneDamaged', 1));
  expect(told).toContain('画面截图.png');
  await desk.page.evaluate(() => document.querySelector('#export')?.scrollIntoView());
  await picture(desk.page, 'damage-export');
  const report = await verifyPack(await openAsBlob(pack));
  expect(report.problems).toEqual([]);
  expect(report.damaged).toHaveLength(1);
  await desk.page.close();
});
