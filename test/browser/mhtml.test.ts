import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { grant } from './support/build.ts';
import { artefact } from './support/database.ts';
import { type Session, startSession } from './support/session.ts';

/** With `pageCapture` granted the browser's own archive stands beside our snapshot. */

let session: Session;
beforeAll(async () => {
  session = await startSession({ patchManifest: grant({ permissions: ['pageCapture'] }) });
});
afterAll(() => session?.end());

test('the browser’s archive is stored beside our own original', async () => {
  const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'product'));
  const shown = await popup.capture();
  expect(shown).toContain(popup.t('part_page_mhtml'));
  const dump = await session.database();
  const record = dump.captures[0];
  if (!record) throw new Error('Nothing was stored.');
  expect(record.failures.map(({ part }) => part)).not.toContain('page.mhtml');
  const archive = artefact(dump, record, 'page.mhtml').toString('latin1');
  expect(archive).toContain('Content-Type: multipart/related');
  expect(archive).toContain('Snapshot-Content-Location: https://item.taobao.com/item.htm');
  expect(archive.match(/Content-Type: image\/png/g)?.length).toBeGreaterThan(3);
});
