import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../utils/capture/page/run.ts';
import type { PageOrder } from '../utils/capture/page.ts';
import { extractWithFrames } from '../utils/marketplaces/extract-with-frames.ts';
import { EXTRACTOR_VERSION } from '../utils/marketplaces/index.ts';
import { inSlices } from '../utils/marketplaces/routes/pace.ts';
import { send } from '../utils/messaging.ts';

/** Injected into a page when its evidence is to be fixed; the background then calls `juliCapture` (utils/capture/page.ts). */
export default defineUnlistedScript(() => {
  const run = (order: PageOrder) =>
    capturePage(order, {
      window,
      sendPart: (part) => send('capture:part', part),
      sendEcho: (request) => send('echo', request),
      fetch: (input, init) => fetch(input, init),
      fetchElsewhere: (request) => send('capture:resources', request),
      askArchive: (request) => send('capture:archive', request),
      hold: (request) => send('capture:hold', request),
      extract: (document, url, pace) => inSlices(pace, () => extractWithFrames(document, url)),
      extractorVersion: EXTRACTOR_VERSION,
    });
  Object.assign(globalThis, { juliCapture: run });
});
