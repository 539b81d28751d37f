import { reduce } from '../case/reduce.ts';
import { database, type JuliDatabase } from './database.ts';
import type { Hash } from './types.ts';

/** What is stored under one heading, in bytes as they came: what several share is counted with each. */
export interface UsageRow {
  kind: 'case' | 'order' | 'loose';
  /** Of the case, or the order's key; empty for what belongs to neither. */
  id: string;
  /** Of the first of its goods; empty when no page has told. */
  title: string;
  /** Of the captures and files. */
  exhibits: string[];
  bytes: number;
}

/** What is stored, by case, by order without a case, and the rest; the largest first. Reads records, not bytes. */
export async function storageUsage(db: JuliDatabase = database()): Promise<UsageRow[]> {
  const sizes = new Map<string, { bytes: number; orderKey?: string }>();
  await db.captures.each(({ id, artefacts, orderKey }) => {
    const distinct = new Map<Hash, number>(artefacts.map(({ hash, size }) => [hash, size]));
    const bytes = [...distinct.values()].reduce((sum, size) => sum + size, 0);
    sizes.set(id, { bytes, ...(orderKey ? { orderKey } : {}) });
  });
  await db.files.each(({ id, size }) => void sizes.set(id, { bytes: size }));
  await db.derivatives.each(({ exhibitId, size }) => {
    const exhibit = sizes.get(exhibitId);
    if (exhibit) exhibit.bytes += size;
  });
  const rows: UsageRow[] = [];
  const filed = new Set<string>();
  const add = (row: Omit<UsageRow, 'exhibits' | 'bytes'>, ids: readonly string[]) => {
    const bytes = ids.reduce((sum, id) => sum + (sizes.get(id)?.bytes ?? 0), 0);
    for (const id of ids) filed.add(id);
    rows.push({ ...row, exhibits: [...ids], bytes });
  };
  const events = Map.groupBy(await db.events.toArray(), ({ caseId }) => caseId);
  for (const { id } of await db.cases.toArray()) {
    try {
      const { order, captures, files } = reduce(events.get(id) ?? []);
      const ids = [...captures.map(({ captureId }) => captureId), ...files.map(({ fileId }) => fileId)];
      add(
        { kind: 'case', id, title: order.items?.[0]?.title ?? '' },
        ids.filter((one) => sizes.has(one)),
      );
    } catch {
      // A damaged case has what it has; its evidence stands below by its order.
      add({ kind: 'case', id, title: '' }, []);
    }
  }
  const left = [...sizes].filter(([id]) => !filed.has(id));
  for (const [key, captures] of Map.groupBy(left, ([, { orderKey }]) => orderKey ?? '')) {
    const order = key === '' ? undefined : await db.orders.get(key);
    const title = order?.order.items?.[0]?.title ?? '';
    const ids = captures.map(([id]) => id);
    add({ kind: key === '' ? 'loose' : 'order', id: key, title }, ids);
  }
  return rows.toSorted((a, b) => b.bytes - a.bytes);
}

/** From here on the user is told: a few more captures of long pages, or one film. */
const LEAST_ROOM = 500_000_000;
const MOST_SHARE = 0.9;

/** Is the room that the browser gives running out? */
export function isShortOfRoom({ usage, quota }: { usage?: number; quota?: number }): boolean {
  if (usage === undefined || quota === undefined || quota === 0) return false;
  return quota - usage < LEAST_ROOM || usage / quota > MOST_SHARE;
}
