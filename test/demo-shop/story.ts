import { LEGAL_ZONE, legalDay, Temporal } from '../../utils/clock.ts';

/**
 * The story that all pages of the demo shop tell: a desk lamp is ordered on Taobao, sent, shown as signed for, and
 * never seen by its buyer. Everything is invented. Dates run back from the day the shop is started.
 */

/** A time on a Chinese page, `YYYY-MM-DD hh:mm:ss`, without a zone. */
export type PageTime = string;

export interface ShopItem {
  id: string;
  title: string;
  sku: string;
  /** Yuan. */
  price: number;
  quantity: number;
  picture: string;
}

export interface TaobaoOrder {
  id: string;
  shop: string;
  seller: string;
  status: string;
  items: ShopItem[];
  discount: number;
  freight: number;
  paid: number;
  orderedAt: PageTime;
  paidAt?: PageTime;
  shippedAt?: PageTime;
  signedAt?: PageTime;
  carrier?: string;
  tracking?: string;
}

export interface Story {
  today: string;
  product: {
    id: string;
    title: string;
    price: number;
    listPrice: number;
    shop: string;
    seller: string;
    promises: string[];
    aging: string;
    colours: { name: string; picture: string }[];
  };
  order: TaobaoOrder;
  /** The whole order list, newest first; `order` is one of them. */
  orders: TaobaoOrder[];
  jd: {
    order: TaobaoOrder;
    listPrice: number;
    promises: string[];
  };
}

const SHOP = '暖屿家居旗舰店';
const SELLER = '暖屿家居旗舰店';

/** The story as it stands on a day in mainland China. */
export function tellStory(today: Temporal.PlainDate = legalDay()): Story {
  const at = (daysAgo: number, time: string): PageTime => `${today.subtract({ days: daysAgo })} ${time}`;
  const order: TaobaoOrder = {
    id: '4827193650284710265',
    shop: SHOP,
    seller: SELLER,
    status: '卖家已发货',
    items: [
      {
        id: '873204915566',
        title: '暖屿北欧护眼台灯 学习卧室床头阅读灯 三档色温可调光',
        sku: '米白 三档调光',
        price: 129,
        quantity: 1,
        picture: 'lamp-day',
      },
      {
        id: '873204917120',
        title: '暖屿E27替换灯泡 9瓦暖光',
        sku: '暖光 单只装',
        price: 15.9,
        quantity: 2,
        picture: 'bulb',
      },
    ],
    discount: 12,
    freight: 0,
    paid: 148.8,
    orderedAt: at(9, '20:14:36'),
    paidAt: at(9, '20:14:58'),
    shippedAt: at(8, '16:02:11'),
    signedAt: at(2, '11:47:05'),
    carrier: '中通快递',
    tracking: '78410293857461',
  };
  return {
    today: today.toString(),
    product: {
      id: '873204915566',
      title: '暖屿北欧护眼台灯 学习卧室床头阅读灯 三档色温可调光',
      price: 129,
      listPrice: 169,
      shop: SHOP,
      seller: SELLER,
      aging: '48小时内发货，晚发必赔',
      promises: ['7天无理由退货', '破损包退', '极速退款', '大促价保'],
      colours: [
        { name: '米白 三档调光', picture: 'lamp-day' },
        { name: '雾灰 三档调光', picture: 'lamp-white' },
        { name: '夜灯款', picture: 'lamp-night' },
      ],
    },
    order,
    orders: [unpaid(at), order, finished(at), refunded(at)],
    jd: jdOrder(at),
  };
}

type At = (daysAgo: number, time: string) => PageTime;

const unpaid = (at: At): TaobaoOrder => ({
  id: '4830015528841710265',
  shop: '青禾茶具坊',
  seller: '青禾茶具坊',
  status: '等待买家付款',
  items: [
    { id: '801177345120', title: '手作粗陶马克杯 复古窑变', sku: '赤陶', price: 46, quantity: 1, picture: 'mug' },
  ],
  discount: 0,
  freight: 0,
  paid: 46,
  orderedAt: at(0, '08:31:20'),
});

const finished = (at: At): TaobaoOrder => ({
  id: '4790026613377710265',
  shop: '川野厨具专营店',
  seller: '川野厨具专营店',
  status: '交易成功',
  items: [
    { id: '790026613000', title: '川野手冲壶 温控细口 1.0升', sku: '湖蓝', price: 219, quantity: 1, picture: 'kettle' },
  ],
  discount: 20,
  freight: 0,
  paid: 199,
  orderedAt: at(41, '12:05:09'),
  paidAt: at(41, '12:05:31'),
  shippedAt: at(40, '09:10:00'),
  signedAt: at(37, '18:22:45'),
});

const refunded = (at: At): TaobaoOrder => ({
  ...finished(at),
  id: '4771140958266710265',
  shop: '拾光数码店',
  seller: '拾光数码店',
  status: '交易关闭',
  items: [{ id: '771140958000', title: '拾光头戴耳机 有线', sku: '黑', price: 88, quantity: 1, picture: 'headset' }],
  discount: 0,
  paid: 88,
  orderedAt: at(63, '22:40:51'),
});

const jdOrder = (at: At): Story['jd'] => ({
  order: {
    id: '312045678901',
    shop: '清籁影音旗舰店',
    seller: '清籁影音旗舰店',
    status: '已完成',
    items: [
      {
        id: '100098765432',
        title: '清籁 头戴式降噪耳机 蓝牙5.4 长续航60小时',
        sku: '深空灰',
        price: 679.15,
        quantity: 1,
        picture: 'headset',
      },
    ],
    discount: 0,
    freight: 0,
    paid: 679.15,
    orderedAt: at(12, '09:20:41'),
    paidAt: at(12, '09:21:02'),
    shippedAt: at(12, '15:00:00'),
    signedAt: at(10, '10:33:20'),
    carrier: '京东快递',
    tracking: 'JDVA04829175530',
  },
  listPrice: 799,
  promises: ['30天价保', '180天只换不修', '7天无理由退货'],
});

/** Yuan with two places, as shops print them. */
export const yuan = (amount: number): string => amount.toFixed(2);

/** Yuan as product pages print them: without empty decimals. */
export const shortYuan = (amount: number): string => String(amount);

/** The instant of a time shown on a Chinese page, ISO 8601 with its offset, as the facts state it. */
export const instantOf = (time: PageTime): string =>
  Temporal.PlainDateTime.from(time.replace(' ', 'T')).toZonedDateTime(LEGAL_ZONE).toString({ timeZoneName: 'never' });
