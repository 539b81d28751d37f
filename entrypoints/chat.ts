import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chatScript } from '../utils/capture/page/chat/script.ts';
import { send } from '../utils/messaging.ts';

/** Injected into a page when its conversation is to be read back; the background then calls its parts by `juliChat` (utils/capture/chat). */
export default defineUnlistedScript(() => {
  const juliChat = chatScript({
    window,
    fetch: (input, init) => fetch(input, init),
    fetchElsewhere: (request) => send('capture:resources', request),
    sendPart: (part) => send('capture:part', part),
    sendEcho: (request) => send('echo', request),
    sendStep: (step) => send('chat:step', step),
    sendKeep: (keep) => send('chat:keep', keep),
    sendAimed: (aimed) => send('chat:aimed', aimed),
  });
  Object.assign(globalThis, { juliChat });
});
