import type { Page } from '../page.ts';
import type { ChatReadings } from '../reading.ts';
import { type ChatMarkup, chatFromDom } from '../routes/chat-dom.ts';

/** 咚咚 (`jdcs.jd.com`). No public source says which node tells the sender or the time, so neither is claimed. */
export function dongdongMarkup(page: Page): ChatMarkup {
  // Other conversations stay in the page; only the active one is open.
  const active = page.one('.dialog.active') === undefined ? '' : '.dialog.active ';
  return {
    message: '.message--content',
    list: '.dialog.active',
    peer: `${active}.dialog-detail-header-name`,
    zone: '+08:00',
    notices: false,
  };
}

export function dongdong(page: Page): ChatReadings | undefined {
  return chatFromDom(page, dongdongMarkup(page));
}
