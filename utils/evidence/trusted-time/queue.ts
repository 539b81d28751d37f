import type { Authority, TrustedTimeSettings } from '../../authorities.ts';
import { now as clock, type Temporal } from '../../clock.ts';
import { database, type JuliDatabase } from '../database.ts';
import type { Stamp } from './answer.ts';
import { StampError } from './fault.ts';
import { keepStamp, pendingStamp, type StampFailure, type StampRow } from './stamps.ts';

/** Minutes until the next attempt, by how many there were; from the last on always that long. */
const PAUSES = [1, 2, 5, 15, 60, 180, 360] as const;

/** What the queue asks of the world: passed in, so that tests can play it. */
export interface StampWorld {
  db?: JuliDatabase;
  now?: () => Temporal.Instant;
  isOnline: () => boolean;
  /** Whether the user has allowed this server. */
  isAllowed: (authority: Authority) => Promise<boolean>;
  obtain: (hash: string, authority: Authority) => Promise<Stamp>;
}

/** What a run left: `next` is when the queue wants to be run again, in milliseconds since 1970. */
export interface StampRun {
  row?: StampRow;
  next?: number;
}

/**
 * Asks for what is pending, each authority in turn until one gives a good stamp. What fails stays pending, and is tried
 * again after a pause that grows; without a network nobody is asked and nothing is counted. `isUrgent`: the pause is
 * over, because the network is back or the user asks.
 */
export async function runStamps(
  { isOn, authorities }: TrustedTimeSettings,
  world: StampWorld,
  isUrgent = false,
): Promise<StampRun> {
  if (!isOn) return {};
  const { db = database(), now = clock } = world;
  const at = now().toString();
  const row = await pendingStamp(db, at);
  if (!row) return {};
  const due = Date.parse(row.nextAt);
  if (!isUrgent && due > Date.parse(at)) return { row, next: due };
  if (!world.isOnline())
    return { row: await putOff(db, row, [failure('', 'offline', 'No network.', at)], at, row.attempts) };
  const failures: StampFailure[] = [];
  for (const authority of authorities) {
    try {
      if (!(await world.isAllowed(authority)))
        throw new StampError('not-allowed', 'The browser has not been allowed to reach this server.');
      const stamp = await world.obtain(row.hash, authority);
      await keepStamp(db, row, stamp, { authority: authority.url, at: now().toString(), failures });
      const stamped = await db.stamps.get(row.id);
      return stamped ? { row: stamped } : {};
    } catch (error) {
      const { fault, message } =
        error instanceof StampError ? error : new StampError('malformed', String(error), { cause: error });
      failures.push(failure(authority.url, fault, message, now().toString()));
    }
  }
  const late = await putOff(db, row, failures, at, row.attempts + 1);
  return { row: late, next: Date.parse(late.nextAt) };
}

const failure = (authority: string, fault: StampFailure['fault'], detail: string, at: string): StampFailure => ({
  authority,
  fault,
  detail: detail.slice(0, 500),
  at,
});

async function putOff(
  db: JuliDatabase,
  row: StampRow,
  failures: StampFailure[],
  at: string,
  attempts: number,
): Promise<StampRow> {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? PAUSES[0];
  const nextAt = new Date(Date.parse(at) + pause * 60_000).toISOString();
  const late = { ...row, attempts, failures, nextAt };
  await db.stamps.put(late);
  return late;
}
