import { describe, expect, test } from 'vitest';
import {
  ArtefactAltered,
  type JuliDatabase,
  readArtefact,
  saveCapture,
  storageEstimate,
  verifyArtefacts,
} from '../../utils/evidence/index.ts';
import { draft, freshDatabase, part } from './support/records.ts';

async function storeOf(count: number): Promise<JuliDatabase> {
  const db = freshDatabase();
  for (let index = 0; index < count; index++)
    await saveCapture(draft(`c${index}`), [part('page.html', `page ${index}`)], db);
  return db;
}

describe('artefacts', () => {
  test('every single flipped byte is found, and the file is refused', async () => {
    const db = await storeOf(2);
    const [artefact] = await db.artefacts.toArray();
    if (!artefact || !('bytes' in artefact)) throw new Error('no artefact with bytes');
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
