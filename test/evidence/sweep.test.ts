import { expect, test } from 'vitest';
import {
  deriveHere,
  type JuliDatabase,
  mergeBackup,
  readBackup,
  saveCapture,
  verifyArtefacts,
  writeBackup,
} from '../../utils/evidence/index.ts';
import { sweep } from '../../utils/evidence/sweep.ts';
import { draft, freshDatabase, part } from './support/records.ts';

/** What a merge stored and did not come to name is swept, and nothing else is. */

const COST = { memoryKiB: 64, passes: 1, lanes: 1 };
const WORDS = '四个普通的词语';

async function vault(words: string): Promise<JuliDatabase> {
  const db = freshDatabase();
  const html = { ...part('page.html', `<p>${`${words} `.repeat(8000)}</p>`), type: 'text/html' };
  await saveCapture(draft(crypto.randomUUID()), [html, part('text.txt', words)], db);
  return db;
}

async function backup(db: JuliDatabase): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeBackup(db, WORDS, { derive: deriveHere }, COST)) pieces.push(piece);
  return new Blob(pieces);
}

const counts = (db: JuliDatabase) => Promise.all([db.artefacts.count(), db.parts.count()]);

test('files without a record go with their parts; those of records and of merged ledgers stay', async () => {
  const db = await vault('mine');
  await mergeBackup(readBackup(await backup(await vault('theirs')), WORDS, deriveHere), db);
  const before = await counts(db);
  expect(await sweep(db)).toBe(0);
  const other = await vault('never merged');
  await db.artefacts.bulkAdd(await other.artefacts.toArray());
  await db.parts.bulkAdd(await other.parts.toArray());
  const [files] = await counts(other);
  expect(await sweep(db)).toBe(files);
  expect(await counts(db)).toEqual(before);
  expect(await verifyArtefacts(db)).toMatchObject({ ok: true });
});

test('parts whose file never came go', async () => {
  const db = await vault('mine');
  const before = await counts(db);
  const { parts } = await vault('never merged');
  await db.parts.bulkAdd(await parts.toArray());
  expect(await sweep(db)).toBe(await parts.count());
  expect(await counts(db)).toEqual(before);
});

test('parts that a capture under way has kept stay until it has ended', async () => {
  const db = freshDatabase();
  const [part] = await (await vault('kept')).parts.toArray();
  if (!part) throw new Error('There is no part.');
  await db.parts.add(part);
  const begun = {
    at: '2026-11-28T08:00:00Z',
    tabId: 1,
    url: 'https://example.com/',
    title: '',
    state: 'begun',
  } as const;
  await db.journal.add({ ...begun, id: 'r', early: { record: draft('r'), parts: [], pieces: [part.hash] } as never });
  expect(await sweep(db)).toBe(0);
  await db.journal.delete('r');
  expect(await sweep(db)).toBe(1);
});

test('a merge under way is left alone', async () => {
  const db = freshDatabase();
  const file = await backup(await vault('theirs'));
  let swept: number | undefined;
  async function* frames() {
    for await (const frame of readBackup(file, WORDS, deriveHere)) {
      if (frame.kind === 'end') swept = await sweep(db);
      yield frame;
    }
  }
  await mergeBackup(frames(), db);
  expect(swept).toBe(0);
  expect(await verifyArtefacts(db)).toMatchObject({ ok: true, checked: 3 });
});
