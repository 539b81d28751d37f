import type { ChatRecord } from '../../case/chat/types.ts';
import { legalDay } from '../../clock.ts';
import { EvidenceError, type NewArtefact } from '../../evidence/index.ts';
import { peerIdIn } from '../../marketplaces/chat-source.ts';
import type { CaptureOutcome, ChatRequest } from '../../messages.ts';
import { acknowledge, tally } from '../badge.ts';
import { type CaptureBrowser, realBrowser, type TabInfo } from '../browser-api.ts';
import { captureTab } from '../capture-tab.ts';
import { record as fields, list, text } from '../decode.ts';
import type { Before, Safe } from '../first.ts';
import { Inbox } from '../inbox.ts';
import { closeInbox, openInbox } from '../inboxes.ts';
import { PartError, tried } from '../reasons.ts';
import { whileOn } from '../stay.ts';
import { refusal } from '../tab.ts';
import { captureViewport } from '../viewport.ts';
import { decodeChat } from './decode.ts';
import { chatFile, chatFiles } from './files.ts';
import { aimAtChat, findChat, injectChat, readInFrame } from './frames.ts';
import { type Reading, readings, untold } from './readings.ts';
import { Screens } from './screens.ts';

/**
 * Reads the whole conversation on a tab and makes a capture of it: the messages as data, a picture of every screen, the
 * pictures that were sent, and the page as it stands at the end. The user may stop it; what was read until then is kept and
 * says that it is an excerpt. Never rejects.
 */
export async function readChatOn(
  request: ChatRequest,
  capture: typeof captureTab = captureTab,
  browser: CaptureBrowser = realBrowser(),
): Promise<CaptureOutcome> {
  const { tabId } = request;
  if (readings.has(tabId)) return { ok: false, error: 'chat_error_running' };
  const reading: Reading = {
    progress: { state: 'up', messages: 0, pictures: 0, isPaused: false },
    stop: new AbortController(),
  };
  readings.set(tabId, reading);
  untold.delete(tabId);
  let outcome: CaptureOutcome;
  try {
    await tally(tabId, '…');
    const frameId = await frameOf(request, reading, browser);
    outcome =
      frameId === undefined
        ? { ok: false, error: request.aim ? 'chat_error_not_aimed' : 'chat_error_none' }
        : await capture(tabId, undefined, {
            first: (id, tab, safe) => readIn(frameId, id, tab, safe, request, reading, browser),
          });
  } catch (error) {
    outcome = {
      ok: false,
      error: 'chat_error_no_access',
      detail: error instanceof Error ? error.message : String(error),
    };
  } finally {
    readings.delete(tabId);
  }
  untold.set(tabId, outcome);
  const isWhole = outcome.ok && !outcome.capture.incomplete;
  await (outcome.ok || outcome.error !== 'chat_error_not_aimed' ? acknowledge(tabId, isWhole) : tally(tabId, ''));
  return outcome;
}

async function frameOf(
  { tabId, aim }: ChatRequest,
  reading: Reading,
  browser: CaptureBrowser,
): Promise<number | undefined> {
  const refused = refusal(await browser.getTab(tabId));
  if (refused) throw new EvidenceError(refused, '');
  await injectChat(browser, tabId);
  if (!aim) return findChat(browser, tabId);
  reading.progress.state = 'aiming';
  return aimAtChat(browser, tabId, reading.stop.signal);
}

async function readIn(
  frameId: number,
  captureId: string,
  tab: TabInfo & { id: number },
  safe: Safe,
  { pictures, aim }: ChatRequest,
  reading: Reading,
  browser: CaptureBrowser,
): Promise<Before> {
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  const screens = new Screens(tab, { browser, wait, keep: (screen) => safe.file(screen) });
  const inbox = new Inbox(captureId, tab.id);
  const whose = (read: ChatRecord): ChatRecord => {
    const peerId = peerIdIn(tab.url ?? '') ?? peerIdIn(read.url);
    return { ...read, ...(peerId ? { peerId } : {}) };
  };
  // Were the reading cut off, the screen as it stood would be all that shows what it was of.
  const shown = await tried(captureViewport(browser, tab, wait));
  const viewport: NewArtefact[] =
    shown instanceof PartError ? [] : [{ name: 'viewport.png', bytes: shown, type: 'image/png' }];
  const soFar = (read: ChatRecord) => {
    const { artefacts, ...rest } = chatFile(whose(read));
    return safe.soFar({ ...rest, artefacts: [...artefacts, ...viewport], failures: screens.failures });
  };
  Object.assign(reading, { captureId, screens, keep: soFar });
  reading.progress.state = 'up';
  openInbox(inbox);
  try {
    const elsewhere = await browser.hasHosts();
    const order = { captureId, today: legalDay().toString(), pictures, elsewhere, isAimed: aim === true };
    const answer = fields(await whileOn(browser, tab, readInFrame(browser, tab.id, frameId, order)));
    const read = decodeChat(answer.record);
    if (!read || read.messages.length === 0) throw new EvidenceError('chat_error_none', 'no message could be read');
    reading.progress.state = 'saving';
    const missing = list(answer.missingImages, 1000).map((url) => text(url, 500));
    return chatFiles(whose(read), missing, inbox, screens);
  } finally {
    closeInbox(inbox);
    delete reading.captureId;
  }
}
