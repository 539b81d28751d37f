import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LINE, type Order } from '../utils/capture/long/line.ts';
import { ScrollRun } from '../utils/capture/page/long/run.ts';

/** Injected when the whole page is to be pictured; the background then opens a line and says where to scroll. */
export default defineUnlistedScript(() => {
  const world = globalThis as { juliScroll?: true };
  if (world.juliScroll) return;
  world.juliScroll = true;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== LINE) return;
    const run = new ScrollRun();
    port.onMessage.addListener(async (message: unknown) => {
      const { id, order } = message as { id: number; order: Order };
      const answer = await run.obey(order).then(
        (view) => ({ id, answer: view }),
        (error: unknown) => ({ id, error: String(error) }),
      );
      port.postMessage(answer);
    });
    port.onDisconnect.addListener(() => void run.end());
  });
});
