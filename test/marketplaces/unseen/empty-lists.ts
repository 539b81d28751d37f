import { page, type Written } from './written.ts';

const empty = (url: string, title: string, words: string): Written => ({
  name: `${new URL(url).hostname}: ${words}`,
  url,
  html: page(title, `<header><a href="/">Home</a></header><main><h1>${title}</h1><p>${words}</p></main>`),
  expect: { page: 'order-list', orders: [], missing: { hasNot: ['orders'] } },
});

/** A list without an order is a list, seen whole. */
export const emptyLists: Written[] = [
  empty('https://www.ebay.com/mye/myebay/purchase', 'Purchases', 'You don’t have any purchases from this time period.'),
  empty('https://www.ebay.de/mye/myebay/purchase', 'Käufe', 'Sie haben keine Käufe in diesem Zeitraum.'),
  empty('https://www.aliexpress.com/p/order/index.html', 'Orders', 'No orders yet'),
  empty('https://es.aliexpress.com/p/order/index.html', 'Pedidos', 'Aún no hay pedidos'),
  empty('https://www.goofish.com/bought', '我买到的', '暂无订单'),
  empty('https://trade.1688.com/order/buyer_order_list.htm', '已买到的货品', '没有找到符合条件的订单'),
  empty('https://mobile.yangkeduo.com/orders.html?type=0', '我的订单', '您还没有相关的订单'),
  empty('https://order.vip.com/order/orderlist', '我的订单', '您最近没有订单'),
  empty('https://order.dangdang.com/myallorders.aspx', '我的订单', '您还没有订单，去逛逛吧'),
  empty('https://order.jd.com/center/list.action?search=0&d=1', '我的订单', '最近没有下过订单哦'),
  empty(
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    '已買到的寶貝',
    '沒有符合條件的寶貝，請嘗試其他搜索條件。',
  ),
  empty(
    'https://www.amazon.com/your-orders/orders?timeFilter=year-2020',
    'Your Orders',
    'You have not placed any orders in 2020.',
  ),
];
