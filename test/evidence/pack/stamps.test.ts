import { afterAll, beforeAll, expect, test } from 'vitest';
import { obtainStamp } from '../../../utils/evidence/trusted-time/obtain.ts';
import { readRoots } from '../../../utils/evidence/trusted-time/roots.ts';
import { checkToken } from '../../../utils/evidence/trusted-time/token.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import { sha256Sync } from '../../../utils/hash.ts';
import { startAuthority, type TestAuthority } from '../support/authority.ts';
import { repack, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

/** Tokens of a real authority (`openssl ts`) in a pack; the forger here holds the vault's own key, but not the authority's. */

const SEQ = 2;
let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

interface Stamped {
  token: Uint8Array<ArrayBuffer>;
  genTime: string;
}

/** A pack whose entry 2 is stamped; `forge` may put another token, or another time, in its place before the export. */
async function stamped(forge: (stamp: Stamped) => Stamped | Promise<Stamped> = (stamp) => stamp) {
  const { db, caseId } = await caseWithEvidence();
  const entry = await db.ledger.get(SEQ);
  if (!entry) throw new Error('no entry');
  const { token, genTime } = await obtainStamp(entry.hash, { url: authority.url });
  const at = '2026-11-20T08:00:00Z';
  const row = { seq: SEQ, hash: entry.hash, requestedAt: at, nextAt: at, attempts: 1, failures: [] };
  await db.stamps.add({
    id: 's',
    state: 'stamped',
    ...row,
    authority: authority.url,
    ...(await forge({ token, genTime })),
  });
  await db.stamps.add({ id: 'w', state: 'pending', ...row, seq: 3 });
  return { pack: new Blob([(await packOf({ caseId }, { db })).bytes]), hash: entry.hash, genTime };
}

const named = async (pack: Blob, roots = readRoots(authority.root)) => {
  const check = (token: Uint8Array<ArrayBuffer>, hash: string) => checkToken(token, hash, roots);
  return (await verifyPack(pack, { checkToken: check })).problems.map(({ kind, file }) => `${kind} ${file}`);
};
const path = () => `时间戳/${SEQ}_${new URL(authority.url).host.replace(':', '_')}.tsr`;

test('a token lies in the pack, is listed, and is verified against the entry it stamps; openssl accepts it', async () => {
  const { pack, hash, genTime } = await stamped();
  const report = await verifyPack(pack, { checkToken });
  expect(report).toMatchObject({ ok: true, stamps: [{ file: path(), seq: SEQ, genTime, ok: true }] });
  expect(await named(pack)).toEqual([]);
  const file = (await unpack(pack)).find((one) => one.path === path());
  const token = new Uint8Array((await file?.content.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(authority.accepts(token, hash)).toBe(true);
});

test('a re-dated, a foreign and an unrooted token are found and named', async () => {
  const redated = await stamped(({ token, genTime }) => {
    const year = genTime.slice(0, 4);
    const at = Buffer.from(token).indexOf(genTime.slice(0, 10).replaceAll('-', ''), 0, 'latin1');
    const forged = token.slice();
    forged.set(new TextEncoder().encode(String(Number(year) - 1)), at);
    return { token: forged, genTime: genTime.replace(year, String(Number(year) - 1)) };
  });
  expect(await named(redated.pack)).toEqual([`stamp ${path()}`]);
  const claimed = await stamped(({ token }) => ({ token, genTime: '2020-01-01T00:00:00.000Z' }));
  expect(await named(claimed.pack)).toEqual([`stamp ${path()}`]);
  const foreign = await stamped(() => obtainStamp(sha256Sync('another ledger'), { url: authority.url }));
  expect(await named(foreign.pack)).toEqual([`stamp ${path()}`]);
  const { pack } = await stamped();
  expect(await named(pack, readRoots(authority.otherRoot))).toEqual([`stamp ${path()}`]);
});

test('a token changed in the archive is found twice over; where none can be verified, that is said', async () => {
  const { pack } = await stamped();
  const files = await unpack(pack);
  const changed = files.map((file) => (file.path === path() ? { ...file, content: new Blob(['x']) } : file));
  expect(await named(await repack(changed))).toEqual([`altered ${path()}`, `stamp ${path()}`]);
  expect((await verifyPack(pack)).problems).toMatchObject([{ kind: 'stamp', file: path() }]);
});

test('a device whose clock was ahead of the authority is noticed, and is no problem', async () => {
  const { db, caseId } = await caseWithEvidence();
  const entry = await db.ledger.get(SEQ);
  const genTime = new Date(Date.parse(entry?.clock?.device ?? '') - 3_600_000).toISOString();
  const at = '2026-11-20T08:00:00Z';
  const row = { seq: SEQ, hash: entry?.hash ?? '', requestedAt: at, nextAt: at, attempts: 1, failures: [] };
  await db.stamps.add({ id: 's', state: 'stamped', ...row, authority: 'a', token: new Uint8Array(1), genTime });
  const pack = new Blob([(await packOf({ caseId }, { db })).bytes]);
  const report = await verifyPack(pack, { checkToken: async () => ({ genTime }) });
  expect(report.ok).toBe(true);
  expect(report.stamps[0]?.clockAheadMs).toBeCloseTo(3_600_000, -1);
  expect(report.notices.join()).toContain('ahead of the time stamp');
});
