import { page, type Written } from './written.ts';

export const china: Written[] = [
  {
    name: 'JD: older layout of the global shop',
    url: 'https://item.jd.hk/1950000000.html',
    html: page(
      '【某某奶粉】某某 婴儿奶粉3段 900g【行情 报价 价格 评测】-京东',
      `<link rel="canonical" href="//item.jd.hk/1950000000.html"><div id="product-intro"><div id="name"><h1>某某 婴儿奶粉3段 900g</h1></div>
       <ul id="summary"><li id="summary-price"><div class="dt">京 东 价：</div><div class="dd"><strong class="p-price" id="jd-price">￥189.00</strong></div></li></ul></div>
       <div class="m m1" id="popular"><h2>猜你喜欢</h2><strong class="p-price">￥9.00</strong></div>`,
    ),
    expect: {
      site: 'jd',
      page: 'product',
      product: { id: '1950000000', title: '某某 婴儿奶粉3段 900g', price: 189, currency: 'CNY' },
    },
  },
  {
    name: 'JD: 国补 price, PLUS price and instalments beside each other',
    url: 'https://item.jd.com/100200300401.html?utm_source=x',
    html: page(
      '【山海电视】山海电视 65英寸【行情 报价 价格 评测】-京东',
      `<link rel="canonical" href="//item.jd.com/100200300401.html">
       <script>var pageConfig = { compatible: true, product: { skuid: 100200300401, name: '\\u5c71\\u6d77\\u7535\\u89c6 65\\u82f1\\u5bf8', isSelf: true } };</script>
       <div class="itemInfo-wrap"><div class="sku-name">山海电视 65英寸</div>
       <div class="summary summary-first"><div class="summary-price-wrap"><div class="summary-price J-summary-price">
       <div class="dd"><span class="priceContentText">国补领后价</span><span class="finalPrice"><span class="price">￥2879.20</span></span>
       <span class="p-price jdPrice">￥<span class="price J-p-100200300401">3599.00</span></span><div class="plus-price">PLUS价 ￥3499.00</div></div></div></div>
       <div class="summary-baitiao">白条分期 ￥124.5×24期</div></div></div>
       <div class="ns_services"><div class="ns_services_info"><a>7天无理由退货</a><a>30天价保</a></div></div>`,
    ),
    expect: {
      page: 'product',
      product: {
        id: '100200300401',
        title: '山海电视 65英寸',
        price: 2879.2,
        listPrice: 3599,
        promises: { has: ['7天无理由退货', '30天价保'] },
      },
    },
  },
  {
    name: 'JD: order list with a divided order, gift and cancelled order',
    url: 'https://order.jd.com/center/list.action?search=0&d=2&s=4096&page=2',
    html: page(
      '我的京东--我的订单',
      `<table class="order-tb"><tbody id="tb-290000000001"><tr class="tr-th"><td><span class="dealtime" title="2025-02-03 04:05:06">2025-02-03 04:05:06</span><span class="number">订单号：<a name="orderIdLinks">290000000001</a></span><div class="order-shop"><span class="shop-txt">京东</span></div></td></tr>
       <tr><td><div class="goods-item p-100"><div class="p-name"><a href="//item.jd.com/100.html">电饭煲 4L</a></div><div class="goods-number">x1</div></div><div class="goods-item p-101"><div class="p-name"><a href="//item.jd.com/101.html">赠品 锅铲</a></div><div class="goods-number">x1</div></div></td>
       <td><div class="consignee"><div class="txt">李某某</div></div></td><td><div class="amount"><span>总额 ¥259.00</span><br><span class="ftx-13">在线支付</span></div></td><td><div class="status"><span class="order-status">已完成</span><a href="//details.jd.com/normal/item.action?orderid=290000000001">订单详情</a></div></td></tr></tbody>
       <tbody id="tb-290000000002"><tr class="tr-th"><td><span class="dealtime" title="2025-02-01 00:00:01"></span></td></tr><tr><td><div class="p-name"><a>雨伞</a></div></td><td><div class="amount"><span>¥39.90</span></div></td><td><span class="order-status">已取消</span></td></tr></tbody></table>`,
    ),
    expect: {
      page: 'order-list',
      orders: [
        {
          id: '290000000001',
          titles: ['电饭煲 4L', '赠品 锅铲'],
          paid: 259,
          shop: '京东',
          orderedAt: '2025-02-03T04:05:06+08:00',
          status: '已完成',
        },
        { id: '290000000002', titles: ['雨伞'], status: '已取消', orderedAt: '2025-02-01T00:00:01+08:00' },
      ],
    },
    forbid: ['李某某'],
  },
  {
    name: 'JD: detail with sums, tracking and no shop (自营)',
    url: 'https://details.jd.com/normal/item.action?orderid=290000000003&PassKey=AA',
    html: page(
      '订单详情',
      `<div class="order-state"><div class="state-top">订单号：290000000003</div><h3 class="state-txt ftx02">等待收货</h3></div>
       <div class="node ready"><ul><li class="txt1">提交订单</li><li class="txt3">2026-01-02 03:04:05</li></ul></div><div class="node ready"><ul><li>付款成功</li><li class="txt3">2026-01-02 03:05:05</li></ul></div><div class="node ready"><ul><li>商品出库</li><li class="txt3">2026-01-02 20:00:00</li></ul></div><div class="node wait"><ul><li>等待收货</li></ul></div>
       <ul class="p-info"><li>送货方式：普通快递</li><li>承运人：京东快递</li><li>货运单号：JDVB00000000001</li></ul>
       <div class="user">收货人：王某某 手机号码：139****1111</div>
       <table class="tb-order"><thead><tr><th>商品</th><th>商品编号</th><th>京东价</th><th>京豆</th><th>商品数量</th><th>操作</th></tr></thead><tbody><tr class="product-100555"><td><div class="p-name"><a>机械键盘</a></div><div class="p-extra"><span>颜色：白</span></div></td><td>100555</td><td><span class="f-price">¥399.00</span></td><td>0</td><td>2</td><td></td></tr></tbody></table>
       <div class="goods-total"><ul><li><span class="label">商品总额：</span><span class="txt">¥798.00</span></li><li><span class="label">优惠：</span><span class="txt">-¥100.00</span></li><li class="ftx-01"><span class="label">应付总额：</span><span class="txt count">¥698.00</span></li></ul></div>`,
    ),
    expect: {
      page: 'order',
      order: {
        id: '290000000003',
        status: '等待收货',
        paid: 698,
        orderedAt: '2026-01-02T03:04:05+08:00',
        paidAt: '2026-01-02T03:05:05+08:00',
        shippedAt: '2026-01-02T20:00:00+08:00',
        signedAt: null,
        carrier: '京东快递',
        tracking: 'JDVB00000000001',
        items: [{ title: '机械键盘', price: 399, quantity: 2, sku: '颜色：白', id: '100555' }],
      },
    },
    forbid: ['王某某', '1111'],
  },
  {
    name: 'JD: wall by its words at a product address',
    url: 'https://item.jd.com/100200300402.html',
    html: page(
      '京东验证',
      '<div id="app"><div class="verify">快速验证</div><p>您的访问过于频繁，请完成验证后继续</p></div>',
    ),
    expect: { page: 'gate', product: null, missing: ['product'] },
  },
  {
    name: 'Pinduoduo: older store, group price as text, shown price beside it',
    url: 'https://mobile.yangkeduo.com/goods.html?goods_id=600000000001',
    html: page(
      '拼多多商城',
      `<script>window.rawData={"store":{"initDataObj":{"goods":{"goodsID":600000000001,"goodsName":"竹浆抽纸 30包","minGroupPrice":"19.90","minNormalPrice":"29.90","sku":[{"skuId":1,"groupPrice":"19.90"}],"mallName":null},"mall":{"mallID":1,"mallName":"竹林纸业"}}}};window.leo={};</script>
       <div><div><span>￥</span><span>19.9</span></div><div>竹浆抽纸 30包</div><div>退货包运费 · 48小时发货</div></div>`,
    ),
    expect: {
      site: 'pinduoduo',
      page: 'product',
      product: { id: '600000000001', title: '竹浆抽纸 30包', price: 19.9, currency: 'CNY', shop: '竹林纸业' },
    },
  },
  {
    name: 'Pinduoduo: order with the snake_case twins',
    url: 'https://mobile.yangkeduo.com/order.html?order_sn=260301-111111111111111',
    html: page(
      '订单详情',
      `<script>window.rawData={"data":{"order_sn":"260301-111111111111111","order_amount":5990,"order_time":1772330400,"mall":{"mall_name":"海岛水果"},"order_goods":[{"goods_id":"1","goods_name":"百香果 5斤","goods_number":2,"goods_price":2995,"spec":"大果"}],"express_info":{"shipping_name":"极兔速递","tracking_number":"JT0000000000001"},"receive_name":"赵某某","mobile":"13900000000"}};window.leo=1</script><div id="main"></div>`,
    ),
    expect: {
      page: 'order',
      order: {
        id: '260301-111111111111111',
        paid: 59.9,
        carrier: '极兔速递',
        tracking: 'JT0000000000001',
        items: [{ title: '百香果 5斤', price: 29.95, quantity: 2 }],
      },
    },
    forbid: ['赵某某', '13900000000'],
  },
  {
    name: 'Pinduoduo: list in snake_case',
    url: 'https://mobile.yangkeduo.com/orders.html?type=0',
    html: page(
      '我的订单',
      `<script>window.rawData={"ordersStore":{"orders":[{"order_sn":"260301-222222222222222","display_amount":1,"order_time":1772330400,"order_status_prompt":"待发货","mall":{"mall_name":"小店"},"order_goods":[{"goods_name":"钥匙扣","goods_number":1,"goods_price":1}]}]}};window.leo=1</script><div>我的订单 全部 待付款 待发货 待收货 待评价</div>`,
    ),
    expect: {
      page: 'order-list',
      orders: [{ id: '260301-222222222222222', titles: ['钥匙扣'], paid: 0.01, status: '待发货', shop: '小店' }],
    },
  },
  {
    name: 'Pinduoduo: login wall at an order address',
    url: 'https://mobile.yangkeduo.com/order.html?order_sn=260301-333333333333333',
    html: page('登录', '<div>手机登录</div><input type="tel" placeholder="请输入手机号"><div>微信登录 QQ登录</div>'),
    expect: { page: 'gate', order: null, missing: ['order'] },
  },
  {
    name: '1688: order in shadow roots with labels',
    url: 'https://air.1688.com/app/ctf-page/trade-order-detail/index.html?orderId=2800000000000000077',
    html: page(
      '订单详情',
      `<app-root><template shadowrootmode="open"><order-info><template shadowrootmode="open"><div class="order-info-user-content-item"><span class="field-name">订单编号：</span><span>2800000000000000077</span></div><div class="order-info-user-content-item"><span class="field-name">下单时间：</span><span>2026-02-03 10:00:00</span></div><div class="order-info-user-content-item"><span class="field-name">卖家：</span><span>温州某某鞋厂</span></div><div class="order-info-user-content-item"><span class="field-name">收货人：</span><span>孙某某</span></div></template></order-info>
       <order-table><template shadowrootmode="open"><table><tr class="table-row"><td><order-table-goods><template shadowrootmode="open"><div class="goods-info"><a class="oneline">帆布鞋 加绒</a></div><div class="sku"><c-t>黑色</c-t><c-t>42码</c-t></div></template></order-table-goods></td><td><order-table-pay><template shadowrootmode="open"><div class="pay"><div>23.50 元/双</div></div></template></order-table-pay></td><td><order-table-number><template shadowrootmode="open"><div class="order-table-number">x100</div></template></order-table-number></td></tr></table></template></order-table></template></app-root>`,
    ),
    expect: {
      site: '1688',
      page: 'order',
      order: {
        id: '2800000000000000077',
        orderedAt: '2026-02-03T10:00:00+08:00',
        shop: '温州某某鞋厂',
        items: [{ title: '帆布鞋 加绒', price: 23.5, quantity: 100, sku: '黑色 42码' }],
        paid: null,
      },
    },
    forbid: ['孙某某'],
  },
  {
    name: '1688: product state of the older pages',
    url: 'https://detail.1688.com/offer/700000000001.html?spm=a',
    html: page(
      '工厂直销 帆布袋 批发-阿里巴巴',
      `<script>window.__INIT_DATA={"data":{},"globalData":{"tempModel":{"offerTitle":"工厂直销 帆布袋 批发","offerId":700000000001,"companyName":"义乌某某袋业","sellerLoginId":"ywdaiye"}}}</script>
       <div class="title-text">工厂直销 帆布袋 批发</div><div class="price-content"><div class="price-box"><span class="price-text">￥3.20</span></div></div><div>起批量 100个</div>`,
    ),
    expect: { page: 'product', product: { id: '700000000001', title: '工厂直销 帆布袋 批发' } },
  },
  {
    name: 'Goofish: item as drawn',
    url: 'https://www.goofish.com/item?id=800000000001&categoryId=1',
    html: page(
      '九成新自行车 自提_闲鱼',
      `<div class="item-main--x"><div class="price--x"><span>¥</span><span>350</span></div><div class="desc--x">九成新自行车 自提</div><div class="nick--x">骑行的猫</div></div><div class="feeds--x"><h3>为你推荐</h3><span>¥</span><span>1</span></div>`,
    ),
    expect: { site: 'goofish', page: 'product', product: { id: '800000000001', title: '九成新自行车 自提' } },
  },
  {
    name: 'Xiaohongshu: goods page with a state that is not JSON',
    url: 'https://www.xiaohongshu.com/goods-detail/65a1b2c3d4e5f60718293a4c?xsec_token=t',
    html: page(
      '手冲咖啡壶 不锈钢 600ml - 小红书',
      `<meta property="og:title" content="手冲咖啡壶 不锈钢 600ml - 小红书"><script>window.__INITIAL_STATE__={"user":{"loggedIn":undefined},"goods":undefined}</script><div class="goods-name">手冲咖啡壶 不锈钢 600ml</div><div class="price">¥128.00</div><div>七天无理由退货</div><div class="login-tips">登录后推荐更懂你的笔记</div>`,
    ),
    expect: {
      site: 'xiaohongshu',
      page: 'product',
      product: { id: '65a1b2c3d4e5f60718293a4c', title: '手冲咖啡壶 不锈钢 600ml', price: 128, currency: 'CNY' },
    },
  },
  {
    name: 'Douyin: shared address, price on the page',
    url: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3600000000000000002&goods_detail=%7B%22title%22%3A%22%E5%B1%B1%E8%8D%AF%E7%B2%89%22%2C%22min_price%22%3A2990%2C%22max_price%22%3A5990%7D',
    html: page('山药粉-抖音商城', '<div class="title">山药粉</div><div class="p">¥25.9</div>'),
    expect: { site: 'douyin', page: 'product', product: { id: '3600000000000000002', title: '山药粉', price: 25.9 } },
  },
  {
    name: 'Suning: names, price that came by script',
    url: 'https://product.suning.com/0070000001/12000000001.html',
    html: page(
      '【某牌冰箱】某牌冰箱 500升【价格 图片 品牌 报价】-苏宁易购',
      `<script>var sn = {"passPartNumber":"000000012000000001","partNumber":"000000012000000001","vendorCode":"0070000001"};</script><div class="proinfo-title"><h1 id="itemDisplayName"><span class="zyicon">自营</span>某牌冰箱 500升</h1></div><div id="mainPrice"><span class="mainprice"><i>¥</i>2,699<span>.00</span></span></div><del>¥3299.00</del>`,
    ),
    expect: {
      site: 'suning',
      page: 'product',
      product: { id: '12000000001', title: { contains: '某牌冰箱 500升' }, price: 2699, currency: 'CNY' },
    },
  },
  {
    name: 'Vipshop: price and market price',
    url: 'https://detail.vip.com/detail-1700000001-6900000000000000001.html',
    html: page(
      '某牌 女士羽绒服-唯品会',
      `<div class="pib-title"><p class="pib-title-class">某牌</p><p class="pib-title-detail">某牌 女士羽绒服</p></div><div class="sp-info"><span class="sp-price">399</span><span class="marketPrice">¥1299</span></div>`,
    ),
    expect: {
      site: 'vipshop',
      page: 'product',
      product: { id: '6900000000000000001', title: '某牌 女士羽绒服', price: 399, currency: 'CNY' },
    },
  },
  {
    name: 'Dangdang: a book',
    url: 'https://product.dangdang.com/29000001.html',
    html: page(
      '《某书》(某作者)【简介_书评_在线阅读】 - 当当图书',
      `<script>var prodSpuInfo = {"productId":"29000001","productName":"某书（精装）","shopId":"0","categoryPath":"01.00"};</script><div class="name_info"><h1 title="某书（精装）">某书（精装）</h1></div><div class="price_pc"><p id="dd-price"><span class="yen">&yen;</span>45.60</p></div><div id="original-price">&yen;68.00</div>`,
    ),
    expect: {
      site: 'dangdang',
      page: 'product',
      product: { id: '29000001', title: '某书（精装）', price: 45.6, listPrice: 68, currency: 'CNY' },
    },
  },
  {
    name: 'Dangdang: order by labels',
    url: 'https://order.dangdang.com/orderdetails.aspx?orderid=40000000077',
    html: page(
      '订单详情',
      '<div>订单号：40000000077 订单状态：已发货</div><div>下单时间：2024-06-07 08:09:10</div><div>配送公司：中通快递 运单号：75000000000001</div><div>实付金额：￥88.50</div>',
    ),
    expect: {
      page: 'order',
      order: {
        id: '40000000077',
        status: '已发货',
        paid: 88.5,
        orderedAt: '2024-06-07T08:09:10+08:00',
        carrier: '中通快递',
        tracking: '75000000000001',
      },
    },
  },
  {
    name: '微店 (an unknown Chinese shop): heading, price, promise of the page',
    url: 'https://weidian.com/item.html?itemID=4400000001',
    html: page(
      '手作皂 薰衣草 100g',
      `<h1>手作皂 薰衣草 100g</h1><div class="cur-price"><em>￥</em>36.00</div><del class="ori-price">￥48.00</del><div>运费：￥8.00</div><div>店铺 <a href="/shop/abc">山居</a></div><button>加入购物车</button><button>立即购买</button>`,
    ),
    expect: {
      site: 'generic',
      page: 'product',
      product: { title: '手作皂 薰衣草 100g', price: 36, listPrice: 48, currency: 'CNY' },
    },
  },
];
