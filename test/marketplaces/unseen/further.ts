import { page, type Written } from './written.ts';

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

/** Kinds of pages that stood nowhere else: several sellers, partial refunds, deposits, members, walls with names of goods. */
export const further: Written[] = [
  {
    name: 'Taobao: new order page in traditional characters, partial refund, two goods, one with a gift',
    url: 'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=3300000000000000021',
    html: page(
      '訂單詳情',
      `<div class="nav">首頁 我的淘寶 購物車</div>
       <h3>交易成功</h3>
       <div>訂單編號：3300000000000000021 <a>複製</a></div><div>建立時間：2026-05-01 10:00:00</div><div>付款時間：2026-05-01 10:01:00</div><div>發貨時間：2026-05-02 09:00:00</div><div>確認收貨時間：2026-05-06 20:00:00</div>
       <div>物流公司：順豐速運</div><div>運單號：SF1234567890123</div>
       <div>收貨地址：王某某，13800000000，某省某市某路 1 號</div>
       <table><tr><td><a href="//item.taobao.com/item.htm?id=1">棉質襯衫 長袖</a> <a href="//trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=3300000000000000022">交易快照</a></td><td>￥89.00</td><td>1</td></tr>
       <tr><td><a href="//item.taobao.com/item.htm?id=2">亞麻長褲</a> <a href="//trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=3300000000000000023">交易快照</a></td><td>￥120.00</td><td>2</td></tr></table>
       <div>商品總價 ￥329.00</div><div>店鋪優惠 -￥30.00</div><div>運費 ￥0.00</div><div>實付款 ￥299.00</div><div>退款成功金額：￥60.00</div>
       <div>猜你喜歡</div><div>順豐包郵 ￥9.90</div>`,
    ),
    expect: {
      site: 'taobao',
      page: 'order',
      order: {
        id: '3300000000000000021',
        paid: 299,
        refunded: 60,
        orderedAt: '2026-05-01T10:00:00+08:00',
        paidAt: '2026-05-01T10:01:00+08:00',
        shippedAt: '2026-05-02T09:00:00+08:00',
        signedAt: '2026-05-06T20:00:00+08:00',
        carrier: '順豐速運',
        tracking: 'SF1234567890123',
        status: '交易成功',
        items: [{ title: '棉質襯衫 長袖' }, { title: '亞麻長褲' }],
        links: { snapshot: 'https://trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=3300000000000000022' },
      },
    },
    forbid: ['13800000000', '王某某', '9.9'],
  },
  {
    name: 'Tmall: presale, the deposit is not the price',
    url: 'https://detail.tmall.com/item.htm?id=730000000001',
    html: page(
      '扫拖一体机-tmall.com天猫',
      `<div class="mainTitle--Ab12Cd3">扫拖一体机 T30</div>
       <div class="priceWrap--x1"><div class="highlightPrice--Q2"><span class="text--a">预售价</span><span class="symbol--b">￥</span><span class="text--c">2899</span></div><div>定金 ￥100 可抵 ￥200</div><div class="subPrice--z">优惠前￥3299</div></div>
       <div class="shopName--k">某某旗舰店</div><div class="guaranteeText--g">付定金后 7 天内付尾款</div>`,
    ),
    expect: {
      site: 'tmall',
      page: 'product',
      product: { id: '730000000001', title: '扫拖一体机 T30', price: 2899, shop: '某某旗舰店' },
    },
  },
  {
    name: 'JD Hong Kong: order in traditional characters',
    url: 'https://home.jd.hk/order.html?orderId=290000000011',
    html: page(
      '訂單詳情',
      `<div>訂單號：290000000011</div><div>訂單狀態：已完成</div><div>下單時間：2026-03-01 08:00:00</div><div>付款時間：2026-03-01 08:01:00</div><div>發貨時間：2026-03-02 08:00:00</div>
       <div>承運人：京東物流</div><div>運單號：JD0012345678901</div><div>收貨人：陳某</div><div>商品總額：¥540.00</div><div>運費：¥12.00</div><div>優惠：-¥40.00</div><div>實付金額：¥512.00</div>
       <div>為您推薦</div><div>運單號：JD9999999999999</div>`,
    ),
    expect: {
      site: 'jd',
      page: 'order',
      order: {
        id: '290000000011',
        paid: 512,
        status: '已完成',
        orderedAt: '2026-03-01T08:00:00+08:00',
        carrier: '京東物流',
        tracking: 'JD0012345678901',
      },
    },
    forbid: ['陳某', 'JD9999999999999'],
  },
  {
    name: 'JD: a search page at its own address gives no product',
    url: 'https://search.jd.com/Search?keyword=x',
    html: page(
      'x - 商品搜索 - 京东',
      Array.from(
        { length: 6 },
        (_, index) =>
          `<li class="gl-item"><div class="p-price"><i>${19 + index}.90</i></div><div class="p-name"><a href="//item.jd.com/10000000000${index}.html">商品 ${index}</a></div></li>`,
      ).join(''),
    ),
    expect: { site: 'jd', page: 'other', product: null },
  },
  {
    name: 'Pinduoduo: order page without its state',
    url: 'https://mobile.yangkeduo.com/order.html?order_sn=260501-222222222222222',
    html: page(
      '订单详情',
      `<div>待收货</div><div>还剩3天12时自动确认收货</div><div>某某农场</div><div>赣南脐橙 5 斤</div><div>¥19.90</div><div>x2</div><div>实付：¥39.80 (免运费)</div><div>订单编号：260501-222222222222222</div><div>下单时间：2026-05-01 12:00:00</div><div>快递公司：极兔速递</div><div>快递单号：JT1234567890123</div><div>收货人 李某 13900000000</div><div>猜你喜欢</div><div>实付 ¥1.00</div>`,
    ),
    expect: {
      site: 'pinduoduo',
      page: 'order',
      order: {
        id: '260501-222222222222222',
        paid: 39.8,
        orderedAt: '2026-05-01T12:00:00+08:00',
        carrier: '极兔速递',
        tracking: 'JT1234567890123',
      },
    },
    forbid: ['李某', '13900000000'],
  },
  {
    name: '1688: old order page by labels, with the seller’s licence name',
    url: 'https://trade.1688.com/order/new_step_order_detail.htm?orderId=2800000000000000088',
    html: page(
      '订单详情',
      `<div>订单号：2800000000000000088</div><div>当前订单状态：等待买家确认收货</div><div>创建时间：2026-04-01 09:00:00</div><div>付款时间：2026-04-01 09:05:00</div><div>发货时间：2026-04-02 15:00:00</div><div>实付款：1,280.50 元</div><div>物流公司：德邦快递</div><div>运单号码：DPK2020202020</div><div>收货地址：某某</div>`,
    ),
    expect: {
      site: '1688',
      page: 'order',
      order: {
        id: '2800000000000000088',
        status: '等待买家确认收货',
        paid: 1280.5,
        tracking: 'DPK2020202020',
        carrier: '德邦快递',
      },
    },
  },
  {
    name: '1688: prices by quantity, the price for one lot and its range',
    url: 'https://detail.1688.com/offer/710000000001.html',
    html: page(
      '加厚纸箱 厂家直销-阿里巴巴',
      `<div class="title-content"><h1>加厚纸箱 厂家直销</h1></div><div class="price-info"><span class="price-text">￥2.80</span></div><div>起批量 ≥50个</div><div class="shop-company-name"><h1>某某纸业有限公司</h1></div><div>猜你喜欢</div><div><span class="price-text">￥0.10</span></div>`,
    ),
    expect: {
      site: '1688',
      page: 'product',
      product: { id: '710000000001', title: '加厚纸箱 厂家直销', price: 2.8, shop: '某某纸业有限公司' },
    },
  },
  {
    name: 'AliExpress: order with a partial refund',
    url: 'https://www.aliexpress.com/p/order/detail.html?orderId=8190000000000021',
    html: page(
      'Order detail',
      `<div class="order-status">Completed</div><div>Order ID: 8190000000000021</div><div>Order placed on: Jun 2, 2025</div><div>Store name: Lamp Store</div><div>Subtotal</div><div>US $20.00</div><div>Total</div><div>US $18.40</div><div>Refunded: US $3.10</div><div>More to love</div><div>US $0.99</div>`,
    ),
    expect: {
      site: 'aliexpress',
      page: 'order',
      order: { id: '8190000000000021', paid: 18.4, refunded: 3.1, currency: 'USD', orderedAt: '2025-06-02' },
    },
  },
  {
    name: 'Amazon: one order of three sellers, a cancelled item, part refunded',
    url: 'https://www.amazon.com/gp/your-account/order-details?orderID=113-0000000-1111111',
    html: page(
      'Order Details',
      `<div id="orderDetails"><div data-component="orderDate"><span>Order placed</span> <span>March 3, 2026</span></div><div data-component="orderId"><span>Order # </span><span><bdi>113-0000000-1111111</bdi></span></div>
       <div data-component="shipments">
        <div data-component="purchasedItems"><img src="x.jpg" alt=""><div data-component="itemTitle"><a href="/dp/B0AAAAAA11">Kettle</a></div><div data-component="orderedMerchant">Sold by: Kitchen LLC</div><div data-component="unitPrice"><span class="a-price"><span class="a-offscreen">$30.00</span></span></div></div>
        <div data-component="purchasedItems"><img src="x.jpg" alt=""><div data-component="itemTitle"><a href="/dp/B0AAAAAA12">Filter</a></div><div data-component="orderedMerchant">Sold by: Amazon.com</div><div data-component="unitPrice"><span class="a-price"><span class="a-offscreen">$9.50</span></span></div><div class="od-item-view-qty"><span>2</span></div></div>
       </div>
       <div data-component="orderSubtotals"><div><span>Item(s) Subtotal:</span><span>$49.00</span></div><div><span>Shipping &amp; Handling:</span><span>$0.00</span></div><div><span>Grand Total:</span><span>$52.92</span></div><div><span>Refund Total</span><span>$10.26</span></div></div></div>
       <div>Buy it again</div><div><a href="/dp/B0AAAAAA99">Other thing</a> $1.00</div>`,
    ),
    expect: {
      site: 'amazon',
      page: 'order',
      order: {
        id: '113-0000000-1111111',
        paid: 52.92,
        refunded: 10.26,
        orderedAt: '2026-03-03',
        shop: null,
        items: [
          { title: 'Kettle', price: 30, quantity: 1, shop: 'Kitchen LLC' },
          { title: 'Filter', price: 9.5, quantity: 2, shop: 'Amazon.com' },
        ],
      },
    },
    forbid: ['Other thing'],
  },
  {
    name: 'Dangdang: goods of a shop in the shop, promotion price over the plain one',
    url: 'https://product.dangdang.com/1900000001.html',
    html: page(
      '《山中岁月》(某某)【简介_书评_在线阅读】 - 当当图书',
      `<div class="name_info"><h1 title="山中岁月">山中岁月</h1></div><div id="dd-price">¥<span>25.00</span></div><div id="original-price">¥<span>50.00</span></div><div class="show_info_left">商家</div><div id="shop_name"><a>某某书店</a></div><div>电子书价 ¥9.99</div>`,
    ),
    expect: {
      site: 'dangdang',
      page: 'product',
      product: { id: '1900000001', title: '山中岁月', price: 25 },
    },
  },
  {
    name: 'members only: a placeholder where the price will be',
    url: 'https://warehouse.example/garden-shed.product.100410041.html',
    html: page(
      'Garden Shed 8x10 | Warehouse',
      `<h1 itemprop="name">Garden Shed 8x10</h1><div>Item 1410041</div><div class="price">Your Price <span class="currency">$</span><span class="value">- -.- -</span></div><p>Price for members only. Sign in to see your price.</p><div>Membership from $60.00 a year</div><div class="related"><h2>Customers also viewed</h2><div>Shovel</div><div>$19.99</div></div><button>Add to Cart</button>`,
      ld({ '@type': 'Product', name: 'Garden Shed 8x10', sku: '1410041', offers: { priceCurrency: 'USD' } }),
    ),
    expect: {
      page: 'product',
      product: { title: 'Garden Shed 8x10', price: null },
      missing: { has: ['product.price'] },
    },
  },
  {
    name: 'our price, suggested price and a clearance range',
    url: 'https://home-goods.example/products/linen-duvet-cover/',
    html: page(
      'Linen Duvet Cover | Home Goods',
      `<h1>Linen Duvet Cover</h1><div class="product-price"><span class="price-regular">Suggested Price $129 – $229</span> <span class="price-special">Our Price <span>$</span>89.50 – <span>$</span>159.50</span></div><button>Add to Cart</button><div>Free shipping over $99</div>`,
    ),
    expect: { page: 'product', product: { price: 89.5, priceMax: 159.5, listPrice: { oneOf: [129, null] } } },
  },
  {
    name: 'microdata whose content is stale beside the displayed price',
    url: 'https://stock.example/Home-Garden/Area-Rug/9981234/product.html',
    html: page(
      'Area Rug 5x8 - Free Shipping - Stock.example - 9981234',
      `<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Area Rug 5x8</h1><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="USD"><div>Today: <span itemprop="price" content="119.99">$98.49</span></div><div>Was: <s>$139.99</s></div><div>You save $41.50</div></div></div>`,
    ),
    expect: {
      page: 'product',
      product: { price: 98.49, listPrice: 139.99, currency: 'USD' },
      conflicts: { has: [{ field: 'product.price' }] },
    },
  },
  {
    name: 'a wall under the name of the goods',
    url: 'https://furniture.example/pdp/oak-table-w001.html',
    html: page(
      'Access to this page has been denied',
      '<div id="px-captcha"></div><h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><p>Reference ID 1234</p>',
      '<meta property="og:title" content="Oak Table">',
    ),
    expect: { page: 'gate', product: null },
  },
  {
    name: 'not there any more, with declared data of goods that are',
    url: 'https://shoes.example/p/old-boot-1001',
    html: page(
      'Page not found | Shoes',
      `<h1>Sorry, this page is missing</h1><p>We looked everywhere.</p><h2>You may also like</h2><div><a href="/p/new-boot-1002">New Boot</a> $99.00</div>`,
      ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'Product', name: 'New Boot', offers: { price: 99 } }] }),
    ),
    expect: { page: 'gate', product: null },
  },
  {
    name: 'a home page that declares its product of the week',
    url: 'https://coffee.example/',
    html: page(
      'Coffee House – fresh roasts',
      `<h1>Coffee House</h1><section><h2>Roast of the week: Yirga</h2><p>$18.00</p></section><section><h2>New</h2><div>Sidamo $17.00</div><div>Huila $16.00</div><div>Antigua $15.00</div></section>`,
      ld([
        { '@type': 'WebSite', name: 'Coffee House', url: 'https://coffee.example/' },
        {
          '@type': 'Product',
          name: 'Yirga',
          url: 'https://coffee.example/p/yirga',
          offers: { price: 18, priceCurrency: 'USD' },
        },
      ]),
    ),
    expect: { page: 'other', product: null },
  },
  {
    name: 'Vipshop: price for newcomers beside the price of everybody',
    url: 'https://detail.vip.com/detail-1700000002-6900000000000000002.html',
    html: page(
      '某某 男士夹克 - 唯品会',
      `<p class="pro-title-name">某某 男士夹克</p><div class="sp-price-wrap"><span class="sp-price">￥199</span></div><div class="marketPrice"><del>￥599</del></div><div>新人价 ￥149</div><div>超级VIP 95折</div>`,
    ),
    expect: { site: 'vipshop', page: 'product', product: { price: 199 } },
  },
  {
    name: 'Suning: list of orders is empty',
    url: 'https://order.suning.com/order/orderList.do',
    html: page('我的订单-苏宁易购', '<div>我的订单</div><div>您还没有相关订单</div>'),
    expect: { site: 'suning', page: 'order-list', orders: [] },
  },
  {
    name: 'eBay: order of one seller with a partial refund and its tracking',
    url: 'https://order.ebay.com/ord/show?orderId=05-11111-22222',
    html: page(
      'Order details',
      `<div class="order-box"><h1>Order details</h1><dl class="eui-label-value-line"><dt>Order number</dt><dd>05-11111-22222</dd></dl><dl class="eui-label-value-line"><dt>Time placed</dt><dd>Feb 3, 2026 at 9:05 AM</dd></dl><dl class="eui-label-value-line"><dt>Total</dt><dd>US $46.20</dd></dl><dl class="eui-label-value-line"><dt>Refund issued</dt><dd>US $6.20</dd></dl><dl class="eui-label-value-line"><dt>Sold by</dt><dd>oldcameras</dd></dl></div><div class="item"><p class="item-title"><a>Film Camera</a></p><p class="item-price"><span>US $40.00</span></p></div><div>Delivered on Fri, Feb 6</div><div>Tracking details</div><div>Tracking number</div><div>9400111899220000000000</div>`,
    ),
    expect: {
      site: 'ebay',
      page: 'order',
      order: { id: '05-11111-22222', paid: 46.2, currency: 'USD', orderedAt: { contains: '2026-02-03' } },
    },
  },
];
