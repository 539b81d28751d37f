// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { decodeExtraction } from '../../utils/marketplaces/decode.ts';
import { readDetails } from '../../utils/marketplaces/details/index.ts';
import { extractWithFrames, readWithFrames } from '../../utils/marketplaces/extract-with-frames.ts';

/** Taobao builds chat and logistics from a frame in an empty page; an advertisement in a frame is not the page. */

const OUTER = 'https://market.m.taobao.com/app/im/chat/index.html?uid=cntaobaoshop';
const BUBBLES = `<div class="message-item self"><div class="nick">tb1</div><div class="time">2026-11-20 10:00:00</div>
  <div class="content"><pre class="edit">灯不亮</pre></div></div>`;

afterEach(() => document.body.replaceChildren());

function frame(url: string, html: string): void {
  const element = document.body.appendChild(document.createElement('iframe'));
  const inner = element.contentDocument;
  if (!inner) throw new Error('jsdom gave the frame no document');
  inner.body.innerHTML = html;
  Object.defineProperty(inner, 'URL', { value: url });
}

test('the frame of the conversation speaks for the empty page around it', () => {
  frame('https://market.m.taobao.com/app/im/chat/chat-core/index.html', BUBBLES);
  const { page, chat } = extractWithFrames(document, OUTER);
  expect(page).toBe('chat');
  expect(chat?.messages.map(({ text }) => text)).toEqual(['灯不亮']);
});

test('what else is read stands in that frame too', () => {
  const url = 'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/detail.html';
  frame(url, '<h2>已签收</h2><ol><li>2026-11-20 10:00:00 您的包裹已签收，签收人：家人代收</li></ol>');
  const read = readWithFrames(
    document,
    'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=1',
  );
  expect(read.url).toBe(url);
  const details = readDetails(read.document, read.url, read.extraction, { readAt: '2026-11-21T00:00:00Z' });
  expect(details.signedBy?.value).toBe('family');
});

test('a frame of another site does not', () => {
  frame('https://ads.example/p/1', '<h1>广告</h1><p>¥99</p>');
  expect(extractWithFrames(document, OUTER).chat?.messages ?? []).toEqual([]);
});

test('frames that nest without end come to an end', () => {
  frame('https://market.m.taobao.com/a', '<p>空</p>');
  const inner = document.querySelector('iframe')?.contentDocument;
  Object.defineProperty(inner, 'querySelectorAll', { value: () => document.querySelectorAll('iframe') });
  expect(() => extractWithFrames(document, OUTER)).not.toThrow();
});

const bare = { site: 'taobao', page: 'order', missing: [], provenance: {} };

test('what has been in a page is checked member by member', () => {
  const order = {
    id: '1',
    paid: '30',
    items: [{ title: '水杯', price: Number.NaN, quantity: 2 }, { price: 5 }, 'x'],
    status: 7,
    shop: '店',
    links: { chat: 'javascript:alert(1)', refund: 'https://refund.example/' },
    parcels: 'none',
    owner: '某人',
  };
  expect(decodeExtraction({ ...bare, order })).toEqual({
    ...bare,
    order: {
      id: '1',
      items: [{ title: '水杯', quantity: 2 }],
      shop: '店',
      links: { refund: 'https://refund.example/' },
    },
  });
});

test.each([
  null,
  7,
  'text',
  [],
  {},
  { ...bare, site: 'bazaar' },
  { ...bare, page: 'home' },
  { ...bare, missing: 'all' },
])('%o is no extraction', (value) => {
  expect(decodeExtraction(value)).toBeUndefined();
});

test('sizes are bounded, broken text is made whole', () => {
  const decoded = decodeExtraction({
    ...bare,
    page: 'chat',
    chat: { messages: Array.from({ length: 9000 }, () => ({ text: '长'.repeat(50_000) })), peer: '\ud800' },
  });
  expect(decoded?.chat?.messages).toHaveLength(5000);
  expect(decoded?.chat?.messages[0]?.text).toHaveLength(20_000);
  expect(decoded?.chat?.peer).toBe('\ufffd');
});

test('an honest extraction passes unchanged', () => {
  const whole = {
    ...bare,
    product: { id: '1', title: '灯', price: 1, promises: ['假一赔三'] },
    orders: [{ id: '2', titles: ['灯'], paid: 3 }],
    listing: { stated: 3 },
    chat: {
      messages: [{ text: '', images: ['https://a.example/1.png'], from: 'seller', card: true }],
      orderIds: ['2'],
    },
    provenance: { 'order.id': { route: 'dom', raw: '' } },
    conflicts: [
      {
        field: 'product.price',
        values: [
          { value: 1, route: 'dom' },
          { value: '2', route: 'text', raw: 'x' },
        ],
      },
    ],
  };
  expect(decodeExtraction(structuredClone(whole))).toEqual(whole);
});
