import { type ChatRecord, summaryOf } from '../../case/chat/types.ts';
import { legalDay } from '../../clock.ts';
import { EvidenceError, type NewArtefact, type PartFailure } from '../../evidence/index.ts';
import type { CaptureOutcome, ChatProgress, ChatRequest, ChatStatus, Request, Response } from '../../messages.ts';
import type { Sender } from '../../messaging.ts';
import { acknowledge, tally } from '../badge.ts';
import { type CaptureBrowser, realBrowser, type TabInfo } from '../browser-api.ts';
import { captureTab } from '../capture-tab.ts';
import type { Before } from '../collect.ts';
import { record as fields, list, number, text } from '../decode.ts';
import { Inbox } from '../inbox.ts';
import { closeInbox, openInbox } from '../inboxes.ts';
import { failure } from '../read-page.ts';
import { PartError } from '../reasons.ts';
import { whileOn } from '../stay.ts';
import { refusal } from '../tab.ts';
import { decodeChat } from './decode.ts';
import { aimAtChat, findChat, injectChat, readInFrame } from './frames.ts';
import { Screens } from './screens.ts';

/** A conversation that is being read back on a tab. */
interface Reading {
  progress: ChatProgress;
  stop: AbortController;
  captureId?: string;
  screens?: Screens;
}

const readings = new Map<number, Reading>();
/** How readings ended that no popup was open for: told once. */
const untold = new Map<number, CaptureOutcome>();

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
        : await capture(tabId, undefined, { first: (id, tab) => readIn(frameId, id, tab, request, reading, browser) });
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
  await (outcome.ok || outcome.error !== 'chat_error_not_aimed' ? acknowledge(tabId, outcome.ok) : tally(tabId, ''));
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
  { pictures, aim }: ChatRequest,
  reading: Reading,
  browser: CaptureBrowser,
): Promise<Before> {
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  const screens = new Screens(tab, { browser, wait });
  const inbox = new Inbox(captureId, tab.id);
  Object.assign(reading, { captureId, screens });
  reading.progress.state = 'up';
  openInbox(inbox);
  try {
    const elsewhere = await browser.hasHosts();
    const order = { captureId, today: legalDay().toString(), pictures, elsewhere, isAimed: aim === true };
    const answer = fields(await whileOn(browser, tab, readInFrame(browser, tab.id, frameId, order)));
    const read = decodeChat(answer.record);
    if (!read || read.messages.length === 0) throw new EvidenceError('chat_error_none', 'no message could be read');
    reading.progress.state = 'saving';
    return keep(
      read,
      list(answer.missingImages, 1000).map((url) => text(url, 500)),
      inbox,
      screens,
    );
  } finally {
    closeInbox(inbox);
    delete reading.captureId;
  }
}

/** The conversation as files of the capture. A picture that did not arrive is not named in it. */
function keep(read: ChatRecord, missing: string[], inbox: Inbox, screens: Screens): Before {
  const images: NewArtefact[] = [];
  const arrived = Object.entries(read.files ?? {}).flatMap(([address, file]): [string, string][] => {
    const name = file as `chat-image/${string}`;
    const part = inbox.take([], name);
    if (!part) return [];
    const type = `image/${name.endsWith('.jpg') ? 'jpeg' : (name.split('.').at(-1) ?? '')}`;
    images.push({ name, bytes: part.blob.slice(0, part.blob.size, type), type, hash: part.hash });
    return [[address, name]];
  });
  const record = { ...read, files: Object.fromEntries(arrived) };
  const failures: PartFailure[] = [...screens.failures];
  if (missing.length > 0)
    failures.push(
      failure(
        'chat-image/000.png',
        new PartError('capture_part_resources', `${missing.length}\n${missing.join('\n')}`),
      ),
    );
  const type = 'application/json';
  const json = new Blob([`${JSON.stringify(record, null, 1)}\n`], { type });
  return {
    artefacts: [{ name: 'chat.json', bytes: json, type }, ...images, ...screens.artefacts],
    failures,
    chat: summaryOf(record),
  };
}

/** Handler of `chat:step`: pictures the view where that is wanted, notes how far it is, and says whether to go on. */
export async function receiveStep(request: Request<'chat:step'>, sender: Sender): Promise<Response<'chat:step'>> {
  const { captureId, heading, messages, picture, isPaused } = fields(request);
  const tabId = sender.tab?.id;
  const reading = tabId === undefined ? undefined : readings.get(tabId);
  // A script whose reading is over here (the browser stopped the worker) has nobody to read for.
  if (tabId === undefined || !reading || reading.captureId !== captureId) return { go: false };
  const { progress, screens, stop } = reading;
  if (picture === true && !stop.signal.aborted) await screens?.take();
  progress.state = heading === 'down' ? 'down' : 'up';
  progress.messages = Math.max(progress.messages, Math.trunc(number(messages)));
  progress.pictures = screens?.artefacts.length ?? 0;
  progress.isPaused = isPaused === true;
  void tally(tabId, String(Math.min(progress.messages, 9999)));
  return { go: !stop.signal.aborted };
}

/** Handler of `chat:status`. */
export function chatStatus({ tabId }: { tabId: number }): ChatStatus | null {
  const reading = readings.get(tabId);
  if (reading) return { progress: reading.progress };
  const outcome = untold.get(tabId);
  untold.delete(tabId);
  return outcome ? { outcome } : null;
}

/** Handler of `chat:stop`. */
export function stopChat({ tabId }: { tabId: number }): null {
  readings.get(tabId)?.stop.abort();
  return null;
}
