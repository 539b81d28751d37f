import { browser } from 'wxt/browser';
import { now } from '../../clock.ts';
import { database } from '../database.ts';
import { type LedgerReport, verifyLedger } from './verify.ts';

/** What the last check found, kept for whoever shows it. `problems` is how many; the first of them are in `first`. */
export interface LedgerCheck {
  at: string;
  ok: boolean;
  entries: number;
  problems: number;
  notices: number;
  first: LedgerReport['problems'];
}

const KEY = 'ledgerCheck';
const SHOWN = 20;
/** Between two slices of the chain: long enough for a press of the button to come first. */
const REST_MS = 50;

/**
 * Verifies the whole chain once after the browser started: in slices, in the background, one signature a slice (which
 * vouches for everything before it). The background's worker starts many times; the session remembers.
 * @returns the finding, or nothing when this session's check was made already.
 */
export async function checkLedgerAtStart(): Promise<LedgerCheck | undefined> {
  const begun = await browser.storage.session.get(KEY);
  if (begun[KEY]) return undefined;
  await browser.storage.session.set({ [KEY]: true });
  const rest = async () => {
    await new Promise((done) => setTimeout(done, REST_MS));
    // A call to the browser: a worker that makes none is stopped after half a minute.
    await browser.storage.session.set({ [KEY]: true });
  };
  return keepCheck(await verifyLedger(database(), { thoroughness: 'last-of-batch', rest }));
}

/** Keeps the finding of a check, this one or one the user asked for. */
export async function keepCheck({ ok, entries, problems, notices }: LedgerReport): Promise<LedgerCheck> {
  const check: LedgerCheck = {
    at: now().toString(),
    ok,
    entries,
    problems: problems.length,
    notices: notices.length,
    first: problems.slice(0, SHOWN),
  };
  await browser.storage.local.set({ [KEY]: check });
  return check;
}

/** The finding of the last check, where there was one. */
export async function lastLedgerCheck(): Promise<LedgerCheck | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as LedgerCheck | undefined;
}
