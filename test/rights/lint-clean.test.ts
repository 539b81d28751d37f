import { describe, expect, test } from 'vitest';
import { type LintContext, lint } from '../../utils/rights/lint/index.ts';
import { contextOf } from './lint-helpers.ts';

const CUP = contextOf({ refund: 80 });
const FRAUD = contextOf(
  { refund: 99, fraud3x: 500 },
  { problem: 'false-advertising', order: { paid: 99, placedOn: '2026-11-01' } },
);
const FOOD = contextOf(
  { refund: 59, food10x: 1000 },
  { problem: 'food-safety', order: { paid: 59, placedOn: '2026-11-01' } },
);
const INJ = contextOf(
  { refund: 200, medical: 860.5, 'lost-income': 1200, transport: 45 },
  { problem: 'injury', order: { paid: 200 } },
);
const WATCH = contextOf({ refund: 9000, fraud3x: 27000 }, { problem: 'counterfeit', order: { paid: 9000 } });
const DEP = contextOf({ deposit: 600, 'deposit-penalty': 300 }, { problem: 'presale-deposit', order: {} });
const GAP = contextOf({ 'price-gap': 200 }, { problem: 'price-protection', order: { paid: 3999 } });
const PRE = contextOf({ 'prepaid-refund': 750 }, { problem: 'prepaid', marketplace: 'none', order: {} });
const FREIGHT = contextOf({ refund: 80, 'return-freight': 12 });

/** What people write when they write well, and the ordinary words that look like a fault and are none. */
const CLEAN: readonly (readonly [draft: string, context: LintContext])[] = [
  [
    '您好，我在11月15日于贵店购买了水杯一个（订单号 123456789012345678），11月20日签收后发现杯身有裂纹。根据《消费者权益保护法》第二十四条，我要求退货并退还货款80元，往返运费由贵店承担。请在收到本消息后3个工作日内答复，逾期我将申请平台介入，并向12315投诉，必要时向人民法院起诉。',
    CUP,
  ],
  [
    '贵店页面标注“100%羊毛”，经检测实际羊毛含量为0%，属于《消费者权益保护法》第五十五条规定的欺诈行为。我购买时支付99元，现要求退还99元，并增加赔偿三倍价款，因不足500元，按500元计算，共计599元。请于11月30日前答复。',
    FRAUD,
  ],
  [
    '该饼干于2026年11月1日到期，我11月18日才收到，已过期17天。根据《食品安全法》第一百四十八条第二款，请退还货款59元，并支付十倍赔偿金；十倍为590元，不足1000元，按1000元支付，合计1059元。',
    FOOD,
  ],
  [
    '我因使用贵店电热水壶漏电受伤，支出医疗费860.5元、交通费45元，误工损失1200元，请连同货款200元一并赔偿，合计2305.5元。',
    INJ,
  ],
  ['请退还货款9000元并按三倍赔偿27000元，合计36000元（大写：叁万陆仟元整）。', WATCH],
  ['手表标价12800元，我实付9000元，品牌方鉴定为假，请退一赔三。', WATCH],
  [
    '你们收了我定金600元，合同价1500元，现在不发货。请双倍返还定金中的300元部分即600元，并退还超出部分300元，共900元。',
    DEP,
  ],
  ['我于10月1日以3999元购买，10月10日降价至3799元，贵店承诺30天价保，请退还差价200元。', GAP],
  ['我预存了1000元，赠送200元，已消费300元，请退还余额750元至我的银行卡。', PRE],
  ['请退还货款80元及退货运费12元。', FREIGHT],
  ['请退款80元。退货运费12元也请承担。', FREIGHT],
  ['商家回复说“要么给你50块红包，要么免谈”，我不同意，要求按规定退款80元。', CUP],
  ['你们的客服说只能赔我30元优惠券，我无法接受。我只要求退货退款80元。', CUP],
  ['平台客服承诺24小时内回复，至今没有回复。', CUP],
  ['订单金额共计1280元，其中水杯80元有质量问题，请退还水杯款80元。', CUP],
  ['同款在别家只卖50元，你们卖80元，我要求退款。', CUP],
  ['如果贵店觉得全额退款有困难，也可以部分退款40元，我留下商品。', CUP],
  ['我不是职业打假人，也不会在网上乱发，只希望贵店正常处理售后。', CUP],
  ['贵店若继续推诿，我会如实向平台和市场监管部门反映情况。', CUP],
  ['希望贵店不要再骚扰我，否则我会报警处理。', CUP],
  ['你方威胁要公开我的地址和电话，我已截图保存，请立即停止。', CUP],
  ['商家在电话里骂我“神经病”，还说“去告啊，我们不怕曝光”。', CUP],
  ['本人承诺所提交证据真实，未经伪造、剪辑、篡改，愿承担法律责任。', CUP],
  ['视频为一镜到底，没有剪辑，没有P图。', CUP],
  ['快递员未经我同意放在驿站，请核实。我的电话13800138000。', CUP],
  ['收件人：王某，电话 138 0013 8000，地址：成都市武侯区某路1号。', CUP],
  ['我已委托律师处理此事，律师会与贵店联系。', CUP],
  ['微信支付交易单号 4200001234202611151234567890，可核对付款。', CUP],
  ['我通过支付宝付款80元，请原路退回支付宝。', CUP],
  ['商家让我撤销投诉后才退款，我不同意先撤销，请先退款。', CUP],
  ['只要退款到账，我就撤销投诉。', CUP],
  ['根据《电子商务法》第四十九条，付款后合同已经成立，请按约发货。', CUP],
  ['《消费者权益保护法》第五十二条、《民法典》第五百八十二条。', CUP],
  ['一个月内修了两次都没修好，请更换。', CUP],
  ['我们要的是十个杯子，只收到三个，请补发。', CUP],
  ['三倍镜头无法对焦，请退货。', CUP],
  ['该充电宝标称10倍快充，实际没有。', CUP],
  ['请于10日内答复，我可以配合寄回。', CUP],
  ['这款手机第3天就黑屏了，屏幕坏了。', CUP],
  ['请不要把我的投诉当作恶意，我愿意协商。', CUP],
  ['你好，水杯打破了我的桌面，能否补偿？', CUP],
  ['收到的货是垃圾袋，不是收纳袋，请换货。', CUP],
  ['请店长或者主管联系我。', CUP],
  ['谢谢客服小姐姐，麻烦了！😊', CUP],
  ['老板，东西坏了，给退个款呗？80块钱不多。', CUP],
  ['杀菌灯不亮；消毒柜打不开门；烧水壶烧坏了。', CUP],
  ['孩子把杯子弄坏了一个，另一个本来就有裂纹。', CUP],
  ['我等着用，请尽快发货。', CUP],
  ['走着走着鞋底就掉了。', CUP],
  ['包装袋上没有生产日期，请说明。', FOOD],
  ['我把发票弄丢了，可以补开吗？', CUP],
  ['本店承诺假一赔十，请按承诺处理。', CUP],
  ['页面写着“破损包赔”，请按承诺补发。', CUP],
  ['麻烦加急处理，微信或电话联系我都可以。', CUP],
];

describe('a draft without fault', () => {
  test.each(CLEAN)('%s', (draft, context) => {
    expect(lint(draft, context)).toEqual([]);
  });
});
