import { browser } from 'wxt/browser';
import { record, text } from '../capture/decode.ts';
import { samePage } from '../capture/tab.ts';
import { getCapture, giveFact } from '../evidence/index.ts';
import { readUserFact } from '../marketplaces/user-fact.ts';
import type { Request, Response } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { expectedPick, forgetPick } from './pending.ts';

/**
 * Handler of `pick:words`: the words that were pointed at become the fact that the tab was asked for, once, and only while
 * it still shows the page of that capture. Without words the user gave up.
 */
export async function receivePick(request: Request<'pick:words'>, sender: Sender): Promise<Response<'pick:words'>> {
  const tabId = sender.tab?.id;
  const pending = tabId === undefined ? undefined : await expectedPick(tabId);
  if (tabId === undefined || !pending) return { isKept: false };
  const { words } = record(request);
  if (words === null) {
    await finish(tabId);
    return { isKept: false };
  }
  const capture = await getCapture(pending.captureId);
  const raw = text(words, 2000);
  const value = capture && readUserFact(pending.path, raw, capture.site);
  if (!capture || value === undefined || !samePage(sender.tab?.url, capture.meta.url)) return { isKept: false };
  await finish(tabId);
  await giveFact(capture.id, { path: pending.path, value, raw: raw.slice(0, 300), by: 'point' });
  return { isKept: true };
}

/** Every frame of the page was waiting: the others stop. */
async function finish(tabId: number): Promise<void> {
  await forgetPick(tabId);
  // A page that has left meanwhile waits for nothing.
  await browser.tabs.sendMessage(tabId, { type: 'pick:stop' }).catch(() => undefined);
}
