import { describe, expect, test } from 'vitest';
import { exhibits } from '../../utils/case/exhibits.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { EvidenceClass } from '../../utils/case/types.ts';
import {
  derivativesOf,
  eventsOf,
  importFile,
  openCase,
  readArtefact,
  readFileFacts,
  removeCase,
  removeEverything,
  removeExhibits,
  saveCapture,
  saveDerivative,
  verifyArtefacts,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import { withExif } from './support/exif.ts';
import { draft, freshDatabase, orderFacts, part } from './support/records.ts';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 1, 0xff, 0xd9]);
const named = (bytes: BlobPart, name: string, type = '') =>
  Object.assign(new Blob([bytes], { type }), { name, lastModified: Date.parse('2026-11-05T01:02:03Z') });

async function caseIn(db: ReturnType<typeof freshDatabase>) {
  return (await openCase({ type: 'opened', site: 'taobao', problem: 'damaged' }, db)).id;
}

const file = (content: string, name = 'a.txt') => ({
  bytes: new Blob([content]),
  name,
  type: 'text/plain',
  class: 'E4' as EvidenceClass,
  claims: {},
});

describe('what a file is and claims', () => {
  test('its type by content, and what the name pretended', async () => {
    const { type, claims } = await readFileFacts(named(JPEG, 'report.pdf', 'application/pdf'));
    expect(type).toBe('image/jpeg');
    expect(claims).toEqual({ type: 'application/pdf', modifiedAt: '2026-11-05T01:02:03Z' });
  });

  test('time, device and that a place is in it', async () => {
    const photo = withExif(JPEG, { make: 'Demo', model: 'Phone 7', taken: '2026:11:03 14:05:09', latitude: 31 });
    const { claims } = await readFileFacts(named(photo, 'a.jpg', 'image/jpeg'));
    expect(claims).toMatchObject({ takenAt: '2026-11-03T14:05:09', device: 'Demo Phone 7', hasPlace: true });
    const plain = withExif(JPEG, { make: 'Demo', model: 'Phone 7', taken: '0000:00:00 00:00:00' });
    expect((await readFileFacts(named(plain, 'a.jpg'))).claims).not.toHaveProperty('takenAt');
    expect((await readFileFacts(named(plain, 'a.jpg'))).claims).not.toHaveProperty('hasPlace');
  });

  test('the clock of a movie, wherever its header lies', async () => {
    const seconds = Date.parse('2026-11-02T03:04:05Z') / 1000 + 2_082_844_800;
    const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    const box = (name: string, content: number[]) => [
      ...u32(content.length + 8),
      ...[...name].map((char) => char.charCodeAt(0)),
      ...content,
    ];
    const movie = [
      ...box('ftyp', [...[...'isom'].map((c) => c.charCodeAt(0)), ...u32(0)]),
      ...box('mdat', new Array(4000).fill(7)),
      ...box('moov', box('mvhd', [...u32(0), ...u32(seconds), ...u32(seconds)])),
    ];
    const { type, claims } = await readFileFacts(named(Uint8Array.from(movie), 'v.mp4', 'video/mp4'));
    expect(type).toBe('video/mp4');
    expect(claims.takenAt).toBe('2026-11-02T03:04:05Z');
  });

  test('a text, an unknown thing and an empty file are called what they are', async () => {
    expect((await readFileFacts(named('收据', 'x'))).type).toBe('text/plain');
    expect((await readFileFacts(named(Uint8Array.from([0, 1, 2]), 'x'))).type).toBe('application/octet-stream');
    expect((await readFileFacts(named('', 'x'))).type).toBe('application/octet-stream');
  });
});

describe('importing', () => {
  test('bytes, row, event and ledger entry, and the same bytes again', async () => {
    const db = freshDatabase();
    const caseId = await caseIn(db);
    const { row, isDuplicate } = await importFile(file('a bill'), caseId, { db });
    expect(isDuplicate).toBe(false);
    expect(await (await readArtefact(row.hash, db)).text()).toBe('a bill');
    expect(exhibits(reduce(await eventsOf(caseId, db)))).toMatchObject([
      { id: row.id, source: 'file', class: 'E4', title: 'a.txt' },
    ]);
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 2 });
  });

  test('a file that is there already is noticed, in the same case only', async () => {
    const db = freshDatabase();
    const [one, other] = [await caseIn(db), await caseIn(db)];
    const first = await importFile(file('same'), one, { db });
    expect(await importFile(file('same', 'b.txt'), one, { db })).toEqual({ row: first.row, isDuplicate: true });
    expect((await importFile(file('same'), other, { db })).isDuplicate).toBe(false);
    expect(await db.files.count()).toBe(2);
    expect(await db.artefacts.count()).toBe(1);
  });

  test('a stored file that was altered or lost is whole again when the same bytes come once more', async () => {
    const db = freshDatabase();
    const caseId = await caseIn(db);
    const { row } = await importFile(file('right'), caseId, { db });
    const { hash } = row;
    const wrong = () => db.artefacts.put({ hash, bytes: new Blob(['wrong']), size: 5, type: 'text/plain' });
    await wrong();
    expect(await importFile(file('right'), caseId, { db })).toMatchObject({ isDuplicate: true });
    expect(await (await readArtefact(hash, db)).text()).toBe('right');
    await wrong();
    await importFile(file('right'), await caseIn(db), { db });
    expect(await (await readArtefact(hash, db)).text()).toBe('right');
    await db.artefacts.delete(hash);
    await importFile(file('right'), caseId, { db });
    expect(await (await readArtefact(hash, db)).text()).toBe('right');
  });

  test('a file that cannot be read, and a case that is not there, leave nothing behind', async () => {
    const db = freshDatabase();
    const broken = new Blob(['x']);
    broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await expect(importFile({ ...file(''), bytes: broken }, await caseIn(db), { db })).rejects.toThrow('gone');
    await expect(importFile(file('x'), 'no-such-case', { db })).rejects.toThrow('no case');
    expect([await db.files.count(), await db.artefacts.count()]).toEqual([0, 0]);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
  });

  test('a full disk is said to be one', async () => {
    const db = freshDatabase();
    const caseId = await caseIn(db);
    db.artefacts.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(importFile(file('x'), caseId, { db })).rejects.toMatchObject({ key: 'capture_error_quota' });
  });
});

describe('derivatives and deleting', () => {
  test('a copy points to its original, which stays as it was', async () => {
    const db = freshDatabase();
    const { row } = await importFile(file('13800000000'), await caseIn(db), { db });
    const made = await saveDerivative(
      {
        of: row.hash,
        exhibitId: row.id,
        part: row.name,
        kind: 'redaction',
        changes: { hidden: 1 },
        bytes: new Blob(['███'], { type: 'text/plain' }),
      },
      db,
    );
    expect(await derivativesOf([row.hash], db)).toEqual([made]);
    expect(await (await readArtefact(row.hash, db)).text()).toBe('13800000000');
    // Of what was hidden, the record says how much and not what; hashes and times may hold any figures.
    const { id: _id, of: _of, hash: _hash, at: _at, exhibitId: _exhibit, ...told } = made;
    expect(JSON.stringify(told)).not.toContain('138');
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
  });

  test('deleting takes row, copies and bytes, leaves a tombstone, and keeps what others name', async () => {
    const db = freshDatabase();
    const [one, other] = [await caseIn(db), await caseIn(db)];
    const { row } = await importFile(file('shared'), one, { db });
    const { row: twin } = await importFile(file('shared'), other, { db });
    const { row: alone } = await importFile(file('alone'), one, { db });
    await saveDerivative(
      { of: alone.hash, exhibitId: alone.id, part: 'a', kind: 'crop', changes: {}, bytes: new Blob(['copy']) },
      db,
    );
    await removeExhibits([row.id, alone.id], db);
    expect((await db.files.toArray()).map(({ id }) => id)).toEqual([twin.id]);
    expect(await db.derivatives.count()).toBe(0);
    expect((await db.artefacts.toArray()).map(({ hash }) => hash)).toEqual([twin.hash]);
    expect(exhibits(reduce(await eventsOf(one, db)))).toEqual([]);
    expect((await db.ledger.toArray()).filter(({ type }) => type === 'tombstone')).toHaveLength(3);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
    expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
  });

  test('deleting a case takes its evidence, but not what another case names', async () => {
    const db = freshDatabase();
    const facts = orderFacts('5', { paid: 1 });
    const opening = { type: 'opened', orderKey: 'taobao:5', site: 'taobao', problem: 'damaged' } as const;
    const one = (await openCase(opening, db)).id;
    await saveCapture(draft('mine', { facts }), [part('text.txt', 'mine')], db);
    const other = (await openCase(opening, db)).id;
    await saveCapture(draft('both', { facts }), [part('text.txt', 'both')], db);
    expect(await removeCase(one, db)).toBe(1);
    expect((await db.captures.toArray()).map(({ id }) => id)).toEqual(['both']);
    expect((await db.orders.toArray())[0]?.captures).toEqual(['both']);
    expect(await eventsOf(one, db)).toEqual([]);
    expect(await removeCase(other, db)).toBe(1);
    expect(await Promise.all([db.orders.count(), db.artefacts.count()])).toEqual([0, 0]);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
  });

  test('deleting everything leaves the ledger, and it still holds', async () => {
    const db = freshDatabase();
    const id = await caseIn(db);
    await importFile(file('x'), id, { db });
    await saveCapture(draft('a'), [part('text.txt', 'a')], db);
    expect(await removeEverything(db)).toBe(2);
    const left = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()]));
    expect(Object.fromEntries(left)).toMatchObject({ artefacts: 0, captures: 0, files: 0, cases: 0, events: 0 });
    expect((await db.ledger.toArray()).filter(({ type }) => type === 'tombstone')).toHaveLength(3);
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
  });

  test('a database that fails leaves everything as it was', async () => {
    const db = freshDatabase();
    const { row } = await importFile(file('x'), await caseIn(db), { db });
    db.artefacts.hook('deleting', () => {
      throw new Error('no');
    });
    await expect(removeExhibits([row.id], db)).rejects.toMatchObject({ name: 'EvidenceError' });
    expect(await db.files.count()).toBe(1);
    expect((await db.ledger.toArray()).filter(({ type }) => type === 'tombstone')).toEqual([]);
  });
});
