import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  appendSigned,
  digestOf,
  ensureKey,
  entryHash,
  type JuliDatabase,
  type LedgerEntry,
  saveCapture,
  verifyLedger,
} from '../../utils/evidence/index.ts';
import { derFromRaw, rawFromDer } from '../../utils/evidence/ledger/der.ts';
import { entryBody } from '../../utils/evidence/ledger/entry.ts';
import { makeKey, pem, sign } from '../../utils/evidence/ledger/keys.ts';
import { draft, freshDatabase, part } from './support/records.ts';

async function storeOf(count: number): Promise<JuliDatabase> {
  const db = freshDatabase();
  for (let index = 0; index < count; index++)
    await saveCapture(draft(`c${index}`), [part('page.html', `page ${index}`)], db);
  return db;
}

async function entryAt(db: JuliDatabase, seq: number): Promise<LedgerEntry> {
  const entry = await db.ledger.get(seq);
  if (!entry) throw new Error(`no entry ${seq}`);
  return entry;
}

const kinds = async (db: JuliDatabase) => (await verifyLedger(db)).problems.map(({ kind, seq }) => [kind, seq]);

describe('a chain', () => {
  test('begins with its key, and is whole; an empty one too', async () => {
    expect(await verifyLedger(freshDatabase())).toEqual({
      ok: true,
      entries: 0,
      signatures: 0,
      problems: [],
      notices: [],
    });
    const db = await storeOf(3);
    expect((await db.ledger.toArray()).map(({ type }) => type)).toEqual(['key', 'capture', 'capture', 'capture']);
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 4, signatures: 4, notices: [] });
    expect(await verifyLedger(db, { thoroughness: 'last-of-batch' })).toMatchObject({ ok: true, signatures: 2 });
  });

  test('longer than a batch is verified in slices, with a rest between them', async () => {
    const db = freshDatabase();
    const many = Array.from({ length: 1100 }, (_, index) => ({
      type: 'tombstone' as const,
      subject: `gone${index}`,
      digest: 'a'.repeat(64),
    }));
    await appendSigned(db, many, async () => {});
    let rests = 0;
    const rest = async () => void rests++;
    expect(await verifyLedger(db, { rest })).toMatchObject({ ok: true, entries: 1101, signatures: 1101 });
    expect(rests).toBe(2);
  });

  test('signed by a key that leaves the database in no form but its public half', async () => {
    const db = await storeOf(1);
    const [key] = await db.keys.toArray();
    expect(key?.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key?.privateKey as CryptoKey)).rejects.toThrow();
    await ensureKey(db);
    expect(await db.keys.count()).toBe(1);
  });

  test('openssl verifies an entry with what the ledger holds', async () => {
    const db = await storeOf(1);
    const entry = await entryAt(db, 1);
    const folder = mkdtempSync(join(tmpdir(), 'juli-openssl-'));
    try {
      const file = (name: string, content: string | Uint8Array) => {
        writeFileSync(join(folder, name), content);
        return join(folder, name);
      };
      const key = file('key.pem', pem((await entryAt(db, 0)).spki ?? ''));
      const signature = file('signature.der', Buffer.from(entry.signature ?? '', 'base64'));
      const verify = (body: string) => ['dgst', '-sha256', '-verify', key, '-signature', signature, body];
      const told = execFileSync('openssl', verify(file('body.json', entryBody(entry))), { encoding: 'utf8' });
      expect(told.trim()).toBe('Verified OK');
      const other = file('other.json', entryBody({ ...entry, at: '2020-01-01T00:00:00Z' }));
      expect(() => execFileSync('openssl', verify(other), { stdio: 'pipe' })).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an older ledger without signatures', () => {
  test('is covered by the key that follows it', async () => {
    const db = await storeOf(2);
    const { digest } = await entryAt(db, 1);
    await db.ledger.clear();
    await db.keys.clear();
    await db.captures.delete('c1');
    const old = { seq: 0, at: '2026-11-01T08:00:00Z', type: 'capture' as const, subject: 'c0', digest };
    const unsigned = { ...old, prev: '0'.repeat(64) };
    await db.ledger.add({ ...unsigned, hash: entryHash(unsigned) });
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 1, signatures: 0 });
    await ensureKey(db);
    const key = await entryAt(db, 1);
    expect(key).toMatchObject({ type: 'key', prev: entryHash(unsigned) });
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 2, signatures: 1 });
    const later = { ...unsigned, seq: 2, subject: 'x', type: 'tombstone' as const, prev: key.hash };
    await db.ledger.add({ ...later, hash: entryHash(later) });
    expect(await kinds(db)).toEqual([['unsigned-entry', 2]]);
  });
});

describe('found', () => {
  test.each([
    ['time', { at: '2020-01-01T00:00:00Z' }],
    ['subject', { subject: 'somebody' }],
    ['digest', { digest: 'f'.repeat(64) }],
    ['kind', { type: 'tombstone' }],
    ['clock', { clock: { device: '2020-01-01T00:00:00Z', origin: 0, ticks: 0 } }],
    ['member that was not there', { note: 'x' } as object],
  ] as const)('a changed %s of an entry', async (_, change) => {
    const db = await storeOf(3);
    await db.ledger.update(2, change);
    expect(await kinds(db)).toContainEqual(['altered-entry', 2]);
    expect(await kinds(db)).toContainEqual(['bad-signature', 2]);
  });

  test('an entry changed together with its hash: the link after it and its signature', async () => {
    const db = await storeOf(3);
    const forged = { ...(await entryAt(db, 1)), at: '2020-01-01T00:00:00Z' };
    await db.ledger.put({ ...forged, hash: entryHash(forged) });
    expect(await kinds(db)).toEqual([
      ['broken-link', 2],
      ['bad-signature', 1],
    ]);
  });

  test('a whole chain hashed anew, by the signatures, and signed anew with another key, by the key', async () => {
    const db = await storeOf(3);
    const other = await makeKey('2026-11-01T08:00:00Z');
    let prev = (await entryAt(db, 0)).hash;
    for (let seq = 1; seq < 4; seq++) {
      const forged = { ...(await entryAt(db, seq)), at: '2020-01-01T00:00:00Z', prev };
      prev = entryHash(forged);
      await db.ledger.put({ ...forged, hash: prev });
    }
    expect((await kinds(db)).map(([kind]) => kind)).toEqual(Array(3).fill('bad-signature'));
    expect((await verifyLedger(db, { thoroughness: 'last-of-batch' })).ok).toBe(false);
    const last = await entryAt(db, 3);
    await db.ledger.put({ ...last, signature: await sign(entryBody(last), other) });
    expect(await kinds(db)).toContainEqual(['bad-signature', 3]);
    const named = { ...last, key: other.id };
    await db.ledger.put({ ...named, hash: entryHash(named), signature: await sign(entryBody(named), other) });
    expect(await kinds(db)).toContainEqual(['unknown-key', 3]);
  });

  test('a removed entry, a changed record, a removed record, an unlisted one and a revived one', async () => {
    const db = await storeOf(6);
    const kept = await db.captures.get('c4');
    if (!kept) throw new Error('no capture');
    await appendSigned(db, [{ type: 'tombstone', subject: 'c4', digest: digestOf(kept) }], () =>
      db.captures.delete('c4'),
    );
    expect(await verifyLedger(db)).toMatchObject({ ok: true });
    await db.captures.add(kept);
    expect(await kinds(db)).toEqual([['revived-record', 5]]);
    await db.captures.delete('c4');
    await db.ledger.delete(1);
    expect(await kinds(db)).toEqual([
      ['gap', 2],
      ['broken-link', 2],
      ['unlisted-record', undefined],
    ]);
    await db.captures.update('c2', { 'meta.title': '改过的标题' });
    await db.captures.delete('c3');
    const found = (await verifyLedger(db)).problems;
    expect(found).toContainEqual({ kind: 'altered-record', seq: 3, subject: 'c2' });
    expect(found).toContainEqual({ kind: 'missing-record', seq: 4, subject: 'c3' });
  });
});

describe('appending', () => {
  test('is all or nothing, and refuses to wait inside somebody else’s transaction', async () => {
    const db = await storeOf(1);
    const entry = { type: 'file', subject: 'f', digest: 'a'.repeat(64) } as const;
    const failing = appendSigned(db, [entry], async () => {
      await db.orders.put({ key: 'taobao:1' } as never);
      throw new Error('disk');
    });
    await expect(failing).rejects.toThrow('disk');
    expect(await db.orders.count()).toBe(0);
    expect(await db.ledger.count()).toBe(2);
    const inside = db.transaction('rw', db.tables, () => appendSigned(db, [entry], async () => {}));
    await expect(inside).rejects.toThrow('call it outside');
  });

  test('signs again when another context took the place', async () => {
    const db = await storeOf(1);
    let intruded = false;
    const original = db.keys.toArray.bind(db.keys);
    // Between reading the last entry and the transaction, another context that holds no lock writes one.
    db.keys.toArray = (async () => {
      if (!intruded) {
        intruded = true;
        const head = await entryAt(db, 1);
        const key = (await original())[0];
        if (!key) throw new Error('no key');
        const unsigned = { ...head, seq: 2, type: 'tombstone' as const, subject: 'other', prev: head.hash };
        const link = { ...unsigned, hash: entryHash(unsigned), signature: await sign(entryBody(unsigned), key) };
        await db.ledger.add(link);
      }
      return original();
    }) as typeof db.keys.toArray;
    await appendSigned(db, [{ type: 'tombstone', subject: 'mine', digest: 'b'.repeat(64) }], async () => {});
    expect((await db.ledger.toArray()).map(({ subject }) => subject).slice(2)).toEqual(['other', 'mine']);
    expect(await verifyLedger(db)).toMatchObject({ ok: true, entries: 4 });
  });

  test('tells of a clock that was set back, and of one that jumped, without calling it an error', async () => {
    const db = await storeOf(1);
    const [key] = await db.keys.toArray();
    const head = await entryAt(db, 1);
    if (!key || !head.clock) throw new Error('not signed');
    const later = async (before: LedgerEntry, device: string, ticks: number): Promise<LedgerEntry> => {
      const { origin = 0 } = head.clock ?? {};
      const body = { ...before, seq: before.seq + 1, prev: before.hash, clock: { device, origin, ticks } };
      const unsigned = { ...body, type: 'tombstone' as const, subject: `t${ticks}` };
      return { ...unsigned, hash: entryHash(unsigned), signature: await sign(entryBody(unsigned), key) };
    };
    const { ticks } = head.clock;
    const first = await later(head, '2020-01-01T00:00:00Z', ticks + 10);
    const second = await later(first, '2020-01-01T01:00:00Z', ticks + 20);
    await db.ledger.bulkAdd([first, second]);
    const { ok, notices } = await verifyLedger(db);
    expect(ok).toBe(true);
    expect(notices.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['clock-set-back', 2],
      ['clock-jumped', 3],
    ]);
  });
});

test('a signature has one encoding only', () => {
  const raw = new Uint8Array(64).map((_, index) => (index * 37) % 256);
  raw[0] = 0;
  raw[1] = 0x90;
  const der = derFromRaw(raw);
  expect(rawFromDer(der)).toEqual(raw);
  expect(rawFromDer(Uint8Array.from([...der, 0]))).toBeUndefined();
  for (let at = 0; at < der.length; at++) {
    const changed = der.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const read = rawFromDer(changed);
    if (read) expect(read).not.toEqual(raw);
  }
});
