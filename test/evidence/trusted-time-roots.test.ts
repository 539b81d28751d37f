import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familiarity } from '../../components/options/trusted-time/familiarity.ts';
import { type JuliDatabase, saveCapture } from '../../utils/evidence/index.ts';
import { obtainStamp } from '../../utils/evidence/trusted-time/obtain.ts';
import { runStamps } from '../../utils/evidence/trusted-time/queue.ts';
import { recheckStamps } from '../../utils/evidence/trusted-time/recheck.ts';
import { readRootFile } from '../../utils/evidence/trusted-time/root-file.ts';
import { allStamps, type StampRow } from '../../utils/evidence/trusted-time/stamps.ts';
import { startAuthority, type TestAuthority } from './support/authority.ts';
import { draft, freshDatabase, part } from './support/records.ts';

/** Who signed a stamp: trust on first use, and roots that are given later. */

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

async function stamped(): Promise<JuliDatabase> {
  const db = freshDatabase();
  await saveCapture(draft('a'), [part('text.txt', 'a')], db);
  const world = { db, isOnline: () => true, isAllowed: async () => true, obtain: obtainStamp };
  await runStamps({ isOn: true, authorities: [{ url: authority.url }] }, world);
  return db;
}
const only = async (db: JuliDatabase) => (await allStamps(db))[0] as StampRow;

describe('a root that is given later', () => {
  test('vouches for tokens that are here already, without a network', async () => {
    const db = await stamped();
    expect(await only(db)).toMatchObject({ root: 'unpinned', chain: [{ name: 'Test Authority good' }] });
    const asked = authority.requests.length;
    expect(await recheckStamps([{ url: authority.url }], db)).toBe(0);
    expect(await recheckStamps([{ url: authority.url, root: authority.root }], db)).toBe(1);
    expect(await only(db)).toMatchObject({ root: 'pinned' });
    expect(await recheckStamps([{ url: authority.url, root: authority.root }], db)).toBe(0);
    expect(authority.requests).toHaveLength(asked);
  });

  test('of somebody else is said to be that, until the right one is given', async () => {
    const db = await stamped();
    expect(await recheckStamps([{ url: authority.url, root: authority.otherRoot }], db)).toBe(1);
    expect(await only(db)).toMatchObject({ root: 'unpinned', leadsElsewhere: true });
    expect(await recheckStamps([{ url: authority.url, root: authority.otherRoot }], db)).toBe(0);
    await recheckStamps([{ url: authority.url, root: authority.root }], db);
    expect(await only(db)).toMatchObject({ root: 'pinned' });
    expect(await only(db)).not.toHaveProperty('leadsElsewhere');
  });
});

test('the first certificates of a server are remembered, and others are told from them', () => {
  const row = (id: string, seq: number, url: string, top?: string) =>
    ({
      id,
      seq,
      authority: url,
      ...(top
        ? {
            chain: [
              { name: 's', fingerprint: id },
              { name: 'ca', fingerprint: top },
            ],
          }
        : {}),
    }) as StampRow;
  const rows = [
    row('c', 3, 'x', 'other'),
    row('a', 1, 'x', 'top'),
    row('b', 2, 'x', 'top'),
    row('d', 4, 'y', 'other'),
    row('e', 5, 'x'),
  ];
  expect([...familiarity(rows)]).toEqual([
    ['a', 'first'],
    ['b', 'same'],
    ['c', 'changed'],
    ['d', 'first'],
  ]);
});

describe('a root as a file', () => {
  test('in PEM and in DER is the same, by the fingerprint that openssl prints', async () => {
    const der = join(authority.folder, 'root.der');
    execFileSync('openssl', ['x509', '-in', 'root.pem', '-outform', 'DER', '-out', der], { cwd: authority.folder });
    const fingerprint = authority.fingerprint('root.pem');
    for (const path of [join(authority.folder, 'root.pem'), der]) {
      const { pem, certificates } = await readRootFile(await openAsBlob(path));
      expect(certificates).toEqual([{ name: 'Test Root root', fingerprint }]);
      expect(await obtainStamp('ab'.repeat(32), { url: authority.url, root: pem })).toMatchObject({ root: 'pinned' });
    }
  });

  test.each([
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff])],
    ['an empty file', new Uint8Array()],
    ['half a certificate', Uint8Array.from([0x30, 0x82, 0x03, 0x01, 0x30])],
    ['a film', new Uint8Array(50_000)],
  ])('%s is refused', async (_, bytes) => {
    await expect(readRootFile(new Blob([bytes]))).rejects.toThrow();
  });
});
