import { beforeAll, describe, expect, test } from 'vitest';
import { importFile, type JuliDatabase, saveDerivative } from '../../../utils/evidence/index.ts';
import { signingKey } from '../../../utils/evidence/ledger/keys.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import { sha256 } from '../../../utils/hash.ts';
import { type File, fileOf, madeToFit, manifestOf, named, repack, replaced, unpack } from '../support/corrupt.ts';
import { sealedAgain } from '../support/forge.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

/** Imported files and what was made from originals, in a pack of originals and in one of redacted copies. */

const SECRET = '王小明 13800000000';
let db: JuliDatabase;
let caseId: string;
let photo: string;

const original = async (exhibitId: string, name: string) => {
  const capture = await db.captures.get(exhibitId);
  const part = capture?.artefacts.find((one) => one.name === name);
  if (!part) throw new Error(`no ${name} in ${exhibitId}`);
  return { of: part.hash, exhibitId, part: name };
};
const derive = async (
  exhibitId: string,
  name: 'viewport.png' | 'text.txt',
  kind: 'redaction' | 'crop' | 'annotation',
  content: string,
) =>
  saveDerivative(
    {
      ...(await original(exhibitId, name)),
      kind,
      changes: { hidden: 1 },
      bytes: new Blob([content], { type: name === 'viewport.png' ? 'image/png' : 'text/plain' }),
    },
    db,
  );

beforeAll(async () => {
  ({ db, caseId } = await caseWithEvidence());
  const bytes = new Blob([`照片 ${SECRET}`]);
  const claims = { takenAt: '2026-11-19T10:00:00', device: 'Phone 1' };
  const imported = { bytes, name: '开箱 照片.JPG', type: 'image/jpeg', class: 'E4' as const, claims };
  photo = (await importFile(imported, caseId, { db })).row.id;
  await derive('order', 'viewport.png', 'redaction', '遮盖了一次');
  await derive('order', 'viewport.png', 'redaction', '遮盖了两次');
  await derive('order', 'text.txt', 'redaction', '姓名 ██');
  await derive('product', 'viewport.png', 'crop', '裁下的一块');
  await derive('product', 'viewport.png', 'annotation', '画了框');
});

const filesOf = async (request: Partial<Parameters<typeof packOf>[0]>): Promise<File[]> =>
  unpack(new Blob([(await packOf({ caseId, ...request }, { db })).bytes]));

describe('a pack of originals', () => {
  test('holds an imported file untouched, with what it says of itself as its own claim', async () => {
    const files = await filesOf({});
    const file = fileOf(files, '04_开箱 照片.jpg');
    expect(file.path).toBe('E4_问题证明/04_开箱 照片/04_开箱 照片.jpg');
    expect(await file.content.text()).toBe(`照片 ${SECRET}`);
    const row = await db.files.get(photo);
    expect(await sha256(file.content)).toBe(row?.hash);
    expect(JSON.parse(await fileOf(files, '04_取证记录.json').content.text())).toEqual(row);
    const exhibit = (await manifestOf(files)).exhibits.find(({ record }) => record.id === photo);
    expect(exhibit?.formedAt).toBe('2026-11-19 10:00:00（文件自身所载，未经核实，设备Phone 1）');
    expect(exhibit?.record).toMatchObject({ type: 'file', path: 'E4_问题证明/04_开箱 照片/04_取证记录.json' });
  });

  test('holds crops and marks beside their originals with records of their own, and no redaction', async () => {
    const files = await filesOf({});
    const paths = files.map(({ path }) => path);
    for (const made of ['02_画面截图_裁剪', '02_画面截图_标注'])
      for (const ending of ['.png', '_记录.json']) expect(paths.join('\n')).toContain(`${made}${ending}`);
    expect(paths.filter((path) => path.includes('遮盖'))).toEqual([]);
    expect((await verifyPack(await repack(files))).problems).toEqual([]);
  });

  test('a derivative exchanged, or without its record, is found', async () => {
    const files = await filesOf({});
    const made = fileOf(files, '02_画面截图_裁剪.png').path;
    const key = await signingKey(db);
    if (!key) throw new Error('no key');
    const problems = async (changed: readonly File[], manifest = (_: Awaited<ReturnType<typeof manifestOf>>) => {}) =>
      named((await verifyPack(await repack(await sealedAgain(changed, key, { manifest })))).problems);
    expect(await problems(replaced(files, made, '别的'))).toContain(`record ${made}`);
    expect(
      await problems(files, ({ exhibits }) => {
        for (const exhibit of exhibits) exhibit.derivatives = [];
      }),
    ).toContain(`record ${made}`);
  });
});

describe('a pack of redacted copies', () => {
  test('holds the last redaction of every part and its record, and nothing else of the exhibit', async () => {
    const files = await filesOf({ versions: 'redacted', chosen: ['order'], withAdvice: false });
    const evidence = files.map(({ path }) => path).filter((path) => path.startsWith('E'));
    expect(evidence).toEqual([
      'E1_基础凭证/01_订单详情_2026-11-20_160000/01_画面截图_遮盖.png',
      'E1_基础凭证/01_订单详情_2026-11-20_160000/01_画面截图_遮盖_记录.json',
      expect.stringMatching(/01_.*_遮盖\.txt$/),
      expect.stringMatching(/01_.*_遮盖_记录\.json$/),
    ]);
    expect(await fileOf(files, '画面截图_遮盖.png').content.text()).toBe('遮盖了两次');
    const { exhibits, versions } = await manifestOf(files);
    expect(versions).toBe('redacted');
    expect(exhibits[0]?.record).not.toHaveProperty('path');
    const report = await verifyPack(await repack(files));
    expect(report.problems).toEqual([]);
  });

  test('its README speaks of what is there, and no file of it holds what was hidden', async () => {
    const files = await filesOf({ versions: 'redacted', chosen: ['order'], withAdvice: false });
    const readme = await fileOf(files, 'README.txt').content.text();
    expect(readme).not.toContain('wacz');
    expect(readme).not.toContain('下一步');
    expect(readme).toContain('本包只含遮盖个人信息后的副本');
    const record = await db.captures.get('order');
    const secrets = ['内容 order', '文字 order', ...(record?.artefacts.map(({ hash }) => hash) ?? [])];
    for (const { path, content } of files) {
      const text = await content.text();
      // A derivative's record names the hash of its original, which tells nothing of what it holds.
      const told = secrets.filter(
        (secret) => text.includes(secret) && !(path.endsWith('_记录.json') && /^[0-9a-f]{64}$/.test(secret)),
      );
      expect({ path, told }).toEqual({ path, told: [] });
    }
    const whole = await fileOf(await filesOf({}), 'README.txt').content.text();
    expect(whole).toContain('网页归档.wacz');
    expect(whole).toContain('下一步.html');
  });

  test('is not made with an exhibit of which nothing was redacted: the refusal names each, and nothing is written', async () => {
    const before = await db.ledger.count();
    const wish = { caseId, versions: 'redacted' as const };
    await expect(packOf(wish, { db })).rejects.toMatchObject({
      key: 'pack_error_not_redacted',
      message: expect.stringMatching(/商品页.*、.*聊天页.*、开箱 照片\.JPG/),
    });
    expect(await db.ledger.count()).toBe(before);
  });

  test('with an original slipped in by its own maker is found', async () => {
    const files = await filesOf({ versions: 'redacted', chosen: ['order'] });
    const key = await signingKey(db);
    if (!key) throw new Error('no key');
    const path = 'E1_基础凭证/01_订单详情_2026-11-20_160000/01_画面截图.png';
    const content = new Blob(['原图']);
    const manifest = ({ files: listed }: Awaited<ReturnType<typeof manifestOf>>) => {
      listed.push({ path, size: 0, sha256: '', role: 'original', type: 'image/png', exhibit: 1 });
    };
    const mixed = await sealedAgain(files.toSpliced(files.length - 3, 0, { path, content }), key, { manifest });
    const { problems } = await verifyPack(await repack(mixed));
    expect(problems).toContainEqual({
      kind: 'record',
      file: path,
      detail: 'is an original in a pack of redacted copies',
    });
    expect(named(await (await verifyPack(await repack(await madeToFit(files)))).problems)).toEqual([]);
  });
});
