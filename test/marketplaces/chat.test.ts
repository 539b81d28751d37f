import { describe, expect, test } from 'vitest';
import { readPage } from '../../scripts/extract/read-page.ts';
import type { Message } from '../../utils/marketplaces/types.ts';

const URL_OF_CHAT = 'https://market.m.taobao.com/app/im/chat/chat-core/index.html';

/** Messages of a 旺旺 page with these rows. */
function messages(rows: string): Message[] {
  const html = `<html><body><div class="ww_header"><span class="name">店</span></div><div class="ww_message"><div>${rows}</div></div></body></html>`;
  return readPage(URL_OF_CHAT, new TextEncoder().encode(html), () => undefined).chat?.messages ?? [];
}

const bubble = (content: string, side = '', time = '2026-01-02 03:04:05') =>
  `<div class="message-item-line"><div class="message-item ${side}"><div class="nick">${side === 'self' ? '我' : '店:小美'}</div><div class="time">${time}</div><div class="content">${content}</div></div></div>`;

describe('messages', () => {
  test('what is typed is text, whatever it says', () => {
    const [first, second] = messages(
      bubble('<pre class="edit">对方撤回了一条消息</pre>') + bubble('<pre class="edit">请撤回刚才的消息</pre>', 'self'),
    );
    expect(first?.recalled).toBeUndefined();
    expect(second).toEqual({ from: 'buyer', name: '我', at: '2026-01-02T03:04:05+08:00', text: '请撤回刚才的消息' });
  });

  test.each([
    '对方撤回了一条消息',
    '你撤回了一条消息',
    '小美撤回了一条消息',
    '此消息已撤回',
    'This message was recalled',
    'You unsent a message',
  ])('a notice of withdrawal between the bubbles: %s', (text) => {
    expect(messages(`<div class="tip">${text}</div>`)[0]).toMatchObject({ text, recalled: true });
  });

  test('a quote is neither part of the text nor a message of its own', () => {
    const [message, ...others] = messages(
      bubble(
        '<div class="quote-box"><span class="nick">我</span><p class="quote-content">何时发货</p></div><pre class="edit">今天</pre>',
      ),
    );
    expect(message).toMatchObject({ from: 'seller', text: '今天', quote: '何时发货' });
    expect(others).toEqual([]);
  });

  test('an automatic reply is no quote', () => {
    expect(messages(bubble('<div class="auto-reply">您好，请问有什么可以帮您</div>'))[0]).toMatchObject({
      text: '您好，请问有什么可以帮您',
    });
  });

  test('read receipts, in either language, are not text', () => {
    for (const receipt of ['已读', '未读', 'Read', 'Unread', '已读 10:05']) {
      expect(messages(bubble(`<pre class="edit">好</pre><span>${receipt}</span>`, 'self'))[0]?.text).toBe('好');
    }
  });

  test('pictures: sent ones only, absolute, lazy ones too', () => {
    const [message] = messages(
      bubble(
        '<img class="avatar" src="/a.png"><img class="emoji" src="/e.png"><img data-src="//img.alicdn.com/p.jpg" src="data:image/gif;base64,R0"><img src="https://img.alicdn.com/q.jpg" width="200">',
      ),
    );
    expect(message).toMatchObject({
      text: '',
      images: ['https://img.alicdn.com/p.jpg', 'https://img.alicdn.com/q.jpg'],
    });
  });

  test('pictures: the largest that the page itself knows of', () => {
    const [message] = messages(
      bubble(
        '<a href="//img.alicdn.com/large.jpg"><img src="//img.alicdn.com/small.jpg"></a><img src="https://img.alicdn.com/1.png" srcset="https://img.alicdn.com/1.png 1x, https://img.alicdn.com/3.png 3x, https://img.alicdn.com/2.png 2x"><a href="https://item.taobao.com/item.htm?id=1"><img src="https://img.alicdn.com/4.png"></a>',
      ),
    );
    expect(message?.images).toEqual([
      'https://img.alicdn.com/large.jpg',
      'https://img.alicdn.com/3.png',
      'https://img.alicdn.com/4.png',
    ]);
  });

  test('a file has its full name; a card is one with its visible text and without pictures', () => {
    const [file, card] = messages(
      bubble(
        '<div class="file-msg"><div class="file-name" title="发票 2026.pdf">发票….pdf</div><div class="file-size">8 KB</div></div>',
      ) +
        bubble(
          '<div class="im-template-msg"><img src="https://img.alicdn.com/g.jpg"><div data-tpl-id="1"><p>茶杯</p><p>¥ 36 .00</p></div></div>',
        ),
    );
    expect(file).toMatchObject({ text: '', file: '发票 2026.pdf' });
    expect(card).toMatchObject({ card: true, text: '茶杯 ¥ 36 .00' });
    expect(card?.images).toBeUndefined();
  });

  test('12-hour clocks below a separator; no year, no date', () => {
    const [first, second, third] = messages(
      `<div class="message-date">Jan 5, 2026</div>${bubble('<pre class="edit">a</pre>', '', '11:59 PM')}${bubble('<pre class="edit">b</pre>', '', '上午12:01')}<div class="message-date">昨天</div>${bubble('<pre class="edit">c</pre>', '', '09:00')}`,
    );
    expect(first?.at).toBe('2026-01-05T23:59+08:00');
    expect(second?.at).toBe('2026-01-05T00:01+08:00');
    expect(third).toMatchObject({ atText: '09:00' });
    expect(third?.at).toBeUndefined();
  });

  test('emptied rows, load buttons and the composer are no messages', () => {
    expect(
      messages(
        '<div>查看更多消息</div><div class="message-item-line" style="height:80px"></div><div class="message-item-line"><div class="message-item"></div></div><pre class="edit" contenteditable="true">草稿</pre>',
      ),
    ).toEqual([]);
  });

  test('who spoke is left open where the marks disagree', () => {
    const html =
      '<div class="message-item"><div class="nick">我</div><div class="time">2026-01-02 03:04:05</div><div class="content"><pre class="edit">x</pre></div></div>';
    expect(messages(html)[0]?.from).toBeUndefined();
  });
});

describe('京东咚咚: rows around bubbles', () => {
  const names = (rows: string) => {
    const html = `<html><body><div class="dialog active"><div class="list">${rows}</div></div></body></html>`;
    const read = readPage(
      'https://jdcs.jd.com/index.action?venderId=1',
      new TextEncoder().encode(html),
      () => undefined,
    );
    return read.chat?.messages.map(({ name, text }) => [name, text]);
  };
  const said = (text: string) => `<div class="message--content">${text}</div>`;

  test('the name beside a bubble, not the box around it', () => {
    const rows = [
      `<div class="row"><span class="user-name">小美</span><div><div>${said('在的')}</div></div></div>`,
      `<div class="row"><img src="/a.png"><div class="sender-box">${said('好')}</div></div>`,
    ];
    expect(names(rows.join(''))).toEqual([
      ['小美', '在的'],
      [undefined, '好'],
    ]);
  });
});
