import { page, type Written } from './written.ts';

const CORE = 'https://market.m.taobao.com/app/im/chat/chat-core/index.html';

const chat = (rows: string, header = '某某旗舰店') =>
  page(
    '聊天',
    `<div class="ww_header"><span class="name">${header}</span></div><div class="ww_message">${rows}</div><pre class="edit" contenteditable="true"></pre>`,
  );

const row = (self: boolean, time: string, content: string, nick = self ? '我' : '某某旗舰店:小美') =>
  `<div class="message-item${self ? ' self' : ''}"><span class="nick">${nick}</span><span class="time">${time}</span><div class="content">${content}</div></div>`;

const said = (text: string) => `<pre class="edit">${text}</pre>`;

export const chats: Written[] = [
  {
    name: 'clock times under separators with a year, twelve hours, noon and midnight',
    url: CORE,
    html: chat(
      `<div class="date">2026年1月31日 星期六</div>${row(false, '上午 12:05', said('一'))}${row(true, '中午 12:30', said('二'))}${row(false, '下午 1:02', said('三'))}<div class="date">2026-02-01</div>${row(true, '凌晨 1:00', said('四'))}${row(true, '12:15 AM', said('五'))}${row(true, '12:15 PM', said('六'))}${row(true, '晚上 11:59:58', said('七'))}`,
    ),
    expect: {
      chat: {
        messages: [
          { at: '2026-01-31T00:05:00+08:00' },
          { at: '2026-01-31T12:30:00+08:00' },
          { at: '2026-01-31T13:02:00+08:00' },
          { at: '2026-02-01T01:00:00+08:00' },
          { at: '2026-02-01T00:15:00+08:00' },
          { at: '2026-02-01T12:15:00+08:00' },
          { at: '2026-02-01T23:59:58+08:00' },
        ],
      },
    },
  },
  {
    name: 'separators without a year give no day, and end the day before them',
    url: CORE,
    html: chat(
      `<div>2025年12月31日</div>${row(false, '23:59', said('旧'))}<div>1月1日</div>${row(true, '00:01', said('新'))}<div>昨天</div>${row(true, '08:00', said('又'))}<div>星期三 14:03</div>${row(false, '', said('三'))}`,
    ),
    expect: {
      chat: {
        messages: [
          { at: '2025-12-31T23:59:00+08:00' },
          { at: null, atText: '00:01' },
          { at: null, atText: '08:00' },
          { at: null, atText: '星期三 14:03' },
        ],
      },
      missing: { has: ['chat.messages[1].at'], hasNot: ['chat.messages[].at', 'chat.messages[0].at'] },
    },
  },
  {
    name: 'notices of the platform and withdrawals of each side',
    url: CORE,
    html: chat(
      `<div class="tip">2026-04-01 09:00:00</div>${row(true, '2026-04-01 09:00:00', said('在吗'))}<div class="sys">对方撤回了一条消息</div><div class="sys">你撤回了一条消息</div><div class="sys">您好，为保障权益请勿脱离平台交易</div><div class="sys">客服小美为您服务</div>${row(false, '2026-04-01 09:05:00', '<div class="recall-msg">此消息已被撤回</div>')}`,
    ),
    expect: {
      chat: {
        messages: [
          { from: 'buyer', text: '在吗' },
          { from: 'seller', recalled: true, text: '对方撤回了一条消息' },
          { from: 'buyer', recalled: true },
          { from: 'system', text: '您好，为保障权益请勿脱离平台交易' },
          { from: 'system', text: '客服小美为您服务' },
          { from: 'seller', recalled: true, text: '此消息已被撤回' },
        ],
      },
    },
  },
  {
    name: 'receipts in several tongues, voice message, picture of other sizes, emoji only',
    url: CORE,
    html: chat(
      `${row(true, '2026-04-02 09:00:00', `${said('好的')}<i class="status">已读</i>`)}${row(true, '2026-04-02 09:01:00', `${said('Read the manual')}<i class="status">Read 09:02</i>`)}${row(false, '2026-04-02 09:02:00', '<img class="avatar" src="https://img.alicdn.com/a.png"><img data-src="https://img.alicdn.com/big.jpg" src="data:image/gif;base64,R0lGOD">')}${row(true, '2026-04-02 09:03:00', said('<img class="emoji" src="https://img.alicdn.com/smile.png">'))}`,
    ),
    expect: {
      chat: {
        messages: {
          count: 4,
          first: { text: '好的' },
          at: {
            1: { text: 'Read the manual' },
            2: { text: '', images: ['https://img.alicdn.com/big.jpg'] },
            3: { images: null },
          },
        },
      },
    },
  },
  {
    name: 'text that only looks like a date stays a message',
    url: CORE,
    html: chat(
      `${row(true, '2026-04-03 09:00:00', said('2026-04-01'))}${row(false, '2026-04-03 09:01:00', said('14:03'))}${row(true, '2026-04-03 09:02:00', said('已读'))}`,
    ),
    expect: {
      chat: {
        messages: [{ text: '2026-04-01', at: '2026-04-03T09:00:00+08:00' }, { text: '14:03' }, { text: '已读' }],
      },
    },
  },
  {
    name: 'lines of one message, links and entities',
    url: CORE,
    html: chat(
      row(
        false,
        '2026-04-03 09:00:00',
        said(
          '第一行<br>第二行 &lt;b&gt; &amp; <a href="https://item.taobao.com/item.htm?id=1">https://item.taobao.com/item.htm?id=1</a>',
        ),
      ),
    ),
    expect: { chat: { messages: [{ text: '第一行 第二行 <b> & https://item.taobao.com/item.htm?id=1' }] } },
  },
  {
    name: 'a conversation of a thousand rows of which most are emptied',
    url: CORE,
    html: chat(
      Array.from({ length: 1000 }, (_, n) =>
        n % 100 === 99
          ? row(n % 200 === 99, `2026-04-04 0${Math.floor(n / 100)}:00:00`, said(`第${n}条`))
          : '<div class="message-item" style="height:40px"></div>',
      ).join(''),
    ),
    expect: {
      chat: {
        messages: { count: 10, first: { text: '第99条' }, last: { text: '第999条', at: '2026-04-04T09:00:00+08:00' } },
      },
    },
  },
  {
    name: '1688: cards of goods and of orders in the core frame',
    url: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html',
    html: chat(
      `${row(false, '2026-04-05 10:00:00', '<div class="offer-card-wrap"><img src="https://cbu01.alicdn.com/o.jpg"><div>帆布袋</div><div>¥3.20</div></div>', '工厂:阿强')}${row(true, '2026-04-05 10:01:00', '<div class="od-wrap"><div>订单号：2800000000000000088</div></div>')}`,
      '工厂',
    ),
    expect: {
      site: '1688',
      chat: {
        peer: '工厂',
        messages: [
          { card: true, from: 'seller', images: null, text: { contains: '帆布袋' } },
          { card: true, from: 'buyer' },
        ],
      },
    },
  },
  {
    name: 'JD: nothing claimed about sender and time',
    url: 'https://jdcs.jd.com/index.action?pid=100000000002',
    html: page(
      '咚咚',
      '<div class="dialog"><div class="dialog-detail-header-name">别家</div><div class="message--content">不要</div></div><div class="dialog active"><div class="dialog-detail-header-name">某某京东自营旗舰店</div><div class="msgs"><div class="message"><div class="message--content">您好</div></div><div class="message"><div class="message--content">什么时候到货</div></div></div><pre class="send-textarea" contenteditable>草稿</pre></div>',
    ),
    expect: {
      site: 'jd',
      page: 'chat',
      chat: {
        peer: '某某京东自营旗舰店',
        messages: [{ text: '您好', from: null, at: null }, { text: '什么时候到货' }],
      },
      missing: { has: ['chat.messages[].at', 'chat.messages[].from'] },
    },
    forbid: ['别家', '草稿', '不要'],
  },
  {
    name: 'a frame around the chat, not drawn yet',
    url: 'https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao%E6%9F%90&gid=&type=web',
    html: page('聊天', '<div id="root"></div><script src="https://g.alicdn.com/im.js"></script>'),
    expect: { page: 'gate', chat: null, missing: ['chat'] },
  },
  {
    name: 'in traditional characters',
    url: CORE,
    html: chat(
      `<div>2026年4月6日</div>${row(false, '下午 03:04', said('親，已經發貨了'))}<div>對方撤回了一條訊息</div>`,
      '某某旗艦店',
    ),
    expect: {
      chat: {
        peer: '某某旗艦店',
        messages: [
          { at: '2026-04-06T15:04:00+08:00', text: '親，已經發貨了' },
          { recalled: true, from: 'seller' },
        ],
      },
    },
  },
  {
    name: 'English interface: dates in words, recalled',
    url: CORE,
    html: chat(
      `<div>Apr 7, 2026</div>${row(true, '3:04 PM', said('Where is it?'), 'me')}<div>The message was recalled</div><div>You recalled a message</div>`,
      'Some Shop',
    ),
    expect: {
      chat: {
        messages: [
          { from: 'buyer', at: '2026-04-07T15:04:00+08:00' },
          { recalled: true, text: 'The message was recalled' },
          { recalled: true, from: 'buyer' },
        ],
      },
    },
  },
];
