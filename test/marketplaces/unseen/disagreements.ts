import { page, type Written } from './written.ts';

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Pages whose parts say different things of the same: nothing is dropped, the page counts more than its address. */
export const disagreements: Written[] = [
  {
    name: 'Taobao: the address names another item than the page',
    url: 'https://item.taobao.com/item.htm?id=750000000001',
    html: page(
      '陶壶-淘宝网',
      `<div class="mainTitle--a1">陶壶 300ml</div><div class="highlightPrice--b2"><span>￥</span><span>66</span></div><script>var b = ${json({ loaderData: { home: { data: { res: { item: { itemId: '750000000002', title: '陶壶 300ml' }, seller: { shopName: '某窑' }, componentsVO: { priceVO: { extraPrice: { priceText: '66', priceMoney: '6600' }, price: { priceText: '80' } } } } } } } })}; window.__ICE_APP_CONTEXT__ = b;</script>`,
    ),
    expect: {
      site: 'taobao',
      page: 'product',
      product: { id: '750000000002', title: '陶壶 300ml', price: 66, shop: '某窑' },
      conflicts: { has: [{ field: 'product.id' }] },
    },
  },
  {
    name: 'Taobao: order of another number than its address',
    url: 'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=3300000000000000081',
    html: page(
      '订单详情',
      '<div>订单编号：3300000000000000082</div><div>创建时间：2026-05-01 10:00:00</div><div>实付款：￥10.00</div>',
    ),
    expect: {
      page: 'order',
      order: { id: '3300000000000000082', paid: 10 },
      conflicts: { has: [{ field: 'order.id' }] },
    },
  },
  {
    name: 'Taobao: what was paid differs between data and words',
    url: 'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=3300000000000000083',
    html: page(
      '订单详情',
      `<div>订单编号：3300000000000000083</div><div>实付款：￥89.00</div><script>var data = JSON.parse('${json({
        mainOrder: {
          id: '3300000000000000083',
          payInfo: { actualFee: { name: '实付款', value: '￥99.00' } },
          subOrders: [{ itemInfo: { title: '木勺' }, quantity: '1', priceInfo: '99.00' }],
          orderInfo: { lines: [] },
        },
      })
        .replaceAll('\\', '\\\\')
        .replaceAll("'", "\\'")}');</script>`,
    ),
    expect: { page: 'order', order: { id: '3300000000000000083' }, conflicts: { has: [{ field: 'order.paid' }] } },
  },
  {
    name: 'JD: canonical of another variant',
    url: 'https://item.jd.com/100000000051.html',
    html: page(
      '【某某壶】某某壶 1.5L【行情 报价 价格 评测】-京东',
      '<div class="sku-name">某某壶 1.5L</div><div class="summary-price"><span class="p-price"><span>￥</span><span class="price J-p-100000000052">129.00</span></span></div>',
      '<link rel="canonical" href="//item.jd.com/100000000052.html">',
    ),
    expect: {
      site: 'jd',
      page: 'product',
      product: { title: '某某壶 1.5L', price: 129 },
      conflicts: { has: [{ field: 'product.id' }] },
    },
  },
  {
    name: 'generic: heading, declared name and tab say three things',
    url: 'https://names.example/p/60001',
    html: page(
      'Mug Deluxe 2026 | Names',
      '<h1>Deluxe Mug</h1><div class="price">$14.00</div><button>Add to cart</button>',
      `<meta property="og:type" content="product"><meta property="og:title" content="Mug Deluxe 2026"><script type="application/ld+json">${json({ '@type': 'Product', name: 'Deluxe Mug', sku: 'DM-14', offers: { price: 14, priceCurrency: 'USD' } })}</script>`,
    ),
    expect: {
      page: 'product',
      product: { title: 'Deluxe Mug', price: 14 },
      conflicts: { has: [{ field: 'product.title' }] },
    },
  },
  {
    name: 'generic: two numbers of the article',
    url: 'https://names.example/p/60002',
    html: page(
      'Deluxe Cup | Names',
      '<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Deluxe Cup</h1><meta itemprop="sku" content="DC-15"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="15">$15.00</span><meta itemprop="priceCurrency" content="USD"></div></div>',
      `<script type="application/ld+json">${json({ '@type': 'Product', name: 'Deluxe Cup', sku: 'DC-16', offers: { price: 15, priceCurrency: 'USD' } })}</script>`,
    ),
    expect: {
      page: 'product',
      product: { title: 'Deluxe Cup', price: 15 },
      conflicts: { has: [{ field: 'product.id' }] },
    },
  },
  {
    name: 'the same in two notations is no conflict',
    url: 'https://names.example/p/60003',
    html: page(
      'Teapot | Names',
      '<h1>Teapot</h1><div class="price">$1,015.00</div><button>Add to cart</button>',
      `<meta property="product:price:amount" content="1015"><meta property="product:price:currency" content="USD"><meta property="og:type" content="product"><meta property="og:title" content="Teapot | Names"><script type="application/ld+json">${json({ '@type': 'Product', name: ' Teapot ', sku: 'T-1', offers: { price: '1015.00', priceCurrency: 'USD' } })}</script>`,
    ),
    expect: { page: 'product', product: { title: 'Teapot', price: 1015 }, conflicts: null },
  },
];
