import type { Written } from './written.ts';

const shop = (name: string, path: string, title: string, body: string, expect: object): Written => ({
  name,
  url: `https://www.shangcheng.example.cn/${path}`,
  html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title} - 某某商城</title></head><body><header><a href="/">某某商城</a><a href="/login">登录</a></header><main><h1>${title}</h1>${body}</main></body></html>`,
  expect: { site: 'generic', page: 'product', product: { title, currency: 'CNY', ...expect } },
});

/** Chinese shops of their own: how they name what is asked now. */
export const shopsChina: Written[] = [
  shop(
    'coupon price over the plain one',
    'goods/30001',
    '不锈钢保温壶',
    '<div><span>券后价</span><b>¥89.00</b></div><div>原价 <del>¥129.00</del></div><div>券满100减40</div><button>立即购买</button>',
    { price: 89, listPrice: 129 },
  ),
  shop(
    'plain price, then the price after the coupon',
    'goods/30002',
    '全棉四件套',
    '<div class="price">价格 ¥399.00</div><div class="price-final">到手价 ¥329.00</div><button>加入购物车</button>',
    { price: 329, listPrice: 399 },
  ),
  shop(
    'member price below it',
    'goods/30003',
    '陶瓷炒锅',
    '<div class="price">¥259</div><div>会员价 ¥239</div><div>运费 ¥10</div><button>加入购物车</button>',
    { price: 259 },
  ),
  shop(
    'member price above it',
    'goods/30004',
    '陶瓷汤锅',
    '<div>会员价 ¥239</div><div class="price">¥259</div><button>加入购物车</button>',
    { price: 259 },
  ),
  shop(
    'presale: price, deposit, balance',
    'goods/30005',
    '智能手环 9',
    '<div>预售价 ¥249.00</div><div>定金 ¥50.00</div><div>尾款 ¥199.00</div><button>立即购买</button>',
    { price: 249 },
  ),
  shop(
    'instalments first',
    'goods/30006',
    '轻薄本 14',
    '<div class="price">¥5,499.00</div><div>分期 ¥458.25×12期</div><div>以旧换新最高补 ¥800</div><button>加入购物车</button>',
    { price: 5499 },
  ),
  shop('from a price on', 'goods/30007', '定制窗帘', '<div class="price">¥68.00起</div><button>立即购买</button>', {
    price: 68,
  }),
  shop(
    'group price and price alone',
    'goods/30008',
    '手剥山核桃',
    '<div>拼团价 ¥29.90</div><div>单独购买 ¥39.90</div><button>立即购买</button>',
    { price: { oneOf: [29.9, 39.9, null] } },
  ),
  shop(
    'flash sale with a countdown',
    'goods/30009',
    '电动牙刷 P2',
    '<div>秒杀价 <b>¥99</b> 距结束 02:13:44</div><div>日常价 ¥159</div><button>马上抢</button>',
    { price: 99 },
  ),
  shop(
    'subsidy by the state',
    'goods/30010',
    '一级能效空调 1.5 匹',
    '<div>国补后 ¥2,079.20</div><div>补贴前 ¥2,599.00</div><button>立即购买</button>',
    { price: 2079.2 },
  ),
  shop(
    'price by the hundred million of a sentence',
    'goods/30011',
    '竹浆纸巾 24 包',
    '<p>这款纸巾去年卖出 1.2 亿元，是店里最便宜的纸，每包不到 2 元。</p><div class="price">￥45.9</div><button>加入购物车</button>',
    { price: 45.9 },
  ),
  shop(
    'recharge and gift amounts',
    'goods/30012',
    '咖啡豆 500g',
    '<div class="price">¥78.00</div><div>充 ¥200 送 ¥30</div><div>满 ¥99 包邮</div><div>返 ¥5 红包</div><button>加入购物车</button>',
    { price: 78 },
  ),
];
