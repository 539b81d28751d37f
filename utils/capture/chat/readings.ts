import type { ChatRecord } from '../../case/chat/types.ts';
import type { CaptureOutcome, ChatProgress, ChatStatus, Request, Response } from '../../messages.ts';
import type { Sender } from '../../messaging.ts';
import { tally } from '../badge.ts';
import { record as fields, number } from '../decode.ts';
import { decodeChat } from './decode.ts';
import type { Screens } from './screens.ts';

/** A conversation that is being read back on a tab. */
export interface Reading {
  progress: ChatProgress;
  stop: AbortController;
  captureId?: string;
  screens?: Screens;
  /** Makes safe what was read so far. */
  keep?: (read: ChatRecord) => Promise<void>;
}

export const readings = new Map<number, Reading>();
/** How readings ended that no popup was open for: told once. */
export const untold = new Map<number, CaptureOutcome>();

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

/** Handler of `chat:keep`: what was read so far becomes an excerpt, should nothing come after it. */
export async function receiveKeep(request: Request<'chat:keep'>, sender: Sender): Promise<null> {
  const { captureId, record, isOver } = fields(request);
  const reading = readings.get(sender.tab?.id ?? -1);
  const read = decodeChat(record);
  if (!reading?.keep || reading.captureId !== captureId || !read || read.messages.length === 0) return null;
  const left = isOver === true || read.ended ? {} : { ended: 'left' as const };
  await reading.keep({ ...read, ...left }).catch((error) => console.warn('the reading could not be made safe', error));
  return null;
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
