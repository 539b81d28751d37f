import { describe, expect, test } from 'vitest';
import {
  ArtefactAltered,
  entryHash,
  type JuliDatabase,
  readArtefact,
  saveCapture,
  storageEstimate,
  verifyArtefacts,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import { draft, freshDatabase, part } from './support/records.ts';

async function storeOf(count: number): Promise<JuliDatabase> {
  const db = freshDatabase();
  for (let index = 0; index < count; index++)
    await saveCapture(draft(`c${index}`), [part('page.html', `page ${index}`)], db);
  return db;
}

const kinds = async (db: JuliDatabase) => (await verifyLedger(db)).problems.map(({ kind, seq }) => [kind, seq]);

describe('ledger', () => {
  test('an empty one is whole, and so is one longer than a batch', async () => {
    expect(await verifyLedger(freshDatabase())).toEqual({ ok: true, entries: 0, problems: [] });
    const db = freshDatabase();
    await saveCapture(draft('c0'), [], db);
    let last = await db.ledger.get(0);
    for (let seq = 1; seq < 1100 && last; seq++) {
      const next = { ...last, seq, type: 'tombstone' as const, subject: `gone${seq}`, prev: last.hash };
      last = { ...next, hash: entryHash(next) };
      await db.ledger.add(last);
    }
    expect(await verifyLedger(db)).toEqual({ ok: true, entries: 1100, problems: [] });
  });

  test.each([
    ['time', { at: '2020-01-01T00:00:00Z' }],
    ['subject', { subject: 'somebody' }],
    ['digest', { digest: 'f'.repeat(64) }],
    ['kind', { type: 'tombstone' }],
  ] as const)('a changed %s of an entry is found', async (_, change) => {
    const db = await storeOf(3);
    await db.ledger.update(1, change);
    expect(await kinds(db)).toContainEqual(['altered-entry', 1]);
  });

  test('an entry changed together with its hash breaks the link after it', async () => {
    const db = await storeOf(3);
    const entry = await db.ledger.get(1);
    if (!entry) throw new Error('no entry');
    const forged = { ...entry, at: '2020-01-01T00:00:00Z' };
    await db.ledger.put({ ...forged, hash: entryHash(forged) });
    expect(await kinds(db)).toEqual([['broken-link', 2]]);
  });

  test('a removed entry, a changed record, a removed record and an unlisted one are found', async () => {
    const db = await storeOf(5);
    await db.ledger.delete(1);
    expect(await kinds(db)).toEqual([
      ['gap', 1],
      ['broken-link', 2],
      ['unlisted-record', undefined],
    ]);
    await db.captures.update('c2', { 'meta.title': '改过的标题' });
    await db.captures.delete('c3');
    const found = (await verifyLedger(db)).problems;
    expect(found).toContainEqual({ kind: 'altered-record', seq: 2, subject: 'c2' });
    expect(found).toContainEqual({ kind: 'missing-record', seq: 3, subject: 'c3' });
  });
});

describe('artefacts', () => {
  test('every single flipped byte is found, and the file is refused', async () => {
    const db = await storeOf(2);
    const [artefact] = await db.artefacts.toArray();
    if (!artefact) throw new Error('no artefact');
    const original = new Uint8Array(await artefact.bytes.arrayBuffer());
    for (let at = 0; at < original.length; at++) {
      const flipped = original.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await db.artefacts.put({ ...artefact, bytes: new Blob([flipped]) });
      const { ok, problems } = await verifyArtefacts(db);
      expect({ ok, kind: problems[0]?.kind, hash: problems[0]?.hash }).toEqual({
        ok: false,
        kind: 'altered',
        hash: artefact.hash,
      });
      await expect(readArtefact(artefact.hash, db)).rejects.toBeInstanceOf(ArtefactAltered);
    }
  });

  test('a missing one is found, with the capture that needs it', async () => {
    const db = await storeOf(2);
    const hash = (await db.captures.get('c1'))?.artefacts[0]?.hash ?? '';
    await db.artefacts.delete(hash);
    expect((await verifyArtefacts(db)).problems).toEqual([{ kind: 'missing', hash, captures: ['c1'] }]);
    await expect(readArtefact(hash, db)).rejects.toMatchObject({ key: 'capture_error_missing' });
  });

  test('the store tells how much it holds', async () => {
    const db = await storeOf(2);
    const storage = { estimate: async () => ({ usage: 5, quota: 10 }), persisted: async () => true };
    expect(await storageEstimate(db, storage)).toEqual({
      usage: 5,
      quota: 10,
      persisted: true,
      captures: 2,
      artefacts: 2,
    });
  });
});
