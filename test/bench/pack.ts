import { BlobReader, ZipWriter } from '@zip.js/zip.js';
import { appendEvent, type JuliDatabase, type NewArtefact, openCase, saveCapture } from '../../utils/evidence/index.ts';
import { exportPack } from '../../utils/evidence/pack/export.ts';
import { EXPORTED_AT, world } from '../evidence/support/pack.ts';
import { draft, freshDatabase } from '../evidence/support/records.ts';
import { defineBench, median } from './support/bench.ts';

/** A vault of 10,000 artefacts, and in it a case of 40 captures with some 200 MB, as pictures mostly are. */
const VAULT = { captures: 960, artefacts: 10 };
const CASE = { captures: 40, artefacts: 10, bytes: 500_000 };
const ROUNDS = 5;

function bytes(length: number, seed: number): Blob {
  const data = new Uint32Array(Math.ceil(length / 4));
  let state = seed + 1;
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    data[at] = state;
  }
  return new Blob([data]);
}

async function fill(db: JuliDatabase, count: number, artefacts: number, length: number, prefix: string) {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const parts = Array.from({ length: artefacts }, (_, part): NewArtefact => {
      const name = part === 0 ? ('viewport.png' as const) : (`long/${String(part).padStart(3, '0')}.png` as const);
      return { name, bytes: bytes(length, index * artefacts + part + prefix.length), type: 'image/png' };
    });
    ids.push((await saveCapture(draft(`${prefix}${index}`), parts, db)).id);
  }
  return ids;
}

async function vault(): Promise<{ db: JuliDatabase; caseId: string }> {
  const db = freshDatabase();
  await fill(db, VAULT.captures, VAULT.artefacts, 64, 'other-');
  const { id: caseId } = await openCase({ type: 'opened', site: 'taobao', problem: 'damaged' }, db);
  for (const captureId of await fill(db, CASE.captures, CASE.artefacts, CASE.bytes, 'case-'))
    await appendEvent(caseId, { type: 'evidence-filed', captureId, page: 'order', title: '订单' }, db);
  return { db, caseId };
}

const nowhere = () => new WritableStream<Uint8Array>();

/** Seconds of each, taken in turns: a machine that grows slower meanwhile does so for both. */
async function inTurns(...works: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      times[index]?.push((performance.now() - start) / 1000);
    }
  }
  return times.map((taken) => median(taken));
}

/** Export at no less than 60 % of the bare library's throughput: at most 1 ⁄ 0.6 of its time for the same bytes. */
export const packBench = defineBench({
  rows: {
    'pack-export': {
      unit: 's for 200 MB out of a vault of 10,000 artefacts',
      reference: 'the ZIP library alone, storing the same bytes',
      goal: { of: 'ratio', most: 1 / 0.6 },
    },
  },
  async measure() {
    const { db, caseId } = await vault();
    const request = { caseId, exportedAt: EXPORTED_AT };
    const captures = await db.captures.where('id').startsWith('case-').toArray();
    const stored = captures.flatMap(({ artefacts }) => artefacts.map(({ hash }) => hash));
    const ours = () => exportPack(request, nowhere(), world, { db });
    const bare = async () => {
      const zip = new ZipWriter(nowhere(), { level: 0, keepOrder: true });
      for (const [index, hash] of stored.entries()) {
        const row = await db.artefacts.get(hash);
        if (row && 'bytes' in row) await zip.add(`${index}.png`, new BlobReader(row.bytes));
      }
      await zip.close();
    };
    const [value = 0, reference = 0] = await inTurns(ours, bare);
    return { 'pack-export': { value, reference } };
  },
});
