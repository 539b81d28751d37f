import { page, type Written } from './written.ts';

const lines = (...all: string[]) => all.map((line) => `<div>${line}</div>`).join('');

/** Orders of the Chinese shops, drawn in words alone, some in traditional characters. */
export const ordersChina: Written[] = [
  {
    name: 'Tmall: order without its data, as words',
    url: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=3300000000000000041',
    html: page(
      '订单详情',
      `${lines('当前订单状态：商家已发货，等待买家确认', '还剩 9天 3小时 自动确认收货', '订单编号：3300000000000000041', '创建时间：2026-06-01 10:00:00', '付款时间：2026-06-01 10:00:40', '发货时间：2026-06-02 12:00:00', '物流公司：中通快递', '运单号：78900000000001', '收货地址：刘某，13700000000，某地')}<a href="//trade.tmall.com/detail/tradeSnap.htm?trade_id=3300000000000000041">交易快照</a><table><tr><td>订单总价</td><td>￥219.00</td></tr><tr><td>实付款</td><td>￥199.00</td></tr></table>`,
    ),
    expect: {
      site: 'tmall',
      page: 'order',
      order: {
        id: '3300000000000000041',
        paid: 199,
        carrier: '中通快递',
        tracking: '78900000000001',
        shippedAt: '2026-06-02T12:00:00+08:00',
        status: { contains: '商家已发货' },
      },
    },
    forbid: ['刘某', '13700000000'],
  },
  {
    name: 'Taobao: new list in traditional characters, a closed order, a refund under way',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm2',
    html: page(
      '已買到的寶貝',
      [
        '3300000000000000051|2026-06-05|某某舖|交易關閉|搪瓷杯|￥0.00',
        '3300000000000000052|2026-06-04|別家|賣家已發貨|竹籃|￥45.50',
      ]
        .map((row) => {
          const [id, day, shop, status, title, paid] = row.split('|');
          return `<div id="shopOrderContainer_${id}"><span class="shopInfoOrderTime--x">${day}</span><span>訂單號: ${id}</span><a class="shopInfoName--y">${shop}</a><span class="shopInfoStatus--z">${status}</span><div class="trade-bought-list-order-info"><a class="titleText--q" href="//item.taobao.com/item.htm?id=1">${title}</a></div><div class="payment--p"><span>實付款</span><span class="trade-price-container">${paid}</span></div></div>`;
        })
        .join(''),
    ),
    expect: {
      site: 'taobao',
      page: 'order-list',
      orders: [
        {
          id: '3300000000000000051',
          titles: ['搪瓷杯'],
          paid: 0,
          status: '交易關閉',
          shop: '某某舖',
          orderedAt: '2026-06-05',
        },
        { id: '3300000000000000052', titles: ['竹籃'], paid: 45.5, status: '賣家已發貨' },
      ],
    },
  },
  {
    name: 'Taobao: refund in traditional characters, granted in part',
    url: 'https://refund2.taobao.com/dispute/detail.htm?bizOrderId=3300000000000000061&disputeType=1',
    html: page(
      '退款詳情',
      lines(
        '退款成功',
        '退款金額：￥30.00',
        '退款原因：少件',
        '退款編號：290000000000000001',
        '訂單編號：3300000000000000061',
        '申請時間：2026-06-08 10:00:00',
      ),
    ),
    expect: {
      site: 'taobao',
      page: 'after-sale',
      order: { id: '3300000000000000061', refunded: 30, status: '退款成功' },
    },
  },
  {
    name: 'JD: return that waits for the goods',
    url: 'https://afs.jd.com/afs/detail?afsServiceId=1700000001',
    html: page(
      '服务单详情',
      lines(
        '服务单号：1700000001',
        '订单号：290000000021',
        '服务单状态：请您寄回商品',
        '退款金额：¥59.00',
        '申请时间：2026-06-01 09:00:00',
      ),
    ),
    expect: {
      site: 'jd',
      page: 'after-sale',
      order: { id: '290000000021', refunded: null, status: { contains: '寄回' } },
    },
  },
  {
    name: 'Pinduoduo: parcel with two lines of way',
    url: 'https://mobile.yangkeduo.com/goods_express.html?order_sn=260601-111111111111111',
    html: page(
      '物流详情',
      lines(
        '已签收',
        '申通快递',
        '快递单号：773000000000001',
        '2026-06-05 18:00:00 【某市】已签收，签收人：门卫',
        '2026-06-05 08:00:00 【某市】派件中',
        '2026-06-03 20:00:00 已揽收',
        '猜你喜欢',
        '顺丰包邮 运单号：SF0000000000009',
      ),
    ),
    expect: {
      site: 'pinduoduo',
      page: 'logistics',
      order: {
        id: '260601-111111111111111',
        tracking: '773000000000001',
        carrier: '申通快递',
        status: '已签收',
        signedAt: '2026-06-05T18:00:00+08:00',
      },
    },
    forbid: ['SF0000000000009'],
  },
  {
    name: 'Suning: list of orders as cards',
    url: 'https://order.suning.com/order/orderList.do',
    html: page(
      '我的订单',
      [
        '20000000011|2026-05-02 09:00:00|电饭煲|￥299.00|等待收货',
        '20000000012|2026-05-01 09:00:00|电吹风|￥99.00|交易完成',
      ]
        .map((row) => {
          const [id, at, title, paid, status] = row.split('|');
          return `<div class="order"><div>订单编号：${id}</div><div>下单时间：${at}</div><div class="name"><a href="//product.suning.com/0000000000/1.html">${title}</a></div><div>实付款：${paid}</div><div>${status}</div></div>`;
        })
        .join(''),
    ),
    expect: {
      site: 'suning',
      page: 'order-list',
      orders: [
        { id: '20000000011', paid: 299, orderedAt: '2026-05-02T09:00:00+08:00' },
        { id: '20000000012', paid: 99 },
      ],
    },
  },
  {
    name: 'Dangdang: order with a refund and its parcel, traditional',
    url: 'https://order.dangdang.com/orderdetails.aspx?orderid=40000000088',
    html: page(
      '訂單詳情',
      lines(
        '訂單號：40000000088',
        '訂單狀態：交易成功',
        '下單時間：2026-04-03 11:00:00',
        '實付金額：￥66.50',
        '已退款：￥6.50',
        '物流公司：圓通速遞',
        '運單號：YT0000000000088',
      ),
    ),
    expect: {
      site: 'dangdang',
      page: 'order',
      order: {
        id: '40000000088',
        paid: 66.5,
        refunded: 6.5,
        status: '交易成功',
        carrier: '圓通速遞',
        tracking: 'YT0000000000088',
      },
    },
  },
  {
    name: 'Vipshop: order detail',
    url: 'https://order.vip.com/detail/index?ordersn=26040100000001',
    html: page(
      '订单详情',
      lines(
        '订单编号：26040100000001',
        '订单状态：已签收',
        '下单时间：2026-04-01 08:00:00',
        '商品总额：￥398.00',
        '实付金额：￥378.00',
        '承运商：顺丰速运',
        '运单号：SF2222222222222',
        '收货人：赵某',
      ),
    ),
    expect: {
      site: 'vipshop',
      page: 'order',
      order: { id: '26040100000001', paid: 378, carrier: '顺丰速运', tracking: 'SF2222222222222' },
    },
    forbid: ['赵某'],
  },
  {
    name: 'Goofish: order of a buyer, the other side’s name is the seller',
    url: 'https://www.goofish.com/order-detail?orderId=3300000000000000071&role=buyer',
    html: page(
      '订单详情',
      lines(
        '等待卖家发货',
        '二手相机',
        '¥1,280.00',
        '实付款：¥1,280.00',
        '订单编号：3300000000000000071',
        '下单时间：2026-05-20 19:00:00',
        '付款时间：2026-05-20 19:01:00',
      ),
    ),
    expect: {
      site: 'goofish',
      page: 'order',
      order: {
        id: '3300000000000000071',
        paid: 1280,
        orderedAt: '2026-05-20T19:00:00+08:00',
        paidAt: '2026-05-20T19:01:00+08:00',
      },
    },
  },
  {
    name: 'Douyin: goods page as drawn, price of the coupon over the plain one',
    url: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3600000000000000009',
    html: page(
      '手工粉条-抖音商城',
      lines('¥19.9', '券后价', '¥29.9', '手工粉条 5 斤', '已售 1万+', '7天无理由退货', '某某旗舰店'),
    ),
    expect: { site: 'douyin', page: 'product', product: { id: '3600000000000000009', price: { oneOf: [19.9, null] } } },
  },
  {
    name: 'Kuaishou: login wall at a goods address',
    url: 'https://app.kwaixiaodian.com/merchant/shop/detail?id=1000000000009&hyId=kwaishop&layoutType=4',
    html: page('登录', lines('手机号登录', '请输入验证码', '登录即代表同意用户协议')),
    expect: { site: 'kuaishou', page: 'gate', missing: ['product'] },
  },
  {
    name: 'Xiaohongshu: goods that are gone',
    url: 'https://www.xiaohongshu.com/goods-detail/65a1b2c3d4e5f60718293a4d',
    html: page('小红书', lines('商品已下架', '去看看其他商品', '¥39.00 云南咖啡')),
    expect: { site: 'xiaohongshu', product: { oneOf: [null, { price: null }] } },
    forbid: ['云南咖啡'],
  },
];
