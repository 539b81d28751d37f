import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vaultFrames } from '../../../utils/evidence/backup/collect.ts';
import type { Frame } from '../../../utils/evidence/backup/frames.ts';
import {
  importFile,
  type JuliDatabase,
  mergeBackup,
  removeExhibits,
  saveCapture,
  saveDerivative,
  verifyLedger,
} from '../../../utils/evidence/index.ts';
import { obtainStamp } from '../../../utils/evidence/trusted-time/obtain.ts';
import { readRoots } from '../../../utils/evidence/trusted-time/roots.ts';
import { checkToken } from '../../../utils/evidence/trusted-time/token.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import { startAuthority, type TestAuthority } from '../support/authority.ts';
import { type File, fileOf, madeToFit, manifestOf, named, repack, replaced, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';
import { followReadme } from '../support/readme.ts';
import { draft, freshDatabase, part } from '../support/records.ts';

/** Evidence that came from another installation by a backup rests on that one's ledger, key and time stamps. */

let authority: TestAuthority;
let old: JuliDatabase;
let db: JuliDatabase;
let caseId: string;
let files: File[];

const check = (token: Uint8Array<ArrayBuffer>, hash: string) => checkToken(token, hash, readRoots(authority.root));
const verify = async (changed: readonly File[]) => verifyPack(await repack(changed), { checkToken: check });
const problems = async (changed: readonly File[]) => named((await verify(changed)).problems);

beforeAll(async () => {
  authority = await startAuthority();
  ({ db: old, caseId } = await caseWithEvidence());
  const order = await old.captures.get('order');
  const made = { of: order?.artefacts[0]?.hash ?? '', exhibitId: 'order', part: 'viewport.png', kind: 'crop' as const };
  await saveDerivative({ ...made, changes: {}, bytes: new Blob(['裁剪'], { type: 'image/png' }) }, old);
  const entry = await old.ledger.get(2);
  const { token, genTime } = await obtainStamp(entry?.hash ?? '', { url: authority.url });
  const at = '2026-11-20T08:00:00Z';
  const stamp = { seq: 2, hash: entry?.hash ?? '', requestedAt: at, nextAt: at, attempts: 1, failures: [] };
  await old.stamps.add({ id: 's', state: 'stamped', ...stamp, authority: authority.url, token, genTime });

  db = freshDatabase();
  await saveCapture(draft('before'), [part('text.txt', 'before')], db);
  await mergeBackup(vaultFrames(old), db);
  const bytes = new Blob(['新照片']);
  await importFile({ bytes, name: '新.jpg', type: 'image/jpeg', class: 'E4', claims: {} }, caseId, { db });
  files = await unpack(new Blob([(await packOf({ caseId }, { db })).bytes]));
});
afterAll(() => authority.close());

describe('a pack of a case that was moved', () => {
  test('carries the other ledger with its key and tokens, and every exhibit says where it was entered', async () => {
    const { ledgers, exhibits, stamps } = await manifestOf(files);
    expect(ledgers).toHaveLength(1);
    const [ledger] = ledgers ?? [];
    expect(ledger).toMatchObject({ path: `其他存证链/${ledger?.digest.slice(0, 8)}/ledger.json`, seq: 2 });
    expect(exhibits.map(({ record }) => record.ledger)).toEqual([
      ledger?.digest,
      ledger?.digest,
      ledger?.digest,
      undefined,
    ]);
    expect(exhibits[0]?.derivatives[0]?.ledger).toBe(ledger?.digest);
    expect(stamps).toMatchObject([{ seq: 2, ledger: ledger?.digest }]);
    const key = (await old.keys.toArray())[0]?.id;
    expect(ledger?.key).toBe(key);
  });

  test('says on its page, its list and on paper which exhibits rest on the other ledger', async () => {
    const [{ path } = { path: '' }] = (await manifestOf(files)).ledgers ?? [];
    const there = '由另一处安装的据理';
    const index = await fileOf(files, 'index.html').content.text();
    const cards = index.split('<article').slice(1);
    expect(cards.map((card) => card.includes(there))).toEqual([true, true, true, false]);
    expect(cards.map((card) => card.includes('by another installation'))).toEqual([true, true, true, false]);
    expect(cards[0]).toContain(`<a href="${path.split('/').map(encodeURIComponent).join('/')}">${path}</a>`);
    const list = await fileOf(files, '证据目录.html').content.text();
    const rows = list
      .split('<tr>')
      .slice(1)
      .filter((row) => row.includes('<td>'));
    expect(rows.map((row) => row.includes(there) && row.includes(path))).toEqual([true, true, true, false]);
    expect(list).toMatch(/第1、2、3项记入的是另一处安装.*another installation.*: 1, 2, 3\./s);
    const items = (await fileOf(files, '打印版.html').content.text()).split('class="item"').slice(1);
    expect(items.map((item) => item.includes(there))).toEqual([true, true, true, false]);
  });

  test('verifies, and the report names the other ledger, its key and its stamp', async () => {
    const report = await verify(files);
    expect(report.problems).toEqual([]);
    const [{ id } = { id: '' }] = await old.keys.toArray();
    expect(report.ledgers).toMatchObject([{ entries: 5, signatures: 5, keys: [id] }]);
    expect(report.stamps).toMatchObject([{ seq: 2, ok: true, root: 'pinned', signer: 'Test Authority good' }]);
  });

  test('whoever does what the README says finds it whole, its stamp too', async () => {
    const said = await followReadme(files, authority.root);
    expect(said.filter((line) => !line.endsWith(' lines'))).toEqual(['Verification: OK']);
    expect(said.filter((line) => line.endsWith(' lines'))).toHaveLength(2);
  });

  test('the other ledger changed, exchanged, left out, or its key or token: found and named', async () => {
    const ledger = fileOf(files, '/ledger.json').path;
    const text = await fileOf(files, ledger).content.text();
    const changed = replaced(files, ledger, text.replace('"seq":3', '"seq":4'));
    expect(await problems(changed)).toContain(`altered ${ledger}`);
    expect(await problems(await madeToFit(changed))).toContain(`ledger ${ledger}`);
    expect((await followReadme(await madeToFit(changed), authority.root)).join('\n')).toContain(`${ledger}: merge`);
    expect(await problems(files.filter(({ path }) => path !== ledger))).toContain(`missing ${ledger}`);
    const key = fileOf(files, `/public-key.pem`).path;
    const own = await fileOf(files, 'public-key.pem').content.text();
    expect(await problems(await madeToFit(replaced(files, key, own)))).toContain(`key ${key}`);
    expect((await followReadme(replaced(files, key, own), authority.root)).join('\n')).toContain('key');
    const token = fileOf(files, '.tsr').path;
    expect(await problems(replaced(files, token, 'x'))).toEqual([`altered ${token}`, `stamp ${token}`]);
  });

  test('an exhibit said to be in our own ledger, or in one that is not there', async () => {
    const lie = async (ledger: string | undefined) =>
      verify(
        await madeToFit(files, ({ exhibits }) => {
          const [first] = exhibits;
          if (!first) return;
          if (ledger === undefined) delete first.record.ledger;
          else first.record.ledger = ledger;
        }),
      );
    expect((await lie(undefined)).problems).toContainEqual(
      expect.objectContaining({ kind: 'record', detail: 'exhibit 1: capture order is not in ledger.jsonl' }),
    );
    expect((await lie('0'.repeat(64))).problems).toContainEqual(
      expect.objectContaining({ kind: 'record', detail: expect.stringContaining('which is not here') }),
    );
  });

  test('of evidence of this installation alone carries none of it', async () => {
    const own = (await db.files.toArray())[0]?.id ?? '';
    const { bytes } = await packOf({ caseId, chosen: [own] }, { db });
    const few = await unpack(new Blob([bytes]));
    expect((await manifestOf(few)).ledgers).toBeUndefined();
    expect(await fileOf(few, '证据目录.html').content.text()).not.toContain('另一处安装');
    expect((await verify(few)).problems).toEqual([]);
  });
});

describe('deleted here, and brought back', () => {
  const packOfChat = async (here: JuliDatabase) => {
    expect((await verifyLedger(here)).problems).toEqual([]);
    const revived = await unpack(new Blob([(await packOf({ caseId, chosen: ['chat'] }, { db: here })).bytes]));
    expect((await verify(revived)).problems).toEqual([]);
    return (await manifestOf(revived)).ledgers;
  };

  test('from the vault’s own backup: entered again behind its tombstone, and filed in its case again', async () => {
    const { db: own, caseId: id } = await caseWithEvidence();
    const backup: Frame[] = [];
    for await (const frame of vaultFrames(own)) backup.push(frame);
    const frames = async function* () {
      yield* backup;
    };
    await removeExhibits(['chat'], own);
    await expect(packOf({ caseId: id, chosen: ['chat'] }, { db: own })).rejects.toMatchObject({
      key: 'pack_error_nothing',
    });
    expect(await mergeBackup(frames(), own)).toMatchObject({ buried: 1, ledger: 'own' });
    await mergeBackup(frames(), own, { revive: true });
    expect((await verifyLedger(own)).problems).toEqual([]);
    const revived = await unpack(new Blob([(await packOf({ caseId: id, chosen: ['chat'] }, { db: own })).bytes]));
    expect((await verify(revived)).problems).toEqual([]);
    const before = await own.ledger.count();
    await mergeBackup(frames(), own, { revive: true });
    expect(await own.ledger.count()).toBe(before);
    await removeExhibits(['chat'], own);
    expect((await verifyLedger(own)).problems).toEqual([]);
  });

  test('from the same backup of another vault, which was merged before', async () => {
    const here = freshDatabase();
    await mergeBackup(vaultFrames(old), here);
    await removeExhibits(['chat'], here);
    expect(await mergeBackup(vaultFrames(old), here, { revive: true })).toMatchObject({ ledger: 'known' });
    const buried = await here.ledger.filter(({ type }) => type === 'tombstone').first();
    expect((await packOfChat(here))?.[0]?.seq).toBeGreaterThan(buried?.seq ?? 0);
  });

  test('from the vault’s own backup, what had come there from another: it rests on that one’s ledger still', async () => {
    const here = freshDatabase();
    await mergeBackup(vaultFrames(old), here);
    const { row } = await importFile(
      { bytes: new Blob(['自己的照片']), name: '自己.jpg', type: 'image/jpeg', class: 'E4', claims: {} },
      caseId,
      { db: here },
    );
    const backup: Frame[] = [];
    for await (const frame of vaultFrames(here)) backup.push(frame);
    await removeExhibits(['chat', 'product', row.id], here);
    const frames = (async function* () {
      yield* backup;
    })();
    const before = await here.ledger.count();
    expect(await mergeBackup(frames, here, { revive: true })).toMatchObject({ ledger: 'own', added: { exhibits: 3 } });
    const added = await here.ledger.where('seq').aboveOrEqual(before).toArray();
    expect(added.map(({ type, subject }) => (type === 'file' ? subject : type)).toSorted()).toEqual(
      ['merge', row.id].toSorted(),
    );
    const [ledger] = (await packOfChat(here)) ?? [];
    expect(ledger?.seq).toBeGreaterThanOrEqual(before);
    const own = await unpack(new Blob([(await packOf({ caseId, chosen: [row.id] }, { db: here })).bytes]));
    expect((await verify(own)).problems).toEqual([]);
    expect((await manifestOf(own)).ledgers).toBeUndefined();
  });

  test('from a later backup of another vault', async () => {
    const here = freshDatabase();
    await mergeBackup(vaultFrames(old), here);
    await removeExhibits(['chat'], here);
    const still = await mergeBackup(vaultFrames(old), here);
    expect(still).toMatchObject({ buried: 1, ledger: 'known' });
    // The other vault has gone on meanwhile: its ledger is another one.
    await saveCapture(draft('later'), [part('text.txt', 'later')], old);
    await mergeBackup(vaultFrames(old), here, { revive: true });
    const buried = await here.ledger.filter(({ type }) => type === 'tombstone').first();
    expect((await packOfChat(here))?.[0]?.seq).toBeGreaterThan(buried?.seq ?? 0);
  });
});
