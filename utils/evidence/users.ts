import type { JuliDatabase } from './database.ts';
import { partsNamed } from './parts/recipe.ts';
import type { Hash } from './types.ts';

/**
 * Which of these stored files nobody names any more: no capture, file or derivative, and no merged ledger. Callable
 * inside a transaction over every table.
 */
export async function unnamed(hashes: readonly Hash[], db: JuliDatabase): Promise<Hash[]> {
  const left = new Set(hashes);
  if (left.size === 0) return [];
  await db.captures.each(({ artefacts }) => {
    for (const { hash } of artefacts) left.delete(hash);
  });
  await db.files.each(({ hash }) => void left.delete(hash));
  await db.derivatives.each(({ hash }) => void left.delete(hash));
  await db.ledger.each(({ type, digest }) => void (type === 'merge' && left.delete(digest)));
  return [...left];
}

const SLICE = 500;
const HASH = /(?<=")[0-9a-f]{64}(?=")/g;

/**
 * Which of these parts no stored file is made of, and no capture under way has kept. `rest` is awaited between slices:
 * without it, callable inside a transaction over every table.
 */
export async function unusedParts(
  hashes: readonly Hash[],
  db: JuliDatabase,
  rest?: () => Promise<void>,
): Promise<Hash[]> {
  const left = new Set(hashes);
  if (left.size === 0) return [];
  await db.journal.each(({ early }) => {
    for (const [hash] of JSON.stringify(early ?? null).matchAll(HASH)) left.delete(hash);
  });
  for (let after = ''; left.size > 0; ) {
    const rows = await db.artefacts.where('hash').above(after).limit(SLICE).toArray();
    for (const row of rows) if ('recipe' in row) for (const part of partsNamed(row.recipe)) left.delete(part);
    if (rows.length < SLICE) break;
    after = rows.at(-1)?.hash ?? '';
    await rest?.();
  }
  return [...left];
}
