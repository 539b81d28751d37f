import type { NewArtefact, PartFailure } from '../../evidence/index.ts';
import { showProgress } from '../badge.ts';
import type { TabInfo } from '../browser-api.ts';
import type { CaptureDeps } from '../capture-tab.ts';
import type { Arrived, Inbox } from '../inbox.ts';
import { failure } from '../read-page.ts';
import { PartError, type PartReason, tried, within } from '../reasons.ts';
import { captureRedrawing } from '../redraw.ts';
import { whileOn } from '../stay.ts';
import type { LongPicture } from './picture.ts';
import { beginRun, endRun, type LongRun } from './runs.ts';
import { takeLong } from './take.ts';

const REDRAWING_MS = 60_000;

/** The page is gone or its user has had enough: nothing is left to draw. */
const FINAL: readonly PartReason[] = [
  'capture_part_navigated',
  'capture_part_long_cancelled',
  'capture_part_long_stopped',
];

/** What came of the long picture. */
export interface LongParts {
  artefacts: NewArtefact[];
  failures: PartFailure[];
  isCancelled: boolean;
}

/**
 * The whole page as tiles of true pixels with their index. Where no picture of the screen can be had at all, the page drawn
 * anew, which the record calls what it is. Never rejects.
 */
export async function captureLong(
  tab: TabInfo & { id: number },
  deps: Pick<CaptureDeps, 'browser' | 'wait' | 'now'>,
  inbox: Inbox,
): Promise<LongParts> {
  const run = beginRun(tab.id, ({ taken, whole }) => {
    if (whole > 0) void showProgress(tab.id, `${Math.min(99, Math.floor((100 * taken) / whole))}%`);
  });
  try {
    const long = await tried(takeLong(tab, deps, run));
    if (long instanceof PartError) return await redrawn(tab, deps, inbox, run, long);
    const index = new Blob([JSON.stringify(long.picture)], { type: 'application/json' });
    return {
      artefacts: [{ name: 'long.json', bytes: index, type: 'application/json' }, ...long.tiles],
      failures: [long.trouble, stirred(long.picture)].flatMap((error) => (error ? [failure('long.json', error)] : [])),
      isCancelled: false,
    };
  } finally {
    endRun(tab.id);
  }
}

function stirred({ tiles }: LongPicture): PartError | undefined {
  const names = tiles.filter((tile) => tile.stirred).map(({ name }) => name);
  return names.length === 0 ? undefined : new PartError('capture_part_long_stirred', names.join(', '));
}

async function redrawn(
  tab: TabInfo & { id: number },
  { browser }: Pick<CaptureDeps, 'browser'>,
  inbox: Inbox,
  run: LongRun,
  why: PartError,
): Promise<LongParts> {
  const failures = [failure('long.json', why)];
  const isCancelled = run.stopped === 'drop';
  if (isCancelled || FINAL.includes(why.reason)) return { artefacts: [], failures, isCancelled };
  const work = captureRedrawing(browser, inbox);
  const drawn = await tried(within(REDRAWING_MS, 'long.png', whileOn(browser, tab, work)));
  if (drawn instanceof PartError) failures.push(failure('long.png', drawn));
  else return { artefacts: [redrawing(drawn)], failures, isCancelled };
  return { artefacts: [], failures, isCancelled };
}

function redrawing({ blob, hash }: Arrived): NewArtefact {
  return { name: 'long.png', bytes: blob.slice(0, blob.size, 'image/png'), type: 'image/png', hash, redrawn: true };
}
