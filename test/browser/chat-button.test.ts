import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginReading, newestChat } from './support/chats.ts';
import { type Session, startSession } from './support/session.ts';

vi.setConfig({ testTimeout: 120_000 });

/** What is above the first message is pressed only when it can do nothing but bring earlier ones. */

const CORE = 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/button.html';

const message = (content: string, index: number) =>
  `<div class="message-item ${index % 2 ? 'self' : ''}"><div class="nick">${index % 2 ? '我' : '厂:阿强'}</div><div class="time">2026-10-01 10:${10 + index}:00</div><div class="content">${content}</div></div>`;

const ABOVE: Readonly<Record<string, string>> = {
  link: '<a href="https://elsewhere.example/">查看更多消息</a>',
  form: '<form action="https://elsewhere.example/"><button>查看更多消息</button></form>',
  idle: '<div role="button">查看更多消息</div>',
  goods: '<button>查看更多优惠</button>',
  none: '',
};

const written = (
  above: string,
  first: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>旺旺</title>
<style>body { margin: 0; font: 14px/1.6 sans-serif } .ww_message { height: 500px; overflow-y: auto; text-align: center } .message-item { padding: 12px; text-align: left } .self { text-align: right }</style>
<div class="ww_header"><span class="name">厂</span></div>
<div class="ww_message"><div>${above}${[first, ...Array.from({ length: 20 }, (_, index) => `<pre class="edit">第 ${index} 句</pre>`)].map(message).join('')}</div></div>
<script>addEventListener('click', (event) => { if (!event.isTrusted) document.documentElement.dataset.presses = String(Number(document.documentElement.dataset.presses ?? 0) + 1); }, true);
document.querySelector('.ww_message').scrollTop = 1e6;</script></html>`;

let session: Session;
beforeAll(async () => {
  session = await startSession({
    extra: ({ origin, pathname, searchParams }) =>
      origin + pathname === CORE
        ? {
            body: written(
              ABOVE[searchParams.get('above') ?? 'none'] ?? '',
              searchParams.get('first') ?? '<pre class="edit">在吗</pre>',
            ),
          }
        : undefined,
  });
});
afterAll(() => session?.end());

async function read(query: Record<string, string>) {
  const address = `${CORE}?${new URLSearchParams(query)}`;
  const { page, popup } = await session.visit(address);
  await beginReading(popup, false);
  await popup.captured();
  await popup.close().catch(() => undefined);
  expect(page.url()).toBe(address);
  const presses = Number(await page.evaluate(() => document.documentElement.dataset.presses ?? 0));
  await page.close();
  return { presses, record: (await newestChat(session)).record };
}

test.each(['link', 'form'])(
  'a %s leads away: it is not pressed, and the reading says where it stopped',
  async (above) => {
    const { presses, record } = await read({ above });
    expect(presses).toBe(0);
    expect(record.messages).toHaveLength(21);
    expect(record).toMatchObject({ ended: 'more-button', complete: { start: false, end: true } });
  },
);

test('one that brings nothing is pressed once, and the reading says so', async () => {
  const { presses, record } = await read({ above: 'idle' });
  expect(presses).toBe(1);
  expect(record).toMatchObject({ ended: 'more-button', complete: { start: false, end: true } });
});

test.each([
  ['other words above the messages', { above: 'goods' }],
  ['the same words said by somebody', { first: '<pre class="edit">查看更多消息</pre>' }],
  ['the same words on a card', { first: '<div class="od-wrap"><button>查看更多</button></div>' }],
])('%s are not pressed', async (_, query) => {
  const { presses, record } = await read(query);
  expect(presses).toBe(0);
  expect(record.messages).toHaveLength(21);
  expect(record).toMatchObject({ complete: { start: true, end: true } });
  expect(record.ended).toBeUndefined();
});
