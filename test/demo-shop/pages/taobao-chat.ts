import { converse, type DemoMessage } from '../conversation.ts';
import { html, json, page } from '../server/html.ts';
import type { Story } from '../story.ts';

const style = html`<link rel="stylesheet" href="https://g.alicdn.com/demo/chat.css">`;

/** Taobao's web chat: the page itself is empty, the conversation is in a nested frame. */
export const taobaoChat = ({ order }: Story): string =>
  page({
    title: '聊天',
    head: style,
    bodyClass: 'shell',
    body: html`<iframe title="chat" src="https://market.m.taobao.com/app/im/chat/chat-core/index.html?uid=cntaobao${encodeURIComponent(order.seller)}"></iframe>`,
  });

/** The frame: conversations at the side, 500 messages in an inner scroller, the order beside them. */
export function chatCore(story: Story): string {
  const { order } = story;
  return page({
    title: '旺旺聊天',
    head: style,
    body: html`<div class="ww_conversation_list">
  <div class="conversation-item active"><div class="name">${order.seller.slice(0, 4)}…</div><div class="time">08:40</div><div class="desc">我们这边不能退款</div></div>
  <div class="conversation-item"><div class="name">川野厨具…</div><div class="time">10-14</div><div class="desc">亲，壶已经寄出了</div></div>
</div>
<div class="ww_conversation"><div class="ww_header"><span class="name">${order.seller}</span></div>
<div class="ww_message"><div class="rc-scrollbars-view" tabindex="0">${converse(story).map(message)}</div></div>
<div class="ww_input"><div class="editBox"><pre class="edit" contenteditable="true"></pre></div><button class="send-btn"><span class="send-text">发送</span></button></div></div>
<div class="ww_tab"><div class="shop">${order.shop}</div><div>订单号 <span class="order-id">${order.id}</span></div><div>${order.items[0]?.title}</div></div>
<script src="https://g.alicdn.com/demo/chat.js"></script>`,
  });
}

export interface LongChat {
  /** How many messages it has. */
  count: number;
  /** Those that are loaded at a time; all of them are in the document when there is no limit. */
  page?: number;
  /** Milliseconds that earlier messages take to come. */
  delay?: number;
  /** Dates on separators of their own, and only a clock time with each message. */
  separators?: boolean;
  /** Whether what is in view stays in view when history comes in above it. */
  keepsPlace?: boolean;
}

/** The frame of a long conversation: with `page`, only what is near the view is in the document, as web shops do it. */
export function longChat(story: Story, chat: LongChat): string {
  const { order } = story;
  const { count, page: most = count, delay = 150, separators = false, keepsPlace = true } = chat;
  const messages = converse(story, count);
  const isVirtual = most < count;
  const options = { messages, page: most, delay, separators, keepsPlace };
  return page({
    title: '旺旺聊天',
    head: style,
    body: html`<div class="ww_conversation_list"></div>
<div class="ww_conversation"><div class="ww_header"><span class="name">${order.seller}</span></div>
<div class="ww_message"><div class="rc-scrollbars-view" tabindex="0">${!isVirtual && messages.map(message)}</div></div>
<div class="ww_input"><div class="editBox"><pre class="edit" contenteditable="true"></pre></div></div></div>
<div class="ww_tab"><div>订单号 <span class="order-id">${order.id}</span></div></div>
${isVirtual && html`<script type="application/json" id="chat-options">${json(options)}</script>`}
<script src="https://g.alicdn.com/demo/${isVirtual ? 'chat-virtual' : 'chat'}.js"></script>`,
  });
}

/** The page around the frame of a long conversation. */
export const longChatShell = (query: string): string =>
  page({
    title: '聊天',
    head: style,
    bodyClass: 'shell',
    body: html`<iframe title="chat" src="https://market.m.taobao.com/app/im/chat/chat-core/long.html?${query}"></iframe>`,
  });

const message = (message: DemoMessage) =>
  message.from === 'system' || message.recalled
    ? html`<div class="message-item-line"><div class="message-item system"><div class="time">${message.at}</div><div class="system-msg">${message.recalled ? `${message.name} 撤回了一条消息` : message.text}</div></div></div>`
    : html`<div class="message-item-line"><div class="message-item ${message.from === 'buyer' ? 'self' : ''}"><div class="nick">${message.name}</div><div class="time">${message.at}</div><div class="content">${content(message)}</div>${message.from === 'buyer' && html`<div class="read-status">已读</div>`}</div></div>`;

function content({ text, image, file, card }: DemoMessage) {
  if (image !== undefined)
    return html`<img src="https://img.alicdn.com/demo/${image}_160.png" width="160" height="160">`;
  if (file !== undefined)
    return html`<div class="file-msg"><div class="file-name" title="${file.name}">${file.name}</div><div class="file-size">${file.size}</div><a class="download-file" href="javascript:;">下载文件</a></div>`;
  if (card)
    return html`<div class="im-template-msg dx-msg-wrap"><div class="tpl-wrapper" data-tpl-id="4278793723922.PNM"><div view-name="TextView">${text.split(' ')[0]}</div><div class="dx-event-node">${text.split(' ')[1]}</div></div></div>`;
  return html`<pre class="edit">${text}</pre>`;
}
