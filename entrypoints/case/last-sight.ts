import { browser } from 'wxt/browser';
import { keepCopy, readRows } from '../desk/keep-copy.ts';
import type { Picture } from './picture.ts';

/**
 * What the workspace last showed of a case, so that the next opening paints it before the scripts have come (docs/adr/0044).
 * `localStorage`, because it answers before the first frame; a picture of what the database holds, and never used on another
 * day, in another language or by another version than it was made.
 */

const KEY = 'juli.last-sights';
const KEPT = 3;
const MOST_CHARACTERS = 300_000;
/** Mainland China's clock is eight hours ahead of UTC. Temporal would have to be loaded first. */
const AHEAD_MS = 8 * 60 * 60 * 1000;

interface LastSight {
  title: string;
  pictures: Picture[];
}

type Row = LastSight & { caseId: string; made: string };

const madeNow = () =>
  [
    new Date(Date.now() + AHEAD_MS).toISOString().slice(0, 10),
    browser.i18n.getMessage('languageTag'),
    browser.runtime.getManifest().version,
  ].join(' ');

const rows = () => readRows<Row>(KEY);

const keep = (kept: readonly Row[]) => keepCopy(KEY, JSON.stringify(kept));

export function readLastSight(caseId: string): LastSight | undefined {
  const made = madeNow();
  return rows().find((row) => row.caseId === caseId && row.made === made);
}

export function keepLastSight(caseId: string, sight: LastSight): void {
  const others = rows().filter((row) => row.caseId !== caseId);
  const isLong = JSON.stringify(sight).length > MOST_CHARACTERS;
  keep(isLong ? others : [{ caseId, made: madeNow(), ...sight }, ...others].slice(0, KEPT));
}

/** Nothing of what was deleted may be shown once more: of one case, or of all. */
export function forgetLastSights(caseId?: string): void {
  if (caseId === undefined) localStorage.removeItem(KEY);
  else keep(rows().filter((row) => row.caseId !== caseId));
}
