import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { originOf, type TrustedTimeSettings } from '../../authorities.ts';
import { readSetting, TRUSTED_TIME, watchSetting } from '../../settings.ts';
import { database } from '../database.ts';
import { runStamps, type StampWorld } from './queue.ts';

/** The one alarm of the queue. */
export const STAMP_ALARM = 'trusted-time';

/** What is entered within this time of the first shares a token with it. The least that an alarm can be set to. */
const BATCH_MINUTES = 0.5;
/** At rest the queue looks this often whether a window of ours wrote to the ledger while the background slept. */
const REST_MINUTES = 60;

const realWorld: StampWorld = {
  isOnline: () => navigator.onLine,
  isAllowed: (authority) => browser.permissions.contains({ origins: [originOf(authority)] }),
  async obtain(hash, authority) {
    // The library for certificates is large: it is touched only when there is something to stamp.
    const { obtainStamp } = await import('./obtain.ts');
    return obtainStamp(hash, authority);
  },
};

let last: Promise<void> = Promise.resolve();

/** Runs the queue, one run after the other, and sets the alarm for the next; clears it where trusted time is off. */
export function stamp({ isUrgent = false } = {}): Promise<void> {
  const begin = () => run(isUrgent);
  last = last.then(begin, begin);
  return last;
}

async function run(isUrgent: boolean): Promise<void> {
  const settings = await readSetting(TRUSTED_TIME);
  if (!settings.isOn) return void (await browser.alarms.clear(STAMP_ALARM));
  const { next } = await runStamps(settings, realWorld, isUrgent);
  const rest = Date.now() + REST_MINUTES * 60_000;
  await browser.alarms.create(STAMP_ALARM, { when: Math.min(next ?? rest, rest) });
}

/** Keeps the queue going: at the start, after each change of the ledger or the settings, and when the network is back. */
export function keepStamping(): void {
  const report = (error: unknown) => console.error('time stamps could not be asked for', error);
  watchSetting(TRUSTED_TIME, (settings) => {
    void stamp({ isUrgent: true }).catch(report);
    void recheck(settings).catch((error) => console.error('stamps could not be checked again', error));
  });
  addEventListener('online', () => void stamp({ isUrgent: true }).catch(report));
  liveQuery(() => database().ledger.orderBy('seq').lastKey()).subscribe({
    next: () => void soon().catch(report),
    error: report,
  });
}

/** A root that was given now also vouches for what came before. */
async function recheck({ authorities }: TrustedTimeSettings): Promise<void> {
  if (authorities.every(({ root }) => root === undefined)) return;
  const { recheckStamps } = await import('./recheck.ts');
  await recheckStamps(authorities);
}

async function soon(): Promise<void> {
  const { isOn } = await readSetting(TRUSTED_TIME);
  if (isOn) await browser.alarms.create(STAMP_ALARM, { delayInMinutes: BATCH_MINUTES });
}
