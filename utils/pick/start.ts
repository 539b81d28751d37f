import { browser } from 'wxt/browser';
import { expectPick, type Pending } from './pending.ts';
import type { PickOrder } from './pick-on-page.ts';

/** Puts the picker into every frame of a tab that the extension may read, and lets it begin. */
export async function startPick(tabId: number, pending: Pending, order: PickOrder): Promise<void> {
  await expectPick(tabId, pending);
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['/picker.js'] } as Parameters<
    typeof browser.scripting.executeScript
  >[0]);
  await browser.scripting.executeScript({
    target,
    func: (asked: PickOrder) => (globalThis as unknown as { juliPick: (order: PickOrder) => void }).juliPick(asked),
    args: [order],
  } as unknown as Parameters<typeof browser.scripting.executeScript>[0]);
}
