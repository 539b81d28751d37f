import { picture } from '../../../demo-shop/pictures/catalogue.ts';
import type { Answerer } from '../../../demo-shop/server/server.ts';
import { BUTTON, EMPTIED, RECYCLED, REVERSED, WINDOW } from './list.ts';
import { type Said, talk } from './talk.ts';

/**
 * Conversations as each shop's own page is documented to hold them: its classes, frames, and a way of its own to load, empty
 * and draw its list. What is not documented (who spoke, when) stands as chats usually have it.
 */
export interface LiveChat {
  address: string;
  orderId: string;
  /** The account that the address names. */
  peerId: string;
  peer?: string;
  /** Names beside the messages, by side. */
  names: { left?: string; right?: string };
  ids?: { left: string; right: string };
  /** How exactly a time can be known: to the second or the minute. */
  to: 'second' | 'minute';
}

export const COUNT = 170;
const PAGE = 45;

export const LIVE = {
  taobao: {
    address: 'https://market.m.taobao.com/app/im/chat/index.html?live=1&uid=cntaobaolamp&gid=&type=web',
    orderId: '4827193650284710265',
    peerId: 'cntaobaolamp',
    peer: '栖光灯具旗舰店',
    names: { left: '栖光灯具旗舰店:小暖', right: '我' },
    to: 'minute',
  },
  '1688': {
    address:
      'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?touid=cnalichnfactory&live=1',
    orderId: '2800000000000000088',
    peerId: 'cnalichnfactory',
    peer: '青禾灯饰厂',
    names: { left: '青禾灯饰厂:阿强', right: '我' },
    to: 'second',
  },
  jd: {
    address: 'https://jdcs.jd.com/jdchat/custom.action?entry=jd_web&venderId=70001',
    orderId: '300000000088',
    peerId: '70001',
    peer: '栖光京东自营旗舰店',
    names: { left: '客服小京', right: 'jd_shopper' },
    ids: { left: 'kf_70001_3', right: 'jd_4af8c' },
    to: 'second',
  },
  pinduoduo: {
    address: 'https://mobile.yangkeduo.com/chat_detail.html?goods_id=1&mall_sn=9001',
    orderId: '261012-123456789012345',
    peerId: '9001',
    names: {},
    to: 'minute',
  },
  goofish: {
    address: 'https://www.goofish.com/im?itemId=1000000000001&peerUserId=2200',
    orderId: '2800000000000000091',
    peerId: '2200',
    peer: '卖家甲',
    names: {},
    ids: { left: '2200', right: '1100' },
    to: 'minute',
  },
} as const satisfies Record<string, LiveChat>;

export type LiveSite = keyof typeof LIVE;

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

interface Written {
  title: string;
  style: string;
  body: string;
  box: string;
  /** JavaScript: `draw` and `head`. */
  markup: string;
  list: string;
}

/** `pic(index)`, `day(at)` and so on are there for all of them. */
const HELPERS = `
const clock = (at) => at.slice(11, 16);
const full = (at) => at.replace('T', ' ');
const dayOf = (at) => at?.slice(0, 10);
const isMine = (message) => message.side === 'right';
`;

function write(site: LiveSite, today: string, { title, style, body, box, markup, list }: Written): string {
  const messages: Said[] = talk(COUNT, today, LIVE[site].orderId);
  const options = JSON.stringify({ messages, page: PAGE, delay: 120, box, today, ...LIVE[site] }).replace(
    /</g,
    '\\u003c',
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>* { box-sizing: border-box } body { margin: 0; font: 14px/1.6 "Noto Sans CJK SC", sans-serif } pre { margin: 0; font: inherit; white-space: pre-wrap } .bubble, .content { display: inline-block; max-width: 60%; padding: 8px; border-radius: 8px; background: #eee; text-align: left } ${style}</style></head>
<body>${body}<script type="application/json" id="options">${options}</script><script>${HELPERS}${markup}${list}</script></body></html>`;
}

const shell = (title: string, source: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>html, body, iframe { display: block; width: 100%; height: 100vh; margin: 0; border: 0 }</style><iframe title="chat" src="${escaped(source)}"></iframe></html>`;

const WW_STYLE = `
body { display: grid; grid-template: minmax(0, 1fr) / 160px 1fr 200px; height: 100vh }
.ww_conversation { display: grid; grid-template-rows: 40px minmax(0, 1fr) 90px }
.ww_message { min-height: 0 } .rc-scrollbars-view { height: 100%; overflow-y: scroll; padding: 0 12px }
.message-item { padding: 8px 0 } .message-item.self { text-align: right } .message-date, .system, .more-msg { text-align: center }
`;

const wwBody = (site: 'taobao' | '1688', inner = '') =>
  `<div class="ww_conversation_list"><div class="conversation-item"><div class="name">别家店</div><div class="desc">不要读</div></div></div>
<div class="ww_conversation"><div class="ww_header"><span class="name">${LIVE[site].peer}</span></div><div class="ww_message"><div class="rc-scrollbars-view">${inner}</div></div>
<div class="ww_input"><pre class="edit" contenteditable="true">没写完的草稿</pre></div></div>
<div class="ww_tab"><div>订单号 <span class="order-id">${LIVE[site].orderId}</span></div></div>`;

/** 旺旺: one message. */
const WW_DRAW = `
const inside = ({ kind, text, quote }, index) => ({
  image: '<img src="https://img.alicdn.com/live/' + index + '.png_160x160.jpg" width="160" height="160">',
  quote: '<div class="reply-msg"><span class="reply-nick">我</span><span class="reply-content">' + quote + '</span></div><pre class="edit">' + text + '</pre>',
  recalled: '<div class="recall-msg">' + text + '</div>',
  card: '<div class="im-template-msg"><div data-tpl-id="1"><img src="https://img.alicdn.com/live/goods.png"><div>' + text + '</div></div></div>',
  file: '<div class="file-msg"><div class="file-name" title="' + text + '">' + text + '</div><div class="file-size">8 KB</div></div>',
}[kind] ?? '<pre class="edit">' + text + '</pre>');
const draw = (message, index) => '<div class="message-item-line"><div class="message-item ' + (isMine(message) ? 'self' : '') + '"><div class="nick">' + options.names[message.side] + '</div><div class="time">' + timeOf(message.at) + '</div><div class="content">' + inside(message, index) + '</div></div></div>';
`;

const WRITTEN: Record<LiveSite, Written> = {
  taobao: {
    title: '旺旺聊天',
    style: WW_STYLE,
    body: wwBody('taobao'),
    box: '.rc-scrollbars-view',
    markup: `const timeOf = clock;${WW_DRAW}
const head = (before, { at }) => dayOf(before?.at) === dayOf(at) ? '' : '<div class="message-date">' + Number(at.slice(0, 4)) + '年' + Number(at.slice(5, 7)) + '月' + Number(at.slice(8, 10)) + '日</div>';`,
    list: EMPTIED,
  },
  '1688': {
    title: '旺旺聊天',
    style: WW_STYLE,
    body: wwBody('1688', '<div class="more-msg"><span>查看更多消息</span></div>'),
    box: '.rc-scrollbars-view',
    markup: `const timeOf = full;${WW_DRAW}const head = () => '';`,
    list: BUTTON,
  },
  jd: {
    title: '京东客服',
    style: `.dialog { display: none } .dialog.active { display: grid; grid-template-rows: 48px minmax(0, 1fr) 90px; height: 100vh }
.scroll { overflow-y: auto } .message { padding: 8px 12px } .message-mine { text-align: right } .message--time { text-align: center; color: #888 }
.message--content { display: inline-block; max-width: 60%; padding: 8px; background: #eee; text-align: left }`,
    body: `<div class="dialog"><span class="dialog-detail-header-name">别家店</span><div class="message"><div class="message--content">不要读</div></div></div>
<div class="dialog active"><div><span class="dialog-detail-header-name">${LIVE.jd.peer}</span></div><div class="scroll"></div><div><pre class="send-textarea" contenteditable="true">草稿</pre><div class="input-field--send-btn">发送</div></div></div>`,
    box: '.dialog.active .scroll',
    markup: `
const inside = ({ kind, text, quote }, index) => ({
  image: '<img src="https://img30.360buyimg.com/n1/s160x160_jfs/live/' + index + '.png" width="160" height="160">',
  quote: '<div class="quote-msg"><span class="quote-nick">对方</span><span class="quote-content">' + quote + '</span></div><span>' + text + '</span>',
  card: '<div class="goods-card"><a href="https://item.jd.com/100000000001.html"><span>' + text + '</span></a></div>',
}[kind] ?? '<span>' + text + '</span>');
const draw = (message, index) => '<div class="message ' + (isMine(message) ? 'message-mine' : '') + '" data-user-id="' + options.ids[message.side] + '"><div class="message--time">' + full(message.at) + '</div><div class="message--nick">' + options.names[message.side] + '</div><div class="message--content">' + inside(message, index) + '</div></div>';
const head = () => '';`,
    list: RECYCLED,
  },
  pinduoduo: {
    title: '客服',
    style: `body { padding: 48px 0 90px } .top { position: fixed; inset: 0 0 auto; height: 48px; background: #fff } .chat-input-provider { position: fixed; inset: auto 0 0; height: 80px; background: #fff }
.t, .n { text-align: center; color: #888 } .row { padding: 8px 12px } .row.mine { text-align: right } .face { width: 32px; height: 32px }`,
    body: `<div class="top">客服</div><div class="list-container chat-msg-provider"></div>
<div class="chat-input-provider"><div class="text-container"><textarea class="input-content"></textarea><div class="send-button">发送</div></div></div>`,
    box: '.chat-msg-provider',
    markup: `
const WEEK = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const away = (at) => Math.round((Date.parse(options.today) - Date.parse(dayOf(at))) / 86400000);
const said = (at) => {
  const days = away(at);
  if (days === 0) return clock(at);
  if (days === 1) return '昨天 ' + clock(at);
  if (days < 7) return WEEK[new Date(dayOf(at)).getUTCDay()] + ' ' + clock(at);
  return at.slice(5, 10) + ' ' + clock(at);
};
const head = (before, { at }) => '<div class="t">' + said(at) + '</div>';
const inside = ({ kind, text, quote }, index) => ({
  image: '<img src="https://chat-img.pddpic.com/live/' + index + '.png?imageView2/2/w/160" width="160" height="160">',
  quote: '<div class="quote"><span class="quote-text">' + quote + '</span></div><span>' + text + '</span>',
  card: '<div class="goods-card"><span>' + text + '</span></div>',
}[kind] ?? '<span>' + text + '</span>');
const draw = (message, index) => message.kind === 'recalled' ? '<div class="n">' + message.text + '</div>' : '<div class="row ' + (isMine(message) ? 'mine' : '') + '"><div class="bubble">' + inside(message, index) + '</div></div>';`,
    list: WINDOW,
  },
  goofish: {
    title: '闲鱼消息',
    style: `main { display: grid; grid-template-columns: 200px 1fr; height: 100vh } section { display: grid; grid-template-rows: 48px minmax(0, 1fr) 90px; min-height: 0 }
#message-list-scrollable { display: flex; flex-direction: column-reverse; overflow-y: auto } .message-row--e { display: flex; gap: 8px; padding: 8px 12px } .message-row--right { flex-direction: row-reverse }
.message-text--f, .message-card--g { max-width: 60%; padding: 8px; background: #eee } .avatar--h img { width: 32px; height: 32px } .time--i, .tip--j { text-align: center; color: #888 }`,
    body: `<main><div id="conv-list-scrollable"><div class="conversation-item--x1"><span>别人</span><span>昨天</span></div></div>
<section><div class="message-topbar--a"><span class="text1--b">${LIVE.goofish.peer}</span></div><div id="message-list-scrollable"></div><div><textarea></textarea><button>发 送</button></div></section></main>`,
    box: '#message-list-scrollable',
    markup: `
const head = (before, { at }) => '<div class="time--i">' + full(at).slice(0, 16) + '</div>';
const face = ({ side }) => '<a class="avatar--h" href="/personal?userId=' + options.ids[side] + '"><img src="/face.png" alt=""></a>';
const inside = ({ kind, text, quote }, index) => ({
  image: '<div class="message-text--f"><img src="https://img.alicdn.com/live/' + index + '.png_160x160.jpg" width="160" height="160"></div>',
  quote: '<div class="message-text--f"><div class="quote--k"><span class="quote-text--l">' + quote + '</span></div><span>' + text + '</span></div>',
  card: '<div class="message-text--f"><a class="message-card--g" href="/order-detail?orderId=' + options.orderId + '&role=buyer"><span>' + text + '</span></a></div>',
}[kind] ?? '<div class="message-text--f">' + text.replace(/^订单号.*/, '还没收到') + '</div>');
const draw = (message, index) => message.kind === 'recalled' ? '<div class="tip--j">' + message.text + '</div>' : '<div class="message-row--e ' + (isMine(message) ? 'message-row--right' : '') + '">' + face(message) + inside(message, index) + '</div>';`,
    list: REVERSED,
  },
};

const CORE: Partial<Record<LiveSite, string>> = {
  taobao: 'https://market.m.taobao.com/app/im/chat/chat-core/live.html',
  '1688': 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/live.html',
};

/** The live pages under their shops' own addresses, and the pictures sent in them: small as shown, large at full size. */
export function liveChats(today: string): Answerer {
  return (url) => {
    for (const site of Object.keys(LIVE) as LiveSite[]) {
      const core = CORE[site];
      if (core !== undefined && url.href === core) return { body: write(site, today, WRITTEN[site]) };
      if (url.href !== LIVE[site].address) continue;
      return { body: core === undefined ? write(site, today, WRITTEN[site]) : shell(WRITTEN[site].title, core) };
    }
    if (!/\/live\/[\w.]+$/.test(url.pathname)) return undefined;
    const isSmall = /160x160/.test(url.pathname) || url.search.includes('imageView2');
    return { type: 'image/png', body: picture('parcel', isSmall ? 160 : 640) ?? '' };
  };
}
