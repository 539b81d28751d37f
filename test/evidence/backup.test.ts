import { describe, expect, test } from 'vitest';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEvent } from '../../utils/case/types.ts';
import { mergeEvents } from '../../utils/evidence/backup/merge-events.ts';
import {
  appendEvent,
  deriveHere,
  eventsOf,
  importFile,
  type JuliDatabase,
  mergeBackup,
  openCase,
  readArtefact,
  readBackup,
  removeCase,
  removeExhibits,
  saveCapture,
  saveDerivative,
  verifyArtefacts,
  verifyLedger,
  writeBackup,
} from '../../utils/evidence/index.ts';
import { draft, freshDatabase, orderFacts, part } from './support/records.ts';

/** Cheap, because what it costs is not what is tested here. */
const COST = { memoryKiB: 64, passes: 1, lanes: 1 };
const WORDS = '四个普通的词语';

async function backup(db: JuliDatabase, words = WORDS): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeBackup(db, words, { derive: deriveHere }, COST)) pieces.push(piece);
  return new Blob(pieces);
}

const restore = (db: JuliDatabase, file: Blob, options = {}, words = WORDS) =>
  mergeBackup(readBackup(file, words, deriveHere), db, options);

/** A vault with a capture of shared parts, a long file, a copy and a case. */
async function vault(): Promise<{ db: JuliDatabase; caseId: string; fileId: string }> {
  const db = freshDatabase();
  const opening = { type: 'opened', orderKey: 'taobao:5', site: 'taobao', problem: 'damaged' } as const;
  const caseId = (await openCase(opening, db)).id;
  const facts = orderFacts('5', { paid: 12 });
  const html = { ...part('page.html', `<p>${'shared words '.repeat(4000)}</p>`), type: 'text/html' };
  await saveCapture(draft(crypto.randomUUID(), { facts }), [html, part('text.txt', 'words')], db);
  const long = new Uint8Array(2_500_000).map((_, index) => (index * 7919) >> 3);
  const { row } = await importFile(
    { bytes: new Blob([long]), name: 'film.mp4', type: 'video/mp4', class: 'E4', claims: {} },
    caseId,
    { db },
  );
  await saveDerivative(
    { of: row.hash, exhibitId: row.id, part: row.name, kind: 'crop', changes: {}, bytes: new Blob(['copy']) },
    db,
  );
  return { db, caseId, fileId: row.id };
}

const hashes = async (db: JuliDatabase) => (await db.artefacts.toCollection().primaryKeys()).toSorted();
const contents = async (db: JuliDatabase) =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

describe('round trip', () => {
  test('vault → file → empty vault: the same hashes, records and cases; both ledgers hold', async () => {
    const { db, caseId } = await vault();
    const file = await backup(db);
    const empty = freshDatabase();
    const report = await restore(empty, file);
    expect(report).toMatchObject({ added: { exhibits: 2, derivatives: 1, cases: 1 }, conflicts: [], ledger: 'new' });
    const merged = await hashes(empty);
    for (const hash of await hashes(db)) {
      expect(merged).toContain(hash);
      expect(await (await readArtefact(hash, empty)).arrayBuffer()).toEqual(
        await (await readArtefact(hash, db)).arrayBuffer(),
      );
    }
    for (const table of ['captures', 'files', 'derivatives', 'cases', 'events', 'orders', 'parts'] as const)
      expect(await empty.table(table).toArray()).toEqual(await db.table(table).toArray());
    expect(reduce(await eventsOf(caseId, empty)).files).toHaveLength(1);
    expect(await verifyLedger(empty)).toMatchObject({ ok: true, problems: [] });
    expect(await verifyArtefacts(empty)).toMatchObject({ ok: true });
  });

  test('merging the same again changes nothing; into its own vault neither', async () => {
    const { db } = await vault();
    const file = await backup(db);
    const other = freshDatabase();
    await restore(other, file);
    const before = await contents(other);
    expect(await restore(other, file)).toMatchObject({ added: { exhibits: 0, cases: 0 }, present: 2, ledger: 'known' });
    expect(await contents(other)).toEqual(before);
    const own = await contents(db);
    expect(await restore(db, file)).toMatchObject({ added: { exhibits: 0, cases: 0 }, ledger: 'own' });
    expect(await contents(db)).toEqual(own);
  });

  test('two vaults become one: both ledgers hold, also through a third', async () => {
    const [one, two] = [await vault(), await vault()];
    await restore(two.db, await backup(one.db));
    expect(await verifyLedger(two.db)).toMatchObject({ ok: true });
    expect(await two.db.files.count()).toBe(2);
    const third = freshDatabase();
    await restore(third, await backup(two.db));
    expect(await third.files.count()).toBe(2);
    expect(await verifyArtefacts(third)).toMatchObject({ ok: true });
    const report = await verifyLedger(third);
    expect(report.problems).toEqual([]);
  });

  test('a record that was changed in a merged vault is found', async () => {
    const { db } = await vault();
    const other = freshDatabase();
    await restore(other, await backup(db));
    const capture = await other.captures.toCollection().first();
    if (!capture) throw new Error('There is no capture.');
    await other.captures.put({ ...capture, page: 'chat' });
    expect((await verifyLedger(other)).problems).toMatchObject([{ kind: 'altered-record', subject: capture.id }]);
  });

  test('what was deleted here stays deleted unless it is asked for, and then the ledger still holds', async () => {
    const { db, fileId, caseId } = await vault();
    const file = await backup(db);
    await removeExhibits([fileId], db);
    expect(await restore(db, file)).toMatchObject({ buried: 1, added: { exhibits: 0 } });
    expect(await db.files.count()).toBe(0);
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
    const other = freshDatabase();
    await restore(other, file);
    await removeCase(caseId, other);
    expect(await restore(other, file)).toMatchObject({ buried: 2, added: { cases: 0 } });
    expect(await verifyLedger(other)).toMatchObject({ ok: true });
  });

  test('a case without evidence that was deleted here stays deleted too, unless it is asked for', async () => {
    const db = freshDatabase();
    const { id } = await openCase({ type: 'opened', site: 'jd', problem: 'other' }, db);
    const file = await backup(db);
    await removeCase(id, db);
    expect(await restore(db, file)).toMatchObject({ added: { cases: 0 } });
    expect(await restore(db, file, { revive: true })).toMatchObject({ added: { cases: 1 } });
    expect(await eventsOf(id, db)).toHaveLength(1);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
  });

  test('a stored file or part that was altered here is whole again, and a wrong one in the backup mends nothing', async () => {
    const { db } = await vault();
    const file = await backup(db);
    const before = await contents(db);
    const row = (await db.artefacts.toArray()).find((one) => 'bytes' in one);
    const [part] = await db.parts.toArray();
    if (!row || !part) throw new Error('The vault has no file or no part.');
    await db.artefacts.put({ ...row, bytes: new Blob(['wrong']) } as never);
    await db.parts.put({ ...part, bytes: Uint8Array.from([1]), deflated: false } as never);
    const wrong = await backup(db);
    expect((await verifyArtefacts(db)).ok).toBe(false);
    await restore(db, wrong);
    expect((await verifyArtefacts(db)).ok).toBe(false);
    await restore(db, file);
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
    expect((await contents(db)).parts).toEqual(before.parts);
  });

  test('settings travel with the vault, and are handed over as they came', async () => {
    const { db } = await vault();
    const settings = [{ key: 'tables', value: { platformTimers: [] } }];
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of writeBackup(db, WORDS, { derive: deriveHere, settings }, COST)) pieces.push(piece);
    expect(await restore(freshDatabase(), new Blob(pieces))).toMatchObject({ settings, added: { cases: 1 } });
    expect(await restore(freshDatabase(), await backup(db))).toMatchObject({ settings: [] });
  });
});

describe('what is wrong with a file is said, and nothing is half merged', () => {
  test('another passphrase, another kind of file, a later version', async () => {
    const { db } = await vault();
    const file = await backup(db);
    const target = freshDatabase();
    const refused = (blob: Blob, words?: string) =>
      restore(target, blob, {}, words).then(
        () => 'taken',
        (error) => error.key,
      );
    expect(await refused(file, '别的词语')).toBe('backup_error_passphrase');
    expect(await refused(new Blob(['PK\u0003\u0004 something else']))).toBe('backup_error_foreign');
    expect(await refused(new Blob([]))).toBe('backup_error_foreign');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const newer = new TextDecoder('latin1').decode(bytes.slice(0, 40)).replace('"version":1', '"version":9');
    const changed = Uint8Array.from(bytes);
    changed.set(Uint8Array.from(newer, (char) => char.charCodeAt(0)));
    expect(await refused(new Blob([changed]))).toBe('backup_error_newer');
    expect(await hashes(target)).toEqual([]);
  });

  test('cut anywhere, with a byte changed anywhere, or with its pieces moved', async () => {
    const { db } = await vault();
    const bytes = new Uint8Array(await (await backup(db)).arrayBuffer());
    const start = bytes.length - (bytes.length % 997);
    const piece = 1024 * 1024 + 16;
    const header = new DataView(bytes.buffer).getUint32(8) + 12 + 7;
    const target = freshDatabase();
    await importFile(
      { bytes: new Blob(['mine']), name: 'm', type: 'text/plain', class: 'E5', claims: {} },
      (await openCase({ type: 'opened', site: 'jd', problem: 'other' }, target)).id,
      { db: target },
    );
    const before = await contents(target);
    const refused = async (blob: Blob) => {
      const key = await restore(target, blob).then(
        () => 'taken',
        (error) => error.key,
      );
      expect(await contents(target)).toEqual(before);
      return key;
    };
    for (const length of [
      11,
      60,
      header - 3,
      header + 10,
      header + piece,
      header + piece + 9,
      header + 2 * piece,
      bytes.length - 1,
    ])
      expect([length, await refused(new Blob([bytes.slice(0, length)]))]).toEqual([length, 'backup_error_cut']);
    for (let at = header - 7; at < bytes.length; at += Math.floor(start / 12)) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, await refused(new Blob([changed]))]).toEqual([
        at,
        expect.stringMatching(/backup_error_(damaged|cut)/),
      ]);
    }
    const [head, first, second, rest] = [
      bytes.slice(0, header),
      bytes.slice(header, header + piece),
      bytes.slice(header + piece, header + 2 * piece),
      bytes.slice(header + 2 * piece),
    ];
    expect(await refused(new Blob([head, second, first, rest]))).toBe('backup_error_damaged');
    expect(await refused(new Blob([head, first, rest]))).toMatch(/backup_error_(damaged|cut)/);
    expect(await refused(new Blob([bytes, 'more']))).toMatch(/backup_error_(damaged|cut)/);
  });

  test('a full disk, in the middle of the bytes and at the very end', async () => {
    const { db } = await vault();
    const file = await backup(db);
    for (const table of ['artefacts', 'parts', 'captures', 'events', 'ledger'] as const) {
      const target = freshDatabase();
      const full = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
      target.table(table).hook('creating', full);
      await expect(restore(target, file)).rejects.toMatchObject({ key: 'backup_error_full' });
      target.table(table).hook('creating').unsubscribe(full);
      for (const rows of Object.values(await contents(target))) expect(rows).toEqual([]);
      await restore(target, file);
      expect(await verifyLedger(target)).toMatchObject({ ok: true });
    }
  });

  test('a stored file that is not what its name says is left out and named', async () => {
    const { db, fileId } = await vault();
    const row = await db.files.get(fileId);
    const hash = row?.hash ?? '';
    await db.artefacts.put({ hash, bytes: new Blob(['changed']), size: 7, type: 'video/mp4' });
    const target = freshDatabase();
    const report = await restore(target, await backup(db));
    expect(report.altered).toEqual([hash]);
    expect(await verifyArtefacts(target)).toMatchObject({ problems: [] });
  });

  test('nothing of the vault can be read in the file', async () => {
    const { db } = await vault();
    const text = Buffer.from(await (await backup(db)).arrayBuffer()).toString('latin1');
    for (const words of ['taobao', 'shared words', 'film.mp4', 'opened']) expect(text).not.toContain(words);
  });
});

describe('a case that went on in both', () => {
  const event = (id: string, seq: number, minute: number, more: object = {}): CaseEvent =>
    ({
      id,
      seq,
      caseId: 'c',
      recordedAt: `2026-11-20T08:${String(minute).padStart(2, '0')}:00Z`,
      type: 'stated',
      statement: {},
      ...more,
    }) as CaseEvent;
  const opened = event('o', 0, 0, { type: 'opened', site: 'taobao', problem: 'damaged' });

  test('is one row of events by time, each undoing behind what it undoes', () => {
    const ours = [opened, event('a', 1, 5), event('b', 2, 9)];
    const theirs = [opened, event('x', 1, 3), event('y', 2, 2, { type: 'undone', eventId: 'x' }), event('z', 3, 7)];
    const merged = mergeEvents(ours, theirs);
    expect(merged.map(({ id, seq }) => `${id}${seq}`)).toEqual(['o0', 'x1', 'y2', 'a3', 'z4', 'b5']);
    expect(mergeEvents(merged, theirs)).toEqual(merged);
    expect(() => reduce(merged)).not.toThrow();
  });

  test('in two vaults', async () => {
    const { db, caseId } = await vault();
    const other = freshDatabase();
    await restore(other, await backup(db));
    await appendEvent(caseId, { type: 'stated', statement: { category: 'food' } }, db);
    await appendEvent(caseId, { type: 'stated', statement: { selfOperated: true } }, other);
    await restore(other, await backup(db));
    expect(reduce(await eventsOf(caseId, other)).statement).toEqual({ category: 'food', selfOperated: true });
  });
});
