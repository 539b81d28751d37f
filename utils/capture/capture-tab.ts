import { now as clock, deviceZone, type Temporal } from '../clock.ts';
import {
  beginJournal,
  type Capture,
  type CaptureDraft,
  evidenceError,
  failJournal,
  type JournalRow,
  type NewArtefact,
  saveCapture,
} from '../evidence/index.ts';
import type { CaptureOutcome } from '../messages.ts';
import { type CaptureBrowser, realBrowser, type TabInfo } from './browser-api.ts';
import { type CaptureOptions, type Collected, collect } from './collect.ts';
import { keepAlive } from './keep-alive.ts';
import { refusal } from './tab.ts';

/** The world around a capture: passed in, so that tests can play one that misbehaves. */
export interface CaptureDeps {
  browser: CaptureBrowser;
  begin(row: Omit<JournalRow, 'state'>): Promise<void>;
  fail(id: string, reason: string): Promise<void>;
  save(draft: CaptureDraft, parts: readonly NewArtefact[]): Promise<Capture>;
  now(): Temporal.Instant;
  wait(ms: number): Promise<void>;
}

function realDeps(): CaptureDeps {
  return {
    browser: realBrowser(),
    begin: beginJournal,
    fail: failJournal,
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
  const before = running.get(tabId);
  if (before) return before;
  const capture = keepAlive(deps.browser.touch, () => run(tabId, deps, options)).finally(() => running.delete(tabId));
  running.set(tabId, capture);
  return capture;
}

async function run(tabId: number, deps: CaptureDeps, options: CaptureOptions): Promise<CaptureOutcome> {
  const at = deps.now().toString();
  const tab = await deps.browser.getTab(tabId).catch(() => undefined);
  const refused = refusal(tab);
  if (!tab || refused) return { ok: false, error: refused ?? 'capture_error_tab_closed' };
  const id = crypto.randomUUID();
  alive.add(id);
  try {
    await deps.begin({ id, at, tabId, url: tab.url ?? '', title: tab.title ?? '' });
    const collected = await collect(id, { ...tab, id: tabId }, deps, options);
    if (collected.artefacts.length === 0) return await nothing(id, tab, collected, deps);
    const { facts, site, page, meta, failures, artefacts } = collected;
    const draft = { id, at, site, page, failures, meta: { ...meta, deviceTime: at, deviceZone: deviceZone() } };
    return { ok: true, capture: await deps.save({ ...draft, ...(facts ? { facts } : {}) }, artefacts) };
  } catch (error) {
    const { key, message } = evidenceError(error);
    await giveUp(id, key, deps);
    return { ok: false, error: key, detail: message };
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
  await giveUp(id, error, deps);
  return { ok: false, error, detail };
}

/** A full disk may refuse this row too; then the next start finds the capture begun and marks it. */
async function giveUp(id: string, reason: string, deps: CaptureDeps): Promise<void> {
  await deps.fail(id, reason).catch((error) => console.error('the journal could not be written', error));
}
