import type { CaseEvent } from '../../case/types.ts';

/**
 * The events of one case from two vaults in one row. What both have stays first; where both went on by themselves the
 * events are put together by the time of their recording, each side in its own order, and numbered anew: an undoing
 * still comes behind what it undoes.
 * @param ours in the order of this vault. @returns every event, with its place.
 */
export function mergeEvents(ours: readonly CaseEvent[], theirs: readonly CaseEvent[]): CaseEvent[] {
  const known = new Set(ours.map(({ id }) => id));
  const news = theirs.filter(({ id }) => !known.has(id)).toSorted((a, b) => a.seq - b.seq);
  if (news.length === 0) return [...ours];
  const shared = new Set(theirs.map(({ id }) => id));
  // Up to here both tell the same; behind it each may have gone on.
  const common = ours.findLastIndex(({ id }) => shared.has(id)) + 1;
  const own = ours.slice(common);
  const merged = ours.slice(0, common);
  while (own.length > 0 || news.length > 0) {
    const [a, b] = [own[0], news[0]];
    const isOurs = a !== undefined && (b === undefined || a.recordedAt <= b.recordedAt);
    const next = isOurs ? own.shift() : news.shift();
    if (next) merged.push(next);
  }
  return merged.map((event, seq) => ({ ...event, seq }));
}
