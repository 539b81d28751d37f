import { page, type Written } from './written.ts';

const ICE = (res: object, after = '') =>
  `<script>!(function(){var a=window.__ICE_APP_CONTEXT__||{};var b=${JSON.stringify({
    loaderData: { home: { data: { res } } },
  })};for(var k in a){b[k]=a[k]}window.__ICE_APP_CONTEXT__=b;${after}})();</script>`;

const DETAIL = (data: object) =>
  `<script>var data = JSON.parse('${JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}');</script>`;

export const taobao: Written[] = [
  {
    name: 'layout of 2023: origin price and extra price under capitalised prefixes',
    url: 'https://detail.tmall.com/item.htm?id=610000000001',
    html: page(
      '山野牌登山杖碳纤维超轻折叠-tmall.com天猫',
      `<div class="ShopHeader--header--a1"><a class="ShopHeader--shopName--zz9">山野户外旗舰店</a></div>
       <div class="ItemHeader--root--x"><h1 class="ItemHeader--mainTitle--1rJ">山野牌登山杖碳纤维超轻折叠</h1></div>
       <div class="Price--root--1X"><div class="Price--originPrice--2c"><span class="Price--unit--3">¥</span><span class="Price--priceText--4">259.00</span></div>
       <div class="Price--extraPrice--5"><span>券后</span><span>¥</span><span class="Price--priceText--4">219.00</span></div></div>
       <div class="Installment--x">3期 ¥73.00/期</div>
       <div class="SkuItem">颜色</div><button>加入购物车</button>
       <div class="Recommend--list"><h3>看了又看</h3><a href="https://detail.tmall.com/item.htm?id=1">登山包 <span>¥99.00</span></a></div>`,
    ),
    expect: {
      site: 'tmall',
      page: 'product',
      product: {
        id: '610000000001',
        title: '山野牌登山杖碳纤维超轻折叠',
        price: 219,
        listPrice: 259,
        currency: 'CNY',
        shop: '山野户外旗舰店',
      },
    },
  },
  {
    name: 'embedded coupon price and another one displayed: the displayed one, and both in conflicts',
    url: 'https://item.taobao.com/item.htm?id=720000000001',
    html: page(
      '手工羊毛毡材料包 - 淘宝网',
      `${ICE({
        item: { itemId: '720000000001', title: '手工羊毛毡材料包' },
        seller: { shopName: '毡之屋', sellerNick: 'tb_zhan' },
        componentsVO: {
          priceVO: {
            price: { priceText: '68', priceMoney: 6800, priceUnit: '￥' },
            extraPrice: { priceText: '43.9', priceMoney: 4390, priceTitle: '券后', priceUnit: '￥' },
          },
          deliveryVO: { agingDesc: '承诺48小时内发货，晚发必赔', freight: '快递: 免运费' },
          extensionInfoVO: {
            infos: [{ type: 'GUARANTEE', items: [{ text: ['7天无理由退货'] }, { text: ['极速退款'] }] }],
          },
        },
      })}
      <div id="tbpcDetail_SkuPanelBody"><div class="mainTitle--R75fTcZL">手工羊毛毡材料包</div><div class="priceWrap--a"><div class="highlightPrice--q"><span>平台加补后</span><span>￥</span><span>39</span><span>.90</span></div></div><div class="subPrice--b"><span>优惠前</span><span>￥</span><span>68</span></div></div>`,
    ),
    expect: {
      page: 'product',
      product: {
        price: 39.9,
        listPrice: 68,
        shop: '毡之屋',
        seller: 'tb_zhan',
        promises: ['承诺48小时内发货，晚发必赔', '7天无理由退货', '极速退款'],
      },
      conflicts: { has: [{ field: 'product.price', values: { first: { value: 39.9, route: 'dom' }, count: 2 } }] },
    },
    forbid: ['免运费'],
  },
  {
    name: 'gated render of 百亿补贴: planted number, nothing shown',
    url: 'https://detail.tmall.com/item.htm?id=720000000002&skuId=5000000000001',
    html: page(
      '某牌手机 256GB -tmall.com天猫',
      `${ICE({
        item: { itemId: '720000000002', title: '某牌手机 256GB' },
        seller: { shopName: '某牌官方旗舰店' },
        componentsVO: { priceVO: { price: { priceText: '9999', priceMoney: 999900 } } },
      })}<div class="mainTitle--x">某牌手机 256GB</div><div class="priceWrap--x"></div>`,
    ),
    expect: {
      page: 'product',
      product: { price: null, listPrice: null, title: '某牌手机 256GB' },
      missing: { has: ['product.price'] },
    },
    forbid: ['"price":9999'],
  },
  {
    name: 'the price of a chosen variant while the page shows a range',
    url: 'https://item.taobao.com/item.htm?id=720000000003',
    html: page(
      '帆布袋 - 淘宝网',
      `<div id="SkuPanel_1"><div class="mainTitle--x">帆布袋 大容量</div><div class="priceWrap--x"><div class="highlightPrice--x">￥19.9 - 39.9</div></div></div>`,
    ),
    expect: { product: { title: '帆布袋 大容量', price: 19.9, priceMax: 39.9, currency: 'CNY' } },
  },
  {
    name: 'order: two parcels, refund, 19 digits, links, nothing that acts',
    url: 'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=3100000000000000917',
    html: page(
      '交易详情',
      `${DETAIL({
        mainOrder: {
          id: '3100000000000000917',
          orderInfo: {
            lines: [
              {
                type: 'line',
                content: [
                  { type: 'namevalue', value: { name: '订单编号:', value: '3100000000000000917', type: 'label' } },
                ],
              },
              {
                type: 'line',
                content: [{ type: 'namevalue', value: { name: '创建时间:', value: '2025-10-01 09:00:01' } }],
              },
              {
                type: 'line',
                content: [{ type: 'namevalue', value: { name: '付款时间:', value: '2025-10-01 09:00:31' } }],
              },
              { type: 'line', content: [{ type: 'namevalue', value: { name: '退款金额:', value: '￥20.00' } }] },
            ],
          },
          payInfo: { actualFee: { name: '实付款', value: '￥1,099.00' } },
          seller: { nick: '蓝鲸小铺', shopName: '蓝鲸数码' },
          statusInfo: { text: '<h3>当前订单状态：交易成功</h3>' },
          subOrders: [
            {
              idStr: '3100000000000000918',
              itemInfo: {
                title: 'U盘 &amp; 读卡器',
                skuText: [{ name: '容量', value: '64GB' }],
                itemUrl: '//item.taobao.com/item.htm?id=1',
              },
              priceInfo: '549.50',
              quantity: '2',
            },
          ],
        },
        orderBar: {
          nodes: [
            { text: '拍下商品', date: '2025-10-01 09:00:01' },
            { text: '付款到支付宝', date: '2025-10-01 09:00:31' },
            { text: '卖家发货', date: '2025-10-02 18:00:00' },
            { text: '确认收货', date: '2025-10-05 12:30:00' },
          ],
        },
        packageInfos: {
          list: [
            { companyName: '圆通速递', invoiceNo: 'YT0000000000001' },
            { companyName: '中通快递', invoiceNo: '780000000000002' },
          ],
        },
        operationsGuide: [
          { url: '//trade.taobao.com/trade/confirmGoods.htm?bizOrderId=3100000000000000917' },
          { url: '//refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=3100000000000000917' },
          { url: '//rights.taobao.com/complaint/redirect.jhtml?bizId=3100000000000000917' },
          { url: '//trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=3100000000000000918' },
        ],
      })}<div id="detail-panel"></div>`,
    ),
    expect: {
      page: 'order',
      order: {
        id: '3100000000000000917',
        paid: 1099,
        seller: '蓝鲸小铺',
        shop: '蓝鲸数码',
        status: '交易成功',
        orderedAt: '2025-10-01T09:00:01+08:00',
        signedAt: '2025-10-05T12:30:00+08:00',
        carrier: '圆通速递',
        tracking: 'YT0000000000001',
        parcels: { count: 2 },
        refunded: 20,
        items: [{ title: 'U盘 & 读卡器', price: 549.5, quantity: 2, sku: '容量：64GB' }],
        links: {
          refund: 'https://refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=3100000000000000917',
          complaint: 'https://rights.taobao.com/complaint/redirect.jhtml?bizId=3100000000000000917',
          snapshot: { contains: 'tradeSnap.htm?trade_id=31000000000000009' },
        },
      },
    },
    forbid: ['confirmGoods'],
  },
  {
    name: 'new order page in cells: label and value beside each other, a name and a telephone that stay out',
    url: 'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=3200000000000000011',
    html: page(
      '订单详情',
      `<header><a>淘宝网首页</a><a>我的淘宝</a></header>
      <div class="statusTitle--x">等待卖家发货</div>
      <div class="addressCard--x"><span>收货人</span><span>张三丰</span><span>138****0000</span></div>
      <div class="row--a"><div class="label--a">订单编号</div><div class="value--a">3200000000000000011<span>复制</span></div></div>
      <div class="row--a"><div class="label--a">创建时间</div><div class="value--a">2026-03-04 11:22:33</div></div>
      <div class="row--a"><div class="label--a">付款时间</div><div class="value--a">2026-03-04 11:23:00</div></div>
      <div class="row--a"><div class="label--a">商品总价</div><div class="value--a">￥120.00</div></div>
      <div class="row--a"><div class="label--a">店铺优惠</div><div class="value--a">-￥20.00</div></div>
      <div class="row--a"><div class="label--a">实付款</div><div class="value--a"><span>￥</span><span>100</span><span>.00</span></div></div>
      <div class="item--b"><a href="https://item.taobao.com/item.htm?id=9">陶瓷花瓶</a><a href="https://buyertrade.taobao.com/trade/detail/tradeSnap.htm?tradeID=3200000000000000011&snapShot=true">[交易快照]</a></div>
      <div class="recommend--x"><div>猜你喜欢</div><a href="https://item.taobao.com/item.htm?id=10">顺丰包邮 玻璃瓶</a><span>￥9.90</span></div>`,
    ),
    expect: {
      page: 'order',
      order: {
        id: '3200000000000000011',
        paid: 100,
        currency: 'CNY',
        status: '等待卖家发货',
        orderedAt: '2026-03-04T11:22:33+08:00',
        paidAt: '2026-03-04T11:23:00+08:00',
        carrier: null,
        tracking: null,
        items: [{ title: '陶瓷花瓶' }],
        links: { snapshot: { contains: 'tradeSnap' } },
      },
    },
    forbid: ['张三丰', '138****0000', '玻璃瓶'],
  },
  {
    name: 'logistics: newest entry first, recommendations below',
    url: 'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=3200000000000000011',
    html: page(
      '物流详情',
      `<div><p>韵达快递</p><p>运单号：4312345678901</p><p>复制</p></div>
      <ul><li><b>已签收</b><span>2026-03-08 10:11:12</span><p>您的快件已签收，签收人：门卫代收</p></li>
      <li><b>派送中</b><span>2026-03-08 08:00:00</span><p>派件员正在派件</p></li>
      <li><b>已揽件</b><span>2026-03-06 20:00:00</span><p>韵达快递已收取快件</p></li></ul>
      <h3>猜你喜欢</h3><p>顺丰包邮 大闸蟹</p><p>运单号：999999999999</p>`,
    ),
    expect: {
      page: 'logistics',
      order: {
        id: '3200000000000000011',
        carrier: '韵达快递',
        tracking: '4312345678901',
        status: '已签收',
        signedAt: '2026-03-08T10:11:12+08:00',
      },
    },
    forbid: ['顺丰', '999999999999'],
  },
  {
    name: 'refund: reason, amount and state; asked for is not refunded',
    url: 'https://refund2.taobao.com/dispute/detail.htm?bizOrderId=3200000000000000012&disputeType=1',
    html: page(
      '退款详情',
      `<div>请等待商家处理</div><div>如果商家未处理，还剩 1天23时自动同意</div>
      <dl><dt>退款原因</dt><dd>商品与描述不符</dd><dt>退款金额</dt><dd>￥88.00</dd><dt>退款编号</dt><dd>900000000000000001</dd><dt>订单编号</dt><dd>3200000000000000012</dd></dl>`,
    ),
    expect: {
      page: 'after-sale',
      order: { id: '3200000000000000012', status: '请等待商家处理', refunded: null, paid: null },
    },
  },
  {
    name: 'chat: quote, picture, file, card, recall, order of the side panel, receipts, list at the side',
    url: 'https://market.m.taobao.com/app/im/chat/chat-core/index.html?uid=cntaobao',
    html: page(
      '旺旺',
      `<div class="conversation-list"><div class="conversation-item"><span class="name">别家店…</span><span class="time">昨天</span><span class="desc">亲 在吗</span></div></div>
      <div class="ww_header"><span class="name">蓝鲸数码:客服小鱼</span></div>
      <div class="ww_message"><div class="rc-scrollbars-view"><ul class="message-list">
      <li class="date-line">2026年5月1日</li>
      <li class="message-item self"><div class="nick">我</div><div class="time">2026-05-01 10:00:00</div><div class="content"><pre class="edit">发货了吗？<img class="emoji" src="https://img.alicdn.com/e.png"></pre></div><span class="read">已读</span></li>
      <li class="message-item"><div class="nick">蓝鲸数码:客服小鱼</div><div class="time">2026-05-01 10:01:00</div><div class="content"><div class="reply-msg"><span class="reply-nick">我</span><span class="reply-content">发货了吗？</span></div><pre class="edit">今天发</pre></div></li>
      <li class="message-item"><div class="nick">蓝鲸数码:客服小鱼</div><div class="time">2026-05-01 10:02:00</div><div class="content"><img src="//img.alicdn.com/p.jpg_120x120.jpg"></div></li>
      <li class="message-item"><div class="nick">蓝鲸数码:客服小鱼</div><div class="time">2026-05-01 10:03:00</div><div class="content"><div class="file-msg"><span class="file-name" title="发票.pdf">发票.p…</span><span class="file-size">12KB</span></div></div></li>
      <li class="message-item"><div class="nick">蓝鲸数码:客服小鱼</div><div class="time">2026-05-01 10:04:00</div><div class="content"><div class="im-template-msg"><div data-tpl-id="123">订单 3200000000000000013 实付 ￥10.00</div></div></div></li>
      <li class="notice-line">"蓝鲸数码:客服小鱼" 撤回了一条消息</li>
      <li class="message-item self"><div class="nick">我</div><div class="time">2026-05-01 10:06:00</div><div class="content"><pre class="edit">你刚才撤回了一条消息？</pre></div><span>未读</span></li>
      <li class="message-item"></li>
      </ul></div></div>
      <pre class="edit" contenteditable="true">草稿不要读</pre>
      <div class="ww_tab"><div>订单号：<span class="order-id">3200000000000000013</span></div></div>`,
    ),
    expect: {
      page: 'chat',
      chat: {
        peer: '蓝鲸数码:客服小鱼',
        orderIds: ['3200000000000000013'],
        messages: [
          { from: 'buyer', at: '2026-05-01T10:00:00+08:00', text: '发货了吗？', images: null },
          { from: 'seller', text: '今天发', quote: '发货了吗？' },
          { from: 'seller', text: '', images: ['https://img.alicdn.com/p.jpg_120x120.jpg'] },
          { from: 'seller', file: '发票.pdf' },
          { from: 'seller', card: true, text: { contains: '实付' } },
          { recalled: true, text: { contains: '撤回了一条消息' } },
          { from: 'buyer', text: '你刚才撤回了一条消息？', recalled: null },
        ],
      },
    },
    forbid: ['草稿', '别家店', '亲 在吗'],
  },
  {
    name: 'a product whose page holds a hidden login form and a verification frame',
    url: 'https://item.taobao.com/item.htm?id=720000000009',
    html: page(
      '验证码贴纸 滑块登录 搞笑贴纸 - 淘宝网',
      `<div style="display:none"><form id="login-form"><input type="password"></form></div><iframe src="https://login.taobao.com/mini" style="display:none"></iframe>
      <div class="PurchasePanel--x"><h1 class="mainTitle--x">验证码贴纸 滑块登录 搞笑贴纸</h1><div class="priceWrap--x"><div class="highlightPrice--x"><span>￥</span>5.80</div></div></div>
      <div class="shopName--x">贴纸铺</div>`,
    ),
    expect: { page: 'product', product: { title: '验证码贴纸 滑块登录 搞笑贴纸', price: 5.8, shop: '贴纸铺' } },
  },
  {
    name: 'list: no order in this view',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    html: page(
      '已买到的宝贝',
      '<div>已买到的宝贝</div><div>没有符合条件的宝贝，请尝试其他搜索条件。</div><div>我的购物车 我的收藏 我的积分 评价管理</div>',
    ),
    expect: { page: 'order-list', orders: [], missing: { hasNot: ['orders'] } },
  },
  {
    name: 'a list whose single order was drawn, price over several spans',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm2',
    html: page(
      '已买到的宝贝',
      `<div id="shopOrderContainer_3300000000000000021" class="shopOrder--x">
       <div class="shopInfo--x"><a class="shopInfoName--x" data-nick="nick甲">甲店</a><span class="shopInfoOrderTime--x">2026-08-01</span><span class="shopInfoOrderId--x">订单号: 3300000000000000021</span><span class="shopInfoStatus--x">卖家已发货</span></div>
       <div class="trade-bought-list-order-info"><a class="titleText--x">竹席 1.8米</a><span class="info--x">颜色：原色</span><div class="trade-price-container"><span>￥</span><span>80</span><span>.00</span></div><span class="quantity--x">x2</span><span class="refundStatus--x">退款成功</span></div>
       <div class="payment--x"><span>实付款</span><div class="trade-price-container"><span>￥</span><span>150</span><span>.50</span></div></div>
       <div class="payment--x"><span>运费</span><div class="trade-price-container"><span>￥</span><span>0</span><span>.00</span></div></div>
       <div class="extBlank--x"><a class="titleText--x">推荐凉席</a><div class="trade-price-container">￥1.00</div></div></div>
       <ul class="ant-pagination"><li class="ant-pagination-item ant-pagination-item-active">1</li></ul>`,
    ),
    expect: {
      page: 'order-list',
      orders: [
        {
          id: '3300000000000000021',
          titles: ['竹席 1.8米'],
          paid: 150.5,
          shop: '甲店',
          orderedAt: '2026-08-01',
          status: '卖家已发货',
        },
      ],
    },
    forbid: ['推荐凉席'],
  },
];
