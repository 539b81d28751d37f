import { browser } from 'wxt/browser';
import { database, ensureKey, recoverJournal, watchListing } from '../evidence/index.ts';
import { checkLedgerAtStart } from '../evidence/ledger/start-check.ts';
import type { CaptureOutcome, CaptureProgress, CaptureRequest, ChatRequest } from '../messages.ts';
import { acknowledge, alarm } from './badge.ts';
import { captureTab, captureUnderWay, liveCaptures } from './capture-tab.ts';
import { readChatOn } from './chat/read-tab.ts';
import { progressOf } from './long/runs.ts';
import { liveRecordings, recordingEnded } from './recording/live.ts';

/** Wakes the background a minute after a capture began, in case the browser stopped it meanwhile. */
const WATCHDOG = 'capture-watchdog';

/** A capture with the watchdog around it. */
export async function guardedCapture({ tabId, ...options }: CaptureRequest): Promise<CaptureOutcome> {
  const outcome = await guarded(() => captureTab(tabId, undefined, options));
  // The popup may have been closed since: a long picture takes its time.
  if (options.long) await acknowledge(tabId, outcome.ok);
  return outcome;
}

/** The reading of a conversation with the watchdog around it. */
export function guardedChat(request: ChatRequest): Promise<CaptureOutcome> {
  return guarded(() => readChatOn(request));
}

async function guarded(work: () => Promise<CaptureOutcome>): Promise<CaptureOutcome> {
  await browser.alarms.create(WATCHDOG, { delayInMinutes: 1, periodInMinutes: 1 });
  const outcome = await work();
  if (outcome.ok && outcome.capture.listingKey !== undefined)
    await watchListing(outcome.capture.id).catch((error) => console.error('an offer could not be compared', error));
  if (liveCaptures().size === 0) await browser.alarms.clear(WATCHDOG);
  return outcome;
}

/** How far the long picture of a tab is, for a popup that was opened meanwhile; null when none is being taken. */
export function captureProgress({ tabId }: { tabId: number }): CaptureProgress | null {
  const long = progressOf(tabId);
  return long && { long };
}

/** The outcome of the capture that is under way on a tab. */
export async function joinCapture({ tabId }: { tabId: number }): Promise<CaptureOutcome | null> {
  return (await captureUnderWay(tabId)) ?? null;
}

/** Shortcut or menu: no window opens, the toolbar button answers. */
export async function captureByGesture(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const outcome = await guardedCapture({ tabId });
  if (!outcome.ok) console.warn('capture failed', outcome.error, outcome.detail);
  await acknowledge(tabId, outcome.ok);
}

/** At the start of the background, and when the watchdog wakes it: what was cut off is marked, and shown. */
export async function recover(): Promise<void> {
  const cut = await recoverJournal(async () => new Set([...liveCaptures(), ...(await liveRecordings())]));
  if (cut.length > 0) await alarm();
  if (liveCaptures().size === 0) await browser.alarms.clear(WATCHDOG);
}

/** The window of a recording is closing: as soon as it is gone, what was kept of it becomes a record. */
export async function recorderLeft({ id }: { id: string }): Promise<null> {
  await recordingEnded(String(id));
  await recover();
  return null;
}

/** At install: the key that will sign the ledger. */
export async function installKey(): Promise<void> {
  await ensureKey(database());
}

/** Once a session: a chain that does not verify is shown on the toolbar button, as a capture that was cut off is. */
export async function checkLedger(): Promise<void> {
  const check = await checkLedgerAtStart();
  if (check && !check.ok) await alarm();
}
