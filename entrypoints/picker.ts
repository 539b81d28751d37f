import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../utils/messaging.ts';
import { type PickOrder, pickOnPage } from '../utils/pick/pick-on-page.ts';

/** Put into a page when its user wants to point at a fact; the popup then calls `juliPick` (utils/pick/start.ts). */
export default defineUnlistedScript(() => {
  let end: () => void = () => {};
  const stop = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === 'pick:stop' && !isMine) end();
  };
  /** This frame was pressed: it says goodbye by itself. */
  let isMine = false;
  const pick = (order: PickOrder) => {
    end();
    isMine = false;
    const keep = async (words: string) => {
      isMine = true;
      return (await send('pick:words', { words })).isKept;
    };
    const cancel = () => void send('pick:words', { words: null });
    end = pickOnPage(order, { keep, cancel }, window);
  };
  browser.runtime.onMessage.addListener(stop as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  Object.assign(globalThis, { juliPick: pick });
});
