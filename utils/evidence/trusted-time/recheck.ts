import type { Authority } from '../../authorities.ts';
import { database, type JuliDatabase } from '../database.ts';
import { StampError } from './fault.ts';
import { readRoots } from './roots.ts';
import { checkToken } from './token.ts';

/**
 * Holds tokens that are here already against roots that were given since. Needs no network: a token carries the certificates
 * of its signer.
 * @returns how many rows say something else now.
 */
export async function recheckStamps(authorities: readonly Authority[], db: JuliDatabase = database()): Promise<number> {
  const roots = new Map(authorities.flatMap(({ url, root }) => (root === undefined ? [] : [[url, root] as const])));
  let changed = 0;
  for (const row of await db.stamps.where('state').equals('stamped').toArray()) {
    const root = roots.get(row.authority ?? '');
    if (root === undefined || row.root === 'pinned' || !row.token) continue;
    const { leadsElsewhere: before, ...rest } = row;
    try {
      const { chain } = await checkToken(row.token, row.hash, readRoots(root));
      await db.stamps.put({ ...rest, chain, root: 'pinned' });
      changed++;
    } catch (error) {
      // The root cannot be read, or is not theirs: the token stays what it was.
      if (!(error instanceof StampError) || error.fault !== 'chain') throw error;
      if (before) continue;
      await db.stamps.put({ ...rest, leadsElsewhere: true });
      changed++;
    }
  }
  return changed;
}
