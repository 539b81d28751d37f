import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TrustedTimeSettings } from '../../utils/authorities.ts';
import { Temporal } from '../../utils/clock.ts';
import { JuliDatabase, saveCapture } from '../../utils/evidence/index.ts';
import { obtainStamp } from '../../utils/evidence/trusted-time/obtain.ts';
import { runStamps, type StampWorld } from '../../utils/evidence/trusted-time/queue.ts';
import { allStamps } from '../../utils/evidence/trusted-time/stamps.ts';
import { startAuthority, type TestAuthority } from './support/authority.ts';
import { draft, freshDatabase, part } from './support/records.ts';

/** The queue of time stamps over the real store and a real authority: batches, pauses, offline, restart. */

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

let db: JuliDatabase;
let minutes: number;
let isOnline: boolean;
let asked: string[];
beforeEach(() => {
  db = freshDatabase();
  minutes = 0;
  isOnline = true;
  asked = [];
  authority.answer = 'good';
});

const START = Temporal.Instant.from('2026-11-28T04:00:00Z');
const world = (more: Partial<StampWorld> = {}): StampWorld => ({
  db,
  now: () => START.add({ minutes }),
  isOnline: () => isOnline,
  isAllowed: async () => true,
  obtain: (hash, server) => {
    asked.push(server.url);
    return obtainStamp(hash, server);
  },
  ...more,
});
const settings = (more: Partial<TrustedTimeSettings> = {}): TrustedTimeSettings => ({
  isOn: true,
  authorities: [{ url: authority.url, root: authority.root }],
  ...more,
});
const capture = (id: string) => saveCapture(draft(id), [part('page.html', id)], db);
const newest = async () => (await db.ledger.orderBy('seq').last()) as { seq: number; hash: string };

describe('turned off', () => {
  test('nothing is asked for and nothing is written', async () => {
    await capture('a');
    expect(await runStamps(settings({ isOn: false }), world())).toEqual({});
    expect([asked, await db.stamps.count()]).toEqual([[], 0]);
  });
});

describe('one token per batch', () => {
  test('stamps the newest entry, once, and the next batch when there is one', async () => {
    for (const id of ['a', 'b', 'c']) await capture(id);
    const { row } = await runStamps(settings(), world());
    const { seq, hash } = await newest();
    expect(row).toMatchObject({ state: 'stamped', seq, hash, authority: authority.url, root: 'pinned', attempts: 1 });
    expect(authority.accepts(row?.token ?? new Uint8Array(), hash)).toBe(true);
    expect(await runStamps(settings(), world())).toEqual({});
    expect(asked).toHaveLength(1);
    await capture('d');
    await runStamps(settings(), world());
    expect((await allStamps(db)).map((one) => [one.seq, one.state])).toEqual([
      [seq, 'stamped'],
      [seq + 1, 'stamped'],
    ]);
  });

  test('an empty ledger asks for nothing', async () => {
    expect(await runStamps(settings(), world())).toEqual({});
  });
});

describe('what fails stays pending', () => {
  test('offline: nobody is asked, nothing counts, and the token comes when the network is back', async () => {
    await capture('a');
    isOnline = false;
    const { row, next } = await runStamps(settings(), world());
    expect(row).toMatchObject({ state: 'pending', attempts: 0, failures: [{ fault: 'offline' }] });
    expect(next).toBeUndefined();
    expect(asked).toEqual([]);
    await capture('b');
    isOnline = true;
    const again = await runStamps(settings(), world(), true);
    expect(again.row).toMatchObject({ state: 'stamped', ...(await pick()), id: row?.id });
    expect(await db.stamps.count()).toBe(1);
  });

  async function pick() {
    const { seq, hash } = await newest();
    return { seq, hash };
  }

  test('a bad answer is named, and tried again after pauses that grow', async () => {
    await capture('a');
    authority.answer = 'bad-signature';
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt++) {
      const { row, next = 0 } = await runStamps(settings(), world());
      expect(row).toMatchObject({ state: 'pending', attempts: attempt, failures: [{ fault: 'signature' }] });
      const now = START.add({ minutes }).epochMilliseconds;
      pauses.push((next - now) / 60_000);
      // Before it is due nobody is asked.
      expect((await runStamps(settings(), world())).next).toBe(next);
      minutes += pauses.at(-1) ?? 0;
    }
    expect(pauses).toEqual([1, 2, 5, 15, 60, 180, 360, 360, 360]);
    expect(asked).toHaveLength(9);
  });

  test('the next server is asked when one does not answer or may not be asked; its failure stays on record', async () => {
    await capture('a');
    const authorities = [{ url: 'http://127.0.0.1:9/' }, { url: 'http://forbidden.example/' }, { url: authority.url }];
    const { row } = await runStamps(
      settings({ authorities }),
      world({ isAllowed: async ({ url }) => !url.includes('forbidden') }),
    );
    expect(row).toMatchObject({ state: 'stamped', authority: authority.url, root: 'unpinned' });
    expect(row?.failures.map(({ fault }) => fault)).toEqual(['unreachable', 'not-allowed']);
    expect(asked).toEqual(['http://127.0.0.1:9/', authority.url]);
  });
});

test('a wish survives a restart: another connection finds it and has it granted', async () => {
  await capture('a');
  authority.answer = 'garbage';
  await runStamps(settings(), world());
  const { name } = db;
  db.close();
  db = new JuliDatabase(name);
  authority.answer = 'good';
  minutes = 2;
  const { row } = await runStamps(settings(), world());
  expect(row).toMatchObject({ state: 'stamped', attempts: 2, failures: [] });
  expect(await db.stamps.toArray()).toHaveLength(1);
  expect(row?.token).toBeInstanceOf(Uint8Array);
});
