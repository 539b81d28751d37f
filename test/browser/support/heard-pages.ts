import type { Answer, Answerer } from '../../demo-shop/server/server.ts';

/** Pages whose facts arrive by script alone, each in the way that its shop has it, under the real addresses. */

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm1';
const ASKED = '/trade/itemlist/asyncBought.htm?pageNum=2';
const ORDER = 'https://air.1688.com/app/ctf-page/trade-order-detail/index.html?orderId=2800000000000000077';
const LISTED = 'https://air.1688.com/app/ctf-page/trade-order-list/buyer-order-list.html?page=1&pageSize=10';
const CHAT = 'https://jdcs.jd.com/index.action?venderId=1000000';
const GROWING = 'https://mobile.yangkeduo.com/orders.html?type=0';
const MTOP = 'https://h5api.m.1688.com/h5/mtop.1688';
const JD_HISTORY = 'https://api.m.jd.com/api?functionId=queryLastLogs&client=imh5';
const GROWN = '/proxy/api/api/aristotle/order_list_v4?pdduid=1';

const bought = (id: string, title: string, paid: string) => ({
  id,
  orderInfo: { createTime: '2026-10-01 09:30:00', id },
  payInfo: { actualFee: paid },
  seller: { shopName: '石上陶舍' },
  statusInfo: { text: '交易成功' },
  subOrders: [{ itemInfo: { title }, quantity: '1' }],
});
const view = (page: number, ...mainOrders: unknown[]) =>
  JSON.stringify({ mainOrders, page: { currentPage: page, pageSize: 1, totalNumber: 2, totalPage: 2 } });
const first = view(1, bought('4700000000000000011', '粗陶茶杯', '35.00'));
const second = view(2, bought('4700000000000000022', '竹制茶盘', '88.50'));

const parcel = (sn: string, goods: string) => ({
  order_sn: sn,
  order_amount: 1990,
  order_time: 1_788_000_000,
  order_status_prompt: '待收货',
  mall: { mall_name: '某某农场' },
  order_goods: [{ goods_name: goods, goods_number: 1 }],
});

const model = {
  id: '2800000000000000077',
  logistics: { billNo: 'YT1234567890123', logisticsCompanyName: '圆通速递' },
  orderEntries: [{ productName: '陶瓷杯', quantity: '100', unitPrice: '3.20', sourceId: '700000000011' }],
};
const listed = JSON.stringify({
  data: {
    data: [
      {
        idStr: '2800000000000000101',
        sumPayment: 13250,
        statusLabel: '等待买家收货',
        orderEntries: [{ productName: '加厚纸箱' }],
      },
    ],
    total: 1,
    pages: 1,
  },
});

const packet = (id: string, app: string, content: string, datetime: string) => ({
  id,
  type: 'chat_message',
  from: { app, pin: 'p' },
  datetime,
  body: { type: 'text', content, chatinfo: { venderId: '1000000' } },
});

const page = (title: string, body: string, script: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>${body}<script>${script}</script></html>`;

/** Draws each page of the list without its prices, as the real one draws them late. */
const taobao = page(
  '已买到的宝贝',
  '<main id="list"></main><button id="next">下一页</button>',
  `var data = JSON.parse(${JSON.stringify(first)});
  const draw = (state) => list.replaceChildren(...state.mainOrders.map((one) => {
    const box = document.createElement('div');
    box.className = 'js-order-container';
    box.innerHTML = '<div data-id="' + one.id + '"></div>';
    box.append(one.subOrders[0].itemInfo.title);
    return box;
  }));
  draw(data);
  next.onclick = () => fetch('${ASKED}', { method: 'POST' }).then((answer) => answer.json()).then(draw);`,
);

const pinduoduo = page(
  '我的订单',
  '<main id="list"><p>赣南脐橙</p></main><button id="next">更多</button>',
  `window.rawData=${JSON.stringify({ ordersStore: { orders: [parcel('260901-100000000000001', '赣南脐橙')] } })};
  next.onclick = () => {
    const request = new XMLHttpRequest();
    request.open('POST', '${GROWN}');
    request.responseType = 'json';
    request.onload = () => request.response.orders.forEach((order) => {
      list.append(document.createElement('p'));
      list.lastChild.append(order.order_goods[0].goods_name);
    });
    request.send('{}');
  };`,
);

/** An answer that is loaded as a script and calls a function, as the gateway's library does it. */
const oneOf1688 = page(
  '订单详情',
  '<main id="list"></main><button id="next">显示</button>',
  `next.onclick = () => {
    window.mtopjsonp1 = (answer) => { delete window.mtopjsonp1; list.append(answer.data.model.orderEntries[0].productName); };
    const script = document.createElement('script');
    script.src = '${MTOP}.mtoporderservice.queryorder/1.0/?type=jsonp&callback=mtopjsonp1';
    document.head.append(script);
  };`,
);

const listOf1688 = page(
  '已买到的货品',
  '<main id="list"></main><button id="next">显示</button>',
  `next.onclick = () => fetch('${MTOP}.trading.dataline.service/1.0/?type=originaljson', { method: 'POST' })
    .then((answer) => answer.json())
    .then((answer) => { const [order] = JSON.parse(answer.data.data.result).data.data; list.append('订单号：' + order.idStr); });`,
);

/** The socket need not come to be: what arrives by it is played. */
const chat = page(
  '京东客服',
  '<div class="dialog active"><span class="dialog-detail-header-name">山海电器</span><main id="list"></main></div><button id="next">显示</button>',
  `const say = (text) => { const row = document.createElement('div'); row.className = 'message--content'; row.append(text); list.append(row); };
  const socket = new WebSocket('wss://ws1-dd.jd.com/?appId=im.customer');
  socket.onmessage = ({ data }) => say(JSON.parse(data).body.content);
  next.onclick = () => fetch('${JD_HISTORY}').then((answer) => answer.json()).then(({ data }) => {
    data.forEach((one) => say(one.body.content));
    socket.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(JSON.stringify(packet('b', 'jd.waiter', '整机三年', '2026-09-21 22:14:00')))} }));
  });`,
);

const json = (value: unknown, type = 'application/json;charset=UTF-8'): Answer => ({
  type,
  headers: { 'access-control-allow-origin': '*' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

/** The pages, and what they are answered. */
export const heardPages: Answerer = (url) => {
  const pages: Record<string, string> = {
    [LIST]: taobao,
    [GROWING]: pinduoduo,
    [ORDER]: oneOf1688,
    [LISTED]: listOf1688,
    [CHAT]: chat,
  };
  const body = pages[url.href];
  if (body !== undefined) return { body };
  if (url.href.endsWith(ASKED)) return json(second);
  if (url.href.endsWith(GROWN)) return json({ orders: [parcel('260901-200000000000002', '砀山梨')] });
  if (url.pathname.includes('queryorder'))
    return json(`mtopjsonp1(${JSON.stringify({ data: { model } })})`, 'text/javascript');
  if (url.pathname.includes('trading.dataline')) return json({ data: { data: { result: listed } } });
  if (url.href === JD_HISTORY) return json({ data: [packet('a', 'im.customer', '保修多久', '2026-09-21 22:13:20')] });
  return undefined;
};

/** Each page with the words that stand on it once its button was pressed, and the facts it then has. */
export const HEARD = [
  {
    name: 'the later page of Taobao’s list, by fetch',
    url: LIST,
    shown: '竹制茶盘',
    facts: { orders: [{ id: '4700000000000000022', titles: ['竹制茶盘'], paid: 88.5, status: '交易成功' }] },
  },
  {
    name: 'Pinduoduo’s list as it grows, by XMLHttpRequest',
    url: GROWING,
    shown: '砀山梨',
    facts: { orders: [{ titles: ['赣南脐橙'] }, { id: '260901-200000000000002', titles: ['砀山梨'], paid: 19.9 }] },
  },
  {
    name: 'one order of 1688, by a script',
    url: ORDER,
    shown: '陶瓷杯',
    facts: { order: { tracking: 'YT1234567890123', items: [{ title: '陶瓷杯', price: 3.2, quantity: 100 }] } },
  },
  {
    name: 'the list of 1688, from its gateway',
    url: LISTED,
    shown: '2800000000000000101',
    facts: { orders: [{ id: '2800000000000000101', titles: ['加厚纸箱'], paid: 132.5, status: '等待买家收货' }] },
  },
  {
    name: 'JD’s chat, by its history and its socket',
    url: CHAT,
    shown: '整机三年',
    facts: {
      chat: {
        messages: [
          { from: 'buyer', at: '2026-09-21T22:13:20+08:00', text: '保修多久' },
          { from: 'seller', at: '2026-09-21T22:14:00+08:00', text: '整机三年' },
        ],
      },
    },
  },
] as const;
