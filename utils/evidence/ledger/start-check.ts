import { browser } from 'wxt/browser';
import { now } from '../../clock.ts';
import type { ArtefactReport } from '../artefacts.ts';
import { database } from '../database.ts';
import { clearScratch } from '../scratch.ts';
import { sweep } from '../sweep.ts';
import type { LedgerNotice } from './chain.ts';
import { type LedgerReport, verifyLedger } from './verify.ts';

/** What the last check found, kept for whoever shows it: how many problems and notices, and the first of each. */
export interface LedgerCheck {
  at: string;
  ok: boolean;
  entries: number;
  /** How many stored files were read and hashed; absent where none was. */
  files?: number;
  problems: number;
  notices: number;
  /** `subject`: id of the record, or hash of the file. */
  first: { kind: string; subject: string }[];
  /** Absent in findings of versions before 0.2. */
  told?: LedgerNotice[];
}

const KEY = 'ledgerCheck';
const SHOWN = 20;
/** Between two slices of the chain: long enough for a press of the button to come first. */
const REST_MS = 50;

/**
 * Once after the browser started: removes what a killed merge or a finished export left behind, and verifies the whole
 * chain, in slices, in the background, one signature a slice (which vouches for everything before it). The background's
 * worker starts many times; the session remembers.
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
  await clearScratch().catch((error: unknown) => console.warn('copies on their way out could not be removed', error));
  const check = await keepCheck(await verifyLedger(database(), { thoroughness: 'last-of-batch', rest }));
  await sweep(database(), rest);
  return check;
}

/** Keeps the finding of a check, this one or one the user asked for, which also reads every stored file. */
export async function keepCheck(
  { entries, problems: ofLedger, notices }: LedgerReport,
  files?: ArtefactReport,
): Promise<LedgerCheck> {
  const ofFiles = files?.problems.map(({ kind, hash }) => ({ kind, subject: hash })) ?? [];
  const problems = [...ofLedger, ...ofFiles];
  const check: LedgerCheck = {
    at: now().toString(),
    ok: problems.length === 0,
    entries,
    ...(files ? { files: files.checked } : {}),
    problems: problems.length,
    notices: notices.length,
    first: problems.slice(0, SHOWN).map(({ kind, subject }) => ({ kind, subject })),
    told: notices.slice(0, SHOWN),
  };
  await browser.storage.local.set({ [KEY]: check });
  return check;
}

/** The finding of the last check, where there was one. */
export async function lastLedgerCheck(): Promise<LedgerCheck | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as LedgerCheck | undefined;
}
