import { expect, test } from 'vitest';
import {
  beginJournal,
  decodeLog,
  dropRecording,
  endRecording,
  eventsOf,
  getCapture,
  type KeptRecording,
  keepPiece,
  openCase,
  readArtefact,
  recoverJournal,
  removeEverything,
  removeExhibits,
  upsertOrder,
  verifyArtefacts,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import { sha256 } from '../../utils/hash.ts';
import { draft, freshDatabase } from './support/records.ts';

const at = '2026-11-28T08:00:00Z';
const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const row = (id: string) => ({ id, at, tabId: 1, url: 'https://shop.example/', title: '过程' });

const empty = (id: string, under: object = {}): KeptRecording => ({
  record: draft(id, { page: 'other' }),
  parts: [],
  under,
  log: {
    version: 1,
    mode: 'film',
    start: { at, ms: 0 },
    last: { at, ms: 0 },
    ended: 'cut',
    zone: 'Asia/Shanghai',
    visits: [{ at, ms: 0, tabId: 1, url: 'https://shop.example/' }],
    pieces: [],
    stills: [],
    gaps: [],
  },
});

/** Keeps pieces as the recorder does, and gives the recording as it then is. */
async function record(db: ReturnType<typeof freshDatabase>, id: string, pieces: string[], under?: object) {
  let early = empty(id, under);
  await beginJournal(row(id), db);
  for (const [index, text] of pieces.entries()) {
    const bytes = bytesOf(text);
    const hash = await sha256(bytes);
    const moment = { at, ms: 2000 * (index + 1) };
    const { log } = early;
    const next = { ...moment, hash, size: bytes.length };
    early = {
      ...early,
      log: text.startsWith('still')
        ? {
            ...log,
            last: moment,
            stills: [...log.stills, { ...next, name: `recording/00${log.stills.length}.png`, why: 'page' }],
          }
        : { ...log, last: moment, pieces: [...log.pieces, next] },
    };
    await keepPiece(id, { hash, bytes }, early, db);
  }
  return early;
}

test('the film is its pieces one after the other, its hash proves it, and the log names each of them', async () => {
  const db = freshDatabase();
  const early = await record(db, 'a', ['webm head,', 'cluster 1,', 'still', 'cluster 2']);
  const saved = await endRecording({ ...early, log: { ...early.log, ended: 'user' } }, db);
  expect(saved.recording).toEqual({ mode: 'film', ms: 8000, stills: 1, ended: 'user' });
  expect(saved.artefacts.map(({ name, type }) => [name, type])).toEqual([
    ['recording.webm', 'video/webm'],
    ['recording/000.png', 'image/png'],
    ['recording.json', 'application/json'],
  ]);
  const [film, still, json] = await Promise.all(saved.artefacts.map(({ hash }) => readArtefact(hash, db)));
  expect(await film?.text()).toBe('webm head,cluster 1,cluster 2');
  expect(film?.type).toBe('video/webm');
  expect(await still?.text()).toBe('still');
  const log = decodeLog((await json?.text()) ?? '');
  expect(log.pieces.map(({ hash }) => hash)).toEqual(
    await Promise.all(['webm head,', 'cluster 1,', 'cluster 2'].map((text) => sha256(bytesOf(text)))),
  );
  expect(saved.incomplete).toBeUndefined();
  expect(await db.journal.get('a')).toMatchObject({ state: 'done' });
  expect(await db.journal.get('a')).not.toHaveProperty('early');
  expect(await verifyLedger(db)).toMatchObject({ ok: true });
  expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
});

test('a recording that was cut off becomes a record of what was kept, marked incomplete, and says so', async () => {
  const db = freshDatabase();
  await record(db, 'a', ['one', 'two']);
  expect(await recoverJournal(async () => new Set(['a']), db)).toEqual([]);
  expect(await getCapture('a', db)).toBeUndefined();
  const [told] = await recoverJournal(async () => new Set(), db);
  expect(told).toMatchObject({ id: 'a', state: 'failed', reason: 'recording_error_cut' });
  const saved = await getCapture('a', db);
  expect(saved).toMatchObject({ incomplete: true, recording: { ms: 4000, ended: 'cut' } });
  expect(await (await readArtefact(saved?.artefacts[0]?.hash ?? '', db)).text()).toBe('onetwo');
  expect(await recoverJournal(async () => new Set(), db)).toEqual([]);
  expect(await db.captures.count()).toBe(1);
});

test('one that was cut off before its first piece leaves nothing but the word that it was', async () => {
  const db = freshDatabase();
  await record(db, 'a', []);
  expect(await recoverJournal(async () => new Set(), db)).toMatchObject([{ reason: 'capture_error_interrupted' }]);
  expect([await db.captures.count(), await db.parts.count(), await db.artefacts.count()]).toEqual([0, 0, 0]);
});

test('one that ended while the journal was looked through is left alone', async () => {
  const db = freshDatabase();
  const early = await record(db, 'a', ['one']);
  await recoverJournal(async () => {
    await endRecording(early, db);
    return new Set();
  }, db);
  expect(await getCapture('a', db)).not.toHaveProperty('incomplete');
  expect(await db.journal.get('a')).toMatchObject({ state: 'done' });
});

test('it is filed where its user was: under the order with its case, or in a case without an order', async () => {
  const db = freshDatabase();
  const known = await upsertOrder({ site: 'jd', order: { id: '77' }, readAt: at }, db);
  const opened = { type: 'opened', site: 'jd', problem: 'not-shipped' } as const;
  const { id: ofOrder } = await openCase({ ...opened, orderKey: known.key }, db);
  const { id: alone } = await openCase(opened, db);
  await endRecording(await record(db, 'a', ['one'], { orderKey: known.key, caseId: ofOrder }), db);
  await record(db, 'b', ['two'], { caseId: alone });
  await recoverJournal(async () => new Set(), db);
  const filed = async (id: string) =>
    (await eventsOf(id, db)).flatMap((event) => (event.type === 'evidence-filed' ? [event.captureId] : []));
  expect(await filed(ofOrder)).toEqual(['a']);
  expect(await filed(alone)).toEqual(['b']);
  expect((await db.orders.get(known.key))?.captures).toEqual(['a']);
});

test('thrown away or deleted, its bytes go with it; others keep theirs', async () => {
  const db = freshDatabase();
  const kept = await endRecording(await record(db, 'a', ['one', 'end']), db);
  // Films end with the same few bytes.
  const { log } = await record(db, 'b', ['two', 'three', 'end']);
  await dropRecording('b', log, db);
  expect(await db.journal.get('b')).toBeUndefined();
  expect(await db.parts.count()).toBe(2);
  expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
  await removeExhibits([kept.id], db);
  expect([await db.parts.count(), await db.artefacts.count()]).toEqual([0, 0]);
});

test('what is being recorded keeps a piece that a deleted recording ended with too', async () => {
  const db = freshDatabase();
  const before = await endRecording(await record(db, 'a', ['one', 'end']), db);
  const running = await record(db, 'b', ['two', 'end']);
  await removeExhibits([before.id], db);
  const saved = await endRecording(running, db);
  expect(await (await readArtefact(saved.artefacts[0]?.hash ?? '', db)).text()).toBe('twoend');
});

test('a piece is not kept once everything was deleted: the recorder hears it, and nothing stays behind', async () => {
  const db = freshDatabase();
  const early = await record(db, 'a', ['one']);
  await removeEverything(db);
  const piece = { hash: await sha256(bytesOf('late')), bytes: bytesOf('late') };
  await expect(keepPiece('a', piece, early, db)).rejects.toMatchObject({ key: 'recording_error_gone' });
  await dropRecording('a', early.log, db);
  expect(await db.parts.count()).toBe(0);
});

test('a missing piece is an error, not a shorter film', async () => {
  const db = freshDatabase();
  const early = await record(db, 'a', ['one', 'two']);
  await db.parts.delete(early.log.pieces[0]?.hash ?? '');
  await expect(endRecording(early, db)).rejects.toMatchObject({ key: 'capture_error_missing' });
  expect(await db.captures.count()).toBe(0);
});
