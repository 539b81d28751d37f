import type { Request } from '../../messages.ts';
import type { Sender } from '../../messaging.ts';
import type { CaptureBrowser } from '../browser-api.ts';
import { number, record } from '../decode.ts';
import type { ChatScript } from '../page/chat/script.ts';

/** The script that reads a conversation from inside its frame (entrypoints/chat.ts). */
const SCRIPT = '/chat.js';

/** Run in a frame's isolated world, where entrypoints/chat.ts has put `juliChat`. They must not use anything outside. */
function find(): unknown {
  return (globalThis as { juliChat?: ChatScript }).juliChat?.find() ?? 0;
}
function startAiming(token: string): void {
  (globalThis as { juliChat?: ChatScript }).juliChat?.aim(token);
}
function stopAiming(): void {
  (globalThis as { juliChat?: ChatScript }).juliChat?.unaim();
}
function runRead(order: Parameters<ChatScript['read']>[0]): unknown {
  return (globalThis as { juliChat?: ChatScript }).juliChat?.read(order) ?? null;
}

const everywhere = (tabId: number) => ({ tabId, allFrames: true });

/** Puts the script into every frame of the tab that the browser grants. */
export async function injectChat(browser: CaptureBrowser, tabId: number): Promise<void> {
  await browser.executeScript({ target: everywhere(tabId), files: [SCRIPT] });
}

/** The frame that holds the open conversation: that with the most messages. */
export async function findChat(browser: CaptureBrowser, tabId: number): Promise<number | undefined> {
  const answers = await browser.executeScript({ target: everywhere(tabId), func: find });
  const found = answers.filter(({ result }) => number(result) > 0);
  return found.sort((a, b) => number(b.result) - number(a.result))[0]?.frameId;
}

/** A request to point at the list, alive in this worker. */
const aims = new Map<string, (frameId: number | undefined) => void>();

/** Handler of `chat:aimed`. */
export function receiveAim(request: Request<'chat:aimed'>, { frameId }: Sender): null {
  const { token, found } = record(request);
  if (typeof token === 'string') aims.get(token)?.(found === true ? frameId : undefined);
  return null;
}

/** How long the user may take to point, in milliseconds. */
const AIM_MS = 120_000;

/** Waits until the user has clicked on the list in one of the frames. @returns its frame; undefined when nobody did. */
export async function aimAtChat(
  browser: CaptureBrowser,
  tabId: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const token = crypto.randomUUID();
  const frame = new Promise<number | undefined>((done) => {
    aims.set(token, done);
    setTimeout(done, AIM_MS);
    signal.addEventListener('abort', () => done(undefined), { once: true });
  });
  try {
    await browser.crosshair?.(tabId, true);
    await browser.executeScript({ target: everywhere(tabId), func: startAiming, args: [token] });
    return await frame;
  } finally {
    aims.delete(token);
    const over = [
      browser.crosshair?.(tabId, false),
      browser.executeScript({ target: everywhere(tabId), func: stopAiming }),
    ];
    // The tab may be gone: then there is nothing to put back.
    await Promise.allSettled(over);
  }
}

/** Reads the conversation in a frame; settles when the reading is over. */
export async function readInFrame(
  browser: CaptureBrowser,
  tabId: number,
  frameId: number,
  order: Parameters<ChatScript['read']>[0],
): Promise<unknown> {
  const [answer] = await browser.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: runRead,
    args: [order],
  });
  if (answer?.error) throw answer.error;
  return answer?.result;
}
