import { sha256, sha256Stream } from '../hash.ts';
import { readArtefact } from './artefacts.ts';
import type { JuliDatabase } from './database.ts';
import { EvidenceError, isUnreadable } from './errors.ts';
import { unpacked } from './parts/recipe.ts';
import type { Artefact, Hash, Part } from './types.ts';

/**
 * The right bytes have come once more, with a file or a backup: they take the place of stored ones that are not what their
 * name says. What is whole stays, and nothing is put that does not hash to its name.
 */
export async function mendArtefact(artefact: Artefact, db: JuliDatabase): Promise<void> {
  const { hash, bytes } = artefact;
  if (!(await isWhole(hash, db)) && (await sha256Stream(bytes)) === hash) await db.artefacts.put(artefact);
}

/** The same for a part that files are made of. */
export async function mendPart(part: Part, stored: Part, db: JuliDatabase): Promise<void> {
  const { hash } = part;
  if ((await hashOf(stored)) !== hash && (await hashOf(part)) === hash) await db.parts.put(part);
}

const hashOf = async (part: Part): Promise<Hash> => sha256(await unpacked(part));

async function isWhole(hash: Hash, db: JuliDatabase): Promise<boolean> {
  try {
    await readArtefact(hash, db);
    return true;
  } catch (error) {
    const isDamage = error instanceof EvidenceError || isUnreadable(error);
    if (isDamage) return false;
    throw error;
  }
}
