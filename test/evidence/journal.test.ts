import { describe, expect, test } from 'vitest';
import {
  beginJournal,
  dismissFailed,
  failedCaptures,
  failJournal,
  keepEarly,
  keepFile,
  recoverJournal,
  saveCapture,
} from '../../utils/evidence/index.ts';
import { draft, freshDatabase } from './support/records.ts';

const row = (id: string, at = '2026-11-01T08:00:00Z') => ({
  id,
  at,
  tabId: 1,
  url: 'https://shop.example/',
  title: '标题',
});

test('what a killed worker left is marked at the next start, once, and told', async () => {
  const db = freshDatabase();
  await beginJournal(row('old', '2026-11-01T08:00:00Z'), db);
  await beginJournal(row('running'), db);
  const cut = await recoverJournal(new Set(['running']), db);
  expect(cut).toMatchObject([{ id: 'old', state: 'failed', reason: 'capture_error_interrupted' }]);
  expect(await db.journal.get('running')).toMatchObject({ state: 'begun' });
  expect(await recoverJournal(new Set(['running']), db)).toEqual([]);
  expect((await failedCaptures(db)).map(({ id }) => id)).toEqual(['old']);
});

test('a failure is shown until it is dismissed, and only a failure can be', async () => {
  const db = freshDatabase();
  await beginJournal(row('a'), db);
  await beginJournal(row('b'), db);
  await failJournal('a', 'capture_error_quota', db);
  await dismissFailed('b', db);
  expect(await failedCaptures(db)).toMatchObject([{ id: 'a', reason: 'capture_error_quota' }]);
  await dismissFailed('a', db);
  expect(await failedCaptures(db)).toEqual([]);
  expect(await db.journal.count()).toBe(1);
});

test('finished rows do not pile up', async () => {
  const db = freshDatabase();
  const done = Array.from({ length: 250 }, (_, index) => ({
    ...row(`d${index}`, new Date(1.7e12 + index * 1000).toISOString()),
    state: 'done' as const,
  }));
  await db.journal.bulkAdd(done);
  await recoverJournal(new Set(), db);
  expect(await db.journal.count()).toBe(200);
  expect(await db.journal.get('d0')).toBeUndefined();
  expect(await db.journal.get('d249')).toBeDefined();
});

describe('files that were kept one by one', () => {
  const file = (name: 'chat/000.png' | 'chat/001.png') => ({ name, bytes: new Blob([name]), type: 'image/png' });
  const json = { name: 'chat.json' as const, bytes: new Blob(['{}']), type: 'application/json' };

  async function reading() {
    const db = freshDatabase();
    await beginJournal(row('a'), db);
    await keepEarly('a', { record: draft('a'), parts: [json] }, db);
    expect(await keepFile('a', file('chat/000.png'), db)).toBe(true);
    expect(await keepFile('a', file('chat/001.png'), db)).toBe(true);
    return db;
  }

  test('are part of what a cut capture becomes, and are gone from the journal then', async () => {
    const db = await reading();
    await recoverJournal(new Set(), db);
    const [capture] = await db.captures.toArray();
    expect(capture?.artefacts.map(({ name }) => name)).toEqual(['chat.json', 'chat/000.png', 'chat/001.png']);
    expect(capture?.incomplete).toBe(true);
    expect(await db.artefacts.count()).toBe(3);
    expect((await db.journal.toArray()).map(({ id }) => id)).toEqual(['a']);
  });

  test('are gone when the capture is saved whole, and none is taken after that', async () => {
    const db = await reading();
    await saveCapture(draft('a'), [json], db);
    expect(await keepFile('a', file('chat/000.png'), db)).toBe(false);
    expect((await db.journal.toArray()).map(({ id, state }) => [id, state])).toEqual([['a', 'done']]);
  });

  test('stay with a capture under way that somebody else dismisses', async () => {
    const db = await reading();
    await dismissFailed('a', db);
    expect(await db.journal.count()).toBe(3);
  });
});
