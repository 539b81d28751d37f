import type { Page } from '../page.ts';
import type { ChatReadings } from '../reading.ts';
import { chatFromDom } from '../routes/chat-dom.ts';

/** 咚咚 (`jdcs.jd.com`). No public source says which node tells the sender or the time, so neither is claimed. */
export function dongdong(page: Page): ChatReadings | undefined {
  return chatFromDom(page, {
    message: '.message--content',
    peer: '.dialog.active .dialog-detail-header-name, .dialog-detail-header-name',
    zone: '+08:00',
    notices: false,
  });
}
