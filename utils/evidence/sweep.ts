import { removeArtefacts } from './artefacts.ts';
import { database, type JuliDatabase } from './database.ts';
import { unnamed, unusedParts } from './users.ts';

/**
 * A merge stores bytes before the rows that name them. While it does, nobody may sweep; the browser gives the lock back
 * when the page that holds it is gone, however that came about.
 */
const LOCK = 'juli-staging';

export function whileStaging<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(LOCK, { mode: 'shared' }, work) as Promise<T>) : work();
}

/**
 * Drops stored files and parts that no record names: what a merge left that was killed. Does nothing while one is under way.
 * `rest` is awaited between slices, so that a press of the button comes first.
 * @returns how many files and parts were dropped.
 */
export async function sweep(db: JuliDatabase = database(), rest?: () => Promise<void>): Promise<number> {
  const begin = () => sweepNow(db, rest);
  if (!navigator.locks) return begin();
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? begin() : 0)) as Promise<number>;
}

async function sweepNow(db: JuliDatabase, rest?: () => Promise<void>): Promise<number> {
  // Looked for without holding up anybody; most of the time there is nothing.
  const files = await unnamed(await db.artefacts.toCollection().primaryKeys(), db);
  await rest?.();
  const parts = await unusedParts(await db.parts.toCollection().primaryKeys(), db, rest);
  if (files.length + parts.length === 0) return 0;
  return db.transaction('rw', db.tables, async () => {
    const loose = await unnamed(files, db);
    await removeArtefacts(db, loose);
    const left = await unusedParts(parts, db);
    await db.parts.bulkDelete(left);
    return loose.length + left.length;
  });
}
