import { expect, test } from 'vitest';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import type { CheckToken } from '../../../utils/evidence/verify/stamps.ts';
import { repack, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

const GEN_TIME = '2026-11-21T00:00:00.000Z';

/** Stands for the check of a real token, which is tested where it lives: the token is its hash and its time, in words. */
const checkToken: CheckToken = async (token, hash) => {
  const [stamped, genTime = ''] = new TextDecoder().decode(token).split(' ');
  if (stamped !== hash) throw new Error(`The token stamps ${stamped}, not ${hash}.`);
  return { genTime };
};

async function stamped(text?: string) {
  const { db, caseId } = await caseWithEvidence();
  const entry = await db.ledger.get(2);
  if (!entry) throw new Error('no entry');
  const token = new TextEncoder().encode(text ?? `${entry.hash} ${GEN_TIME}`);
  const row = {
    id: 's',
    state: 'stamped',
    seq: 2,
    hash: entry.hash,
    authority: 'https://tsa.example/tsr',
    genTime: GEN_TIME,
  };
  await db.table('stamps').add({ ...row, token });
  await db.table('stamps').add({ id: 'w', state: 'pending', seq: 3, hash: 'x' });
  return new Blob([(await packOf({ caseId }, { db })).bytes]);
}

const PATH = '时间戳/2_tsa.example.tsr';

test('tokens lie in the pack, are listed, and verified against the entry they stamp', async () => {
  const report = await verifyPack(await stamped(), { checkToken });
  expect(report).toMatchObject({ ok: true, stamps: [{ file: PATH, seq: 2, genTime: GEN_TIME, ok: true }] });
});

test('a re-dated, a foreign and a changed token are found and named', async () => {
  const hash = 'f'.repeat(64);
  for (const text of [`${hash} ${GEN_TIME}`, 'not a token']) {
    const { problems } = await verifyPack(await stamped(text), { checkToken });
    expect(problems.map(({ kind, file }) => [kind, file])).toEqual([['stamp', PATH]]);
  }
  const files = await unpack(await stamped());
  const changed = files.map((file) => (file.path === PATH ? { ...file, content: new Blob(['x']) } : file));
  const { problems } = await verifyPack(await repack(changed), { checkToken });
  expect(problems.map(({ kind, file }) => [kind, file])).toEqual([
    ['altered', PATH],
    ['stamp', PATH],
  ]);
});

test('where tokens cannot be verified, that is a problem and not a silence', async () => {
  expect((await verifyPack(await stamped())).problems).toMatchObject([{ kind: 'stamp', file: PATH }]);
});
