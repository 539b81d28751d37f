import { readdirSync, readFileSync } from 'node:fs';

/** Every process that descends from one, itself among them. */
function family(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [root];
  for (let at = 0; at < all.length; at++) all.push(...(children.get(all[at] ?? 0) ?? []));
  return all;
}

/**
 * Bytes of memory that a browser with all its processes holds: anonymous and shared memory of each by its share. Files that
 * the kernel keeps in its cache are nobody's memory.
 */
export function browserMemory(root: number): number {
  let kilobytes = 0;
  for (const id of family(root)) {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      for (const kind of ['Pss_Anon', 'Pss_Shmem'])
        kilobytes += Number(new RegExp(`^${kind}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes * 1024;
}

/** The most memory that a browser held while some work was done, above what it held before. */
export async function extraMemory(
  root: number,
  work: () => Promise<unknown>,
): Promise<{ before: number; most: number }> {
  const before = browserMemory(root);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, browserMemory(root));
  }, 200);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { before, most };
}
