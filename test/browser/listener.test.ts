import { afterAll, expect, test } from 'vitest';
import { grant } from './support/build.ts';
import { type Session, startSession } from './support/session.ts';

/** The old order list of Taobao: its first page stands in a script, the later ones arrive by script only. */

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm1';
const ASKED = '/trade/itemlist/asyncBought.htm?pageNum=2';

const order = (id: string, title: string, paid: string) => ({
  id,
  orderInfo: { createTime: '2026-10-01 09:30:00', id },
  payInfo: { actualFee: paid },
  seller: { shopName: '石上陶舍' },
  statusInfo: { text: '交易成功' },
  subOrders: [{ itemInfo: { title }, quantity: '1' }],
});
const data = (page: number, ...mainOrders: unknown[]) =>
  JSON.stringify({ mainOrders, page: { currentPage: page, pageSize: 1, totalNumber: 2, totalPage: 2 } });
const first = data(1, order('4700000000000000011', '粗陶茶杯', '35.00'));
const second = data(2, order('4700000000000000022', '竹制茶盘', '88.50'));

/** Draws each page of the list without its prices, as the real one draws them late. */
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>已买到的宝贝</title><main id="list"></main>
<button id="next">下一页</button><script>
var data = JSON.parse(${JSON.stringify(first)});
function draw(state) {
  list.replaceChildren(...state.mainOrders.map((one) => {
    const box = document.createElement('div');
    box.className = 'js-order-container';
    box.innerHTML = '<div data-id="' + one.id + '"></div>';
    box.append(one.subOrders[0].itemInfo.title);
    return box;
  }));
}
draw(data);
next.onclick = () => fetch('${ASKED}', { method: 'POST' }).then((answer) => answer.json()).then(draw);
</script></html>`;

const extra = (url: URL) => {
  if (url.href === LIST) return { body: html };
  if (url.href.endsWith(ASKED)) return { body: second, type: 'application/json;charset=UTF-8' };
  return undefined;
};

let session: Session;
afterAll(() => session?.end());

/** Turns the page, presses the button; the orders as the capture has them. */
async function turned() {
  const page = await session.chromium.open(LIST);
  await page.click('#next');
  await page.waitForFunction(() => document.querySelector('main')?.textContent === '竹制茶盘');
  const popup = await session.press(page);
  await popup.capture();
  const { captures } = await session.database();
  await popup.close().catch(() => undefined);
  await page.close();
  return (captures.at(-1) as unknown as { facts: { orders: unknown[] } }).facts.orders;
}

test('where the shop is granted, the later page is read whole', async () => {
  session = await startSession({ extra, patchManifest: grant({ hosts: true }) });
  expect(await turned()).toEqual([
    expect.objectContaining({ id: '4700000000000000022', titles: ['竹制茶盘'], paid: 88.5, status: '交易成功' }),
  ]);
  await session.end();
});

test('where it is not, nothing is heard', async () => {
  session = await startSession({ extra });
  expect(await turned()).toBeUndefined();
});
