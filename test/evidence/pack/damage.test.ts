import { expect, test } from 'vitest';
import { importFile, type JuliDatabase } from '../../../utils/evidence/index.ts';
import { signingKey } from '../../../utils/evidence/ledger/keys.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import { fileOf, manifestOf, named, repack, unpack } from '../support/corrupt.ts';
import { sealedAgain } from '../support/forge.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

/** A store that lost a file, changed one and lost a record: what is whole is handed over, and the rest is named. */

async function damagedCase() {
  const { db, caseId } = await caseWithEvidence();
  const bytes = new Blob(['视频']);
  const claims = {};
  const file = { bytes, name: '录像.mp4', type: 'video/mp4', class: 'E4' as const, claims };
  const { row } = await importFile(file, caseId, { db });
  const hashOf = async (id: string, name: string) =>
    (await db.captures.get(id))?.artefacts.find((one) => one.name === name)?.hash ?? '';
  await db.artefacts.delete(await hashOf('order', 'viewport.png'));
  const altered = await hashOf('product', 'page.html');
  await db.artefacts.put({ hash: altered, size: 1, type: 'text/html', bytes: new Blob(['x']) });
  await db.files.delete(row.id);
  return { db, caseId };
}

const exported = async (db: JuliDatabase, caseId: string) =>
  unpack(new Blob([(await packOf({ caseId }, { db })).bytes]));

test('the export goes on, and manifest, README, list and page name what is damaged', async () => {
  const { db, caseId } = await damagedCase();
  const files = await exported(db, caseId);
  const { exhibits, lost, selection } = await manifestOf(files);
  expect(
    exhibits.map(({ damaged }) => damaged?.map(({ path, fault }) => `${fault} ${path.split('/').at(-1)}`)),
  ).toEqual([['missing 01_画面截图.png'], ['altered 02_网页原件.html'], undefined]);
  expect(exhibits[1]?.damaged?.[0]?.found).toMatch(/^[0-9a-f]{64}$/);
  expect({ lost, selection }).toEqual({ lost: ['录像.mp4'], selection: { chosen: 3, of: 3 } });
  for (const path of ['README.txt', '证据目录.html', 'index.html']) {
    const text = await fileOf(files, path).content.text();
    for (const name of ['01_画面截图.png', '02_网页原件.html', '录像.mp4']) expect(text).toContain(name);
  }
  expect(await fileOf(files, '打印版.html').content.text()).toContain('已损坏、未能提供：01_画面截图.png');
  const paths = files.map(({ path }) => path);
  expect(paths.filter((path) => /01_画面截图|02_网页原件/.test(path))).toEqual([]);
});

test('verification finds the pack whole and reports the damage as declared', async () => {
  const { db, caseId } = await damagedCase();
  const report = await verifyPack(await repack(await exported(db, caseId)));
  expect(report).toMatchObject({
    ok: true,
    problems: [],
    damaged: [
      { exhibit: 1, fault: 'missing' },
      { exhibit: 2, fault: 'altered' },
    ],
  });
  expect(report.notices).toContain('declared as lost: 录像.mp4');
});

test('damage cannot be declared away, nor invented over a file that is there', async () => {
  const { db, caseId } = await damagedCase();
  const key = await signingKey(db);
  if (!key) throw new Error('no key');
  const files = await exported(db, caseId);
  const silent = await sealedAgain(files, key, {
    manifest: ({ exhibits }) => {
      for (const exhibit of exhibits) delete exhibit.damaged;
    },
  });
  const records = [1, 2].map((number) => `record ${fileOf(files, `0${number}_取证记录.json`).path}`);
  expect(named((await verifyPack(await repack(silent))).problems)).toEqual(records);
  const { path } = fileOf(files, '03_画面截图.png');
  const invented = await sealedAgain(files, key, {
    manifest: ({ exhibits }) => {
      const third = exhibits[2];
      if (third) third.damaged = [{ path, sha256: '0'.repeat(64), size: 1, fault: 'missing' }];
    },
  });
  expect(named((await verifyPack(await repack(invented))).problems)).toEqual([`record ${path}`]);
});

test('what is not the fault of one file ends the export', async () => {
  const { db, caseId } = await caseWithEvidence();
  const get = db.artefacts.get.bind(db.artefacts);
  Object.assign(db.artefacts, {
    get: async (hash: string) => {
      if (hash !== (await db.captures.get('chat'))?.artefacts[0]?.hash) return get(hash);
      throw new Error('the database was closed');
    },
  });
  await expect(packOf({ caseId }, { db })).rejects.toThrow('the database was closed');
});
