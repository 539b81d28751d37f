import { now as clock, deviceZone, type Temporal } from '../clock.ts';
import {
  beginJournal,
  type Capture,
  type CaptureDraft,
  dropJournal,
  type EarlyCapture,
  evidenceError,
  type JournalRow,
  keepEarly,
  keepFile,
  type NewArtefact,
  saveCapture,
  saveEarly,
} from '../evidence/index.ts';
import type { CaptureOutcome } from '../messages.ts';
import { type CaptureBrowser, realBrowser, type TabInfo } from './browser-api.ts';
import { type CaptureOptions, type Collected, collect } from './collect.ts';
import { keeping, withFirst } from './first.ts';
import { keepAlive } from './keep-alive.ts';
import { PartError } from './reasons.ts';
import { tellSafe } from './safe.ts';
import { refusal } from './tab.ts';

/** The world around a capture: passed in, so that tests can play one that misbehaves. */
export interface CaptureDeps {
  browser: CaptureBrowser;
  begin(row: Omit<JournalRow, 'state'>): Promise<void>;
  /** Makes safe what is there before the rest; `safe` tells the user. */
  keep(id: string, early: EarlyCapture): Promise<void>;
  /** Makes one more file safe, beside that; says whether it was. */
  keepFile(id: string, file: NewArtefact): Promise<boolean>;
  safe(tabId: number): void;
  /** Ends a capture that failed; gives the record of what was kept of it. */
  fail(id: string, reason: string): Promise<Capture | undefined>;
  /** Forgets a capture that its user called off. */
  drop(id: string): Promise<void>;
  save(draft: CaptureDraft, parts: Collected['artefacts']): Promise<Capture>;
  now(): Temporal.Instant;
  wait(ms: number): Promise<void>;
}

function realDeps(): CaptureDeps {
  return {
    browser: realBrowser(),
    begin: beginJournal,
    keep: keepEarly,
    keepFile,
    safe: tellSafe,
    fail: saveEarly,
    drop: dropJournal,
    save: saveCapture,
    now: clock,
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  };
}

/** Captures under way in this worker: by tab, so that a second press joins the first; their ids are alive in the journal. */
const running = new Map<number, Promise<CaptureOutcome>>();
const alive = new Set<string>();

/** Ids of captures under way, which journal recovery must leave alone. */
export function liveCaptures(): ReadonlySet<string> {
  return alive;
}

/** What a capture that is under way on a tab will give. */
export function captureUnderWay(tabId: number): Promise<CaptureOutcome> | undefined {
  return running.get(tabId);
}

/**
 * Fixes the evidence of a tab: picture, originals, text, facts, metadata; hashed, and saved in one transaction. Parts that
 * could not be had are in the record's `failures`; only when there was nothing at all, or saving failed, is it an error.
 * Never rejects.
 */
export function captureTab(
  tabId: number,
  deps: CaptureDeps = realDeps(),
  options: CaptureOptions = {},
): Promise<CaptureOutcome> {
  const before = captureUnderWay(tabId);
  // A capture that begins with something of its own does not join one without it.
  if (before && !options.first) return before;
  const work = async () => {
    await before;
    return run(tabId, deps, options);
  };
  const capture = keepAlive(deps.browser.touch, work).finally(() => {
    if (running.get(tabId) === capture) running.delete(tabId);
  });
  running.set(tabId, capture);
  return capture;
}

async function run(tabId: number, deps: CaptureDeps, options: CaptureOptions): Promise<CaptureOutcome> {
  const at = deps.now().toString();
  const tab = await deps.browser.getTab(tabId).catch(() => undefined);
  const refused = refusal(tab);
  if (!tab || refused) return { ok: false, error: refused ?? 'capture_error_tab_closed' };
  const id = crypto.randomUUID();
  const recordOf = ({ artefacts: _, meta, ...page }: Collected) => ({
    id,
    at,
    ...page,
    meta: { ...meta, deviceTime: at, deviceZone: deviceZone() },
  });
  alive.add(id);
  try {
    const begun = deps.begin({ id, at, tabId, url: tab.url ?? '', title: tab.title ?? '' });
    const safe = keeping(id, { ...tab, id: tabId }, deps, recordOf);
    const before = options.first && (await begun.then(() => options.first?.(id, { ...tab, id: tabId }, safe)));
    const early = async (kept: Collected) => {
      try {
        await begun;
        await safe.keep(withFirst(kept, before));
        deps.safe(tabId);
        return true;
      } catch (error) {
        console.warn('nothing could be kept early', error);
        return false;
      }
    };
    // The picture and the page do not wait for the journal, what is kept does.
    const [got] = await Promise.all([collect(id, { ...tab, id: tabId }, deps, options, early), begun]);
    const collected = withFirst(got, before);
    if (collected.isCancelled) {
      await deps.drop(id);
      return { ok: false, error: 'capture_error_cancelled' };
    }
    if (collected.artefacts.length === 0) return await nothing(id, tab, collected, deps);
    return { ok: true, capture: await deps.save(recordOf(collected), collected.artefacts) };
  } catch (error) {
    const { key, message } = evidenceError(error);
    const isGone = error instanceof PartError && error.reason === 'capture_part_navigated';
    return await giveUp(id, { ok: false, error: isGone ? 'capture_error_navigated' : key, detail: message }, deps);
  } finally {
    alive.delete(id);
  }
}

async function nothing(id: string, tab: TabInfo, collected: Collected, deps: CaptureDeps): Promise<CaptureOutcome> {
  const reasons = collected.failures.map(({ reason }) => reason);
  const error = tab.url?.startsWith('file:')
    ? 'capture_error_file'
    : reasons.includes('capture_part_navigated')
      ? 'capture_error_navigated'
      : reasons.includes('capture_part_no_grant')
        ? 'capture_error_no_access'
        : 'capture_error_nothing';
  const detail = collected.failures.map((failure) => `${failure.part}: ${failure.detail ?? failure.reason}`).join('\n');
  return await giveUp(id, { ok: false, error, detail }, deps);
}

/**
 * What was kept early is better than nothing, and may fit where the whole did not. A full disk may refuse even the journal's
 * row; then the next start finds the capture begun.
 */
async function giveUp(
  id: string,
  failed: CaptureOutcome & { ok: false },
  { fail }: CaptureDeps,
): Promise<CaptureOutcome> {
  try {
    const kept = await fail(id, failed.error);
    return kept ? { ok: true, capture: kept } : failed;
  } catch (error) {
    console.error('the journal could not be written', error);
    return failed;
  }
}
