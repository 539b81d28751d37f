import html2canvas from 'html2canvas';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { redrawPage } from '../utils/capture/page/redraw.ts';
import type { PageOrder } from '../utils/capture/page.ts';
import { send } from '../utils/messaging.ts';

/** Injected on demand; the background then calls `juliRedraw` (utils/capture/redraw.ts). */
export default defineUnlistedScript(() => {
  const run = (order: PageOrder) =>
    redrawPage(order, {
      window,
      draw: html2canvas,
      sendPart: (part) => send('capture:part', part),
      sendEcho: (request) => send('echo', request),
    });
  Object.assign(globalThis, { juliRedraw: run });
});
