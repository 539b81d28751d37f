import type { JuliDatabase } from './database.ts';
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
