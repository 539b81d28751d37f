import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;

/** Resident memory of a process and everything it started, in MB; 0 where the system tells nothing (not Linux). */
function resident(root: number): number {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const parent = Number(stat[1]);
        children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
        pages.set(Number(name), Number(stat[21]));
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return 0;
  }
  const sum = (id: number): number =>
    (pages.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return (sum(root) * PAGE) / 1e6;
}

/** How much more memory a browser holds at the most while `work` runs, in MB. */
export async function peak(root: number, work: () => Promise<unknown>): Promise<number> {
  const before = resident(root);
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, resident(root));
  }, 50);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return Math.max(most, resident(root)) - before;
}
