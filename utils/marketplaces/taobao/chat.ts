import type { Page } from '../page.ts';
import type { ChatReadings } from '../reading.ts';
import { chatFromDom } from '../routes/chat-dom.ts';
import type { ChatMarkup } from '../routes/chat-items.ts';
import { clean } from '../text.ts';
import type { Message } from '../types.ts';

/**
 * 旺旺 in the frame `chat-core` (Taobao, Tmall) or `def_cbu_web_im_core` (1688): one markup. Far messages are emptied
 * again by the page, so a capture sees what is mounted.
 */
export const WANGWANG: ChatMarkup = {
  message: '.message-item',
  list: '.ww_message',
  peer: '.ww_header .name',
  orders: '.ww_tab .order-id',
  nick: '.nick',
  time: '.time',
  body: '.content',
  typed: 'pre.edit',
  quote: '.reply-msg, [class*="quote"], [class*="reply"], [class*="refer"], blockquote',
  card: '.im-template-msg, .dx-msg-wrap, [data-tpl-id], .text-od-wrap, .od-wrap, .offer-card-wrap, [class^="item-"], [class*=" item-"]',
  file: '.file-msg .file-name, .file-name',
  recall: '.recall-msg, [class*="recall"], [class*="revoke"]',
  zone: '+08:00',
  notices: true,
  from: sender,
};

function sender(message: Element): Message['from'] {
  if (message.matches('.system, .sys, .notice') || message.querySelector('.sys-msg, .system-msg') !== null)
    return 'system';
  if (message.matches('.self')) return 'buyer';
  // Both marks speak of the account holder; where they disagree, nobody knows who spoke.
  return clean(message.querySelector('.nick')?.textContent ?? '') === '我' ? undefined : 'seller';
}

export function wangwang(page: Page): ChatReadings | undefined {
  return chatFromDom(page, WANGWANG);
}
