import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { caseOf } from './support/cases.ts';

/** Every line that a claim can have and every refusal, whole: amount, formula or reason, and its grounds in the contract. */

type Line = [id: string, amount: number, formula: string, ...basis: string[]];
type Refused = [id: string, reason: string, ...basis: string[]];

const LINES: [name: string, members: Partial<CaseRecord>, lines: Line[]][] = [
  [
    'refund',
    { problem: 'damaged', order: { price: 30, quantity: 3, freight: 8 } },
    [
      ['refund', 90, '实际支付90元', '民法典:582', '民法典:604'],
      ['freight', 8, '下单时支付的运费8元', '民法典:582', '民法典:604'],
    ],
  ],
  [
    'less what was refunded',
    {
      problem: 'damaged',
      order: { price: 30, quantity: 3, freight: 8 },
      events: [{ on: '2026-11-20', type: 'refunded', amount: 60 }],
    },
    [
      ['refund', 30, '实际支付90元，减去已经收到的60元，还有30元', '民法典:582', '民法典:604'],
      ['freight', 8, '下单时支付的运费8元', '民法典:582', '民法典:604'],
    ],
  ],
  [
    'missing units',
    { problem: 'wrong-item', order: { price: 30, quantity: 3, paid: 81 }, facts: { missingQuantity: 2 } },
    [['refund', 60, '缺少2件 × 单价30元', '消费者权益保护法:48', '民法典:582']],
  ],
  [
    'the lower price',
    {
      problem: 'wrong-item',
      order: { price: 30, quantity: 3 },
      wants: ['price-reduction'],
      facts: { deliveredItemPrice: 12.5 },
    },
    [['price-reduction', 52.5, '实际支付90元 − 到手商品的市价12.50元 × 3件', '民法典:582']],
  ],
  [
    'a substitute',
    { problem: 'order-cancelled', order: { paid: 90 }, wants: ['substitute-diff'], facts: { substitutePrice: 117 } },
    [['substitute-diff', 27, '替代购买117元 − 原订单90元', '民法典:577', '合同编通则解释:60']],
  ],
  [
    'the fallen price',
    {
      problem: 'price-protection',
      order: { paid: 100, quantity: 2 },
      promises: [{ kind: 'price-protection', days: 15, on: '2026-11-10' }],
      facts: { lowerPrice: { price: 40, on: '2026-11-16' } },
    },
    [['price-gap', 20, '实际支付100元 − 降价后40元 × 2件', '消费者权益保护法实施条例:12', '民法典:577']],
  ],
  [
    '定金',
    { problem: 'presale-deposit', deposit: { amount: 500, contractPrice: 2000, term: '定金', breachBy: 'seller' } },
    [
      ['deposit', 500, '已经支付500元', '民法典:586', '民法典:587'],
      ['deposit-penalty', 400, '定金以价款的百分之二十即400元为限，商家违约再还一份', '民法典:586', '民法典:587'],
    ],
  ],
  [
    '定金, the buyer’s breach',
    { problem: 'presale-deposit', deposit: { amount: 500, contractPrice: 2000, term: '定金', breachBy: 'buyer' } },
    [['deposit', 100, '已经支付500元，减去作为定金的400元（以价款的百分之二十为限）', '民法典:586', '民法典:587']],
  ],
  [
    '订金',
    { problem: 'presale-deposit', deposit: { amount: 500, contractPrice: 2000, term: '订金', breachBy: 'seller' } },
    [['deposit', 500, '已经支付500元', '民法典:577']],
  ],
  [
    'a prepayment in its first seven days',
    { problem: 'prepaid', prepaid: { paid: 1000, paidOn: '2026-11-20' } },
    [['prepaid-refund', 1000, '付款七日内，预付的本金1000元', '预付式消费解释:14']],
  ],
  [
    'a prepayment by days',
    {
      problem: 'prepaid',
      prepaid: { paid: 365, unlimited: true, from: '2026-01-01', to: '2026-12-31', stoppedOn: '2026-12-01' },
    },
    [['prepaid-refund', 31, '预付365元 × 剩余31天 ÷ 全期365天', '预付式消费解释:22']],
  ],
  [
    'a prepayment, the seller’s cause',
    { problem: 'prepaid', prepaid: { paid: 1000, bonus: 500, usedListPrice: 300, cause: 'seller' } },
    [
      [
        'prepaid-refund',
        800,
        '预付1000元 − 已消费标价300元 × 1000元 ÷（1000元 + 赠送500元）',
        '预付式消费解释:15',
        '预付式消费解释:18',
      ],
    ],
  ],
  [
    'a prepayment, the consumer’s cause',
    { problem: 'prepaid', prepaid: { paid: 1000, usedListPrice: 300, cause: 'consumer' } },
    [['prepaid-refund', 700, '预付1000元 − 已消费标价300元', '预付式消费解释:15', '预付式消费解释:19']],
  ],
  [
    'every loss',
    {
      problem: 'injury',
      order: { paid: 10 },
      losses: [
        { kind: 'medical', amount: 1, proven: true },
        { kind: 'nursing', amount: 2, proven: true },
        { kind: 'transport', amount: 3, proven: true },
        { kind: 'meals', amount: 4, proven: true },
        { kind: 'nutrition', amount: 5, proven: true },
        { kind: 'lost-income', amount: 6, proven: true },
        { kind: 'mental', amount: 7, proven: true },
        { kind: 'property', amount: 8, proven: true },
        { kind: 'return-freight', amount: 9, proven: true },
        { kind: 'test-fee', amount: 10, proven: true },
        { kind: 'other', amount: 11, proven: true },
      ],
    },
    [
      ['refund', 10, '实际支付10元', '民法典:582'],
      ['medical', 1, '医疗费，凭证合计1元', '民法典:1179', '消费者权益保护法:49'],
      ['nursing', 2, '护理费，凭证合计2元', '民法典:1179', '消费者权益保护法:49'],
      ['transport', 3, '交通费，凭证合计3元', '民法典:1179', '消费者权益保护法:49'],
      ['meals', 4, '住院伙食补助费，凭证合计4元', '民法典:1179', '消费者权益保护法:49'],
      ['nutrition', 5, '营养费，凭证合计5元', '民法典:1179', '消费者权益保护法:49'],
      ['lost-income', 6, '误工费，凭证合计6元', '民法典:1179', '消费者权益保护法:49'],
      ['mental', 7, '精神损害抚慰金，凭证合计7元', '民法典:1183'],
      ['property', 8, '其他财产损失，凭证合计8元', '民法典:1203', '消费者权益保护法:40'],
      ['return-freight', 9, '退货运费，凭证合计9元', '消费者权益保护法:24'],
      ['test-fee', 10, '检测鉴定费，凭证合计10元', '民法典:584'],
      ['other', 11, '其他损失，凭证合计11元', '民法典:584'],
    ],
  ],
  [
    'fraud',
    { problem: 'counterfeit', order: { paid: 200 }, facts: { faultProof: ['lab'] } },
    [
      ['refund', 200, '实际支付200元', '民法典:577', '民法典:582'],
      ['fraud3x', 600, '价款200元 × 3', '消费者权益保护法:55', '侵害消费者权益行为处罚办法:5'],
    ],
  ],
  [
    'the least for fraud',
    { problem: 'false-advertising', order: { paid: 20 }, facts: { faultProof: ['lab'], material: true } },
    [
      ['refund', 20, '实际支付20元', '消费者权益保护法:20', '民法典:577'],
      ['fraud3x', 500, '价款20元 × 3 不足500元，按500元', '消费者权益保护法:55', '侵害消费者权益行为处罚办法:16'],
    ],
  ],
  [
    'three times the losses',
    {
      problem: 'food-safety',
      order: { paid: 200, category: 'food' },
      facts: { expired: true },
      losses: [{ kind: 'medical', amount: 700, proven: true }],
    },
    [
      ['refund', 200, '实际支付200元', '消费者权益保护法:48', '民法典:582'],
      ['medical', 700, '医疗费，凭证合计700元', '民法典:1179', '消费者权益保护法:49'],
      [
        'food10x',
        2100,
        '损失700元 × 3',
        '食品安全法:148',
        '食品药品惩罚性赔偿解释:1',
        '食品安全法:34',
        '食品安全民事解释一:6',
      ],
    ],
  ],
  [
    'the least for food',
    {
      problem: 'food-safety',
      order: { paid: 20, category: 'food', trade: 'general-import' },
      facts: { noChineseLabel: true },
    },
    [
      ['refund', 20, '实际支付20元', '消费者权益保护法:48', '民法典:582'],
      [
        'food10x',
        1000,
        '价款20元 × 10 不足1000元，按1000元',
        '食品安全法:148',
        '食品药品惩罚性赔偿解释:1',
        '食品安全法:97',
        '食品药品惩罚性赔偿解释:6',
      ],
    ],
  ],
  [
    'drug',
    { problem: 'drug-device-cosmetics', order: { paid: 200, category: 'drug' }, facts: { faultProof: ['lab'] } },
    [
      ['refund', 200, '实际支付200元', '消费者权益保护法:48', '民法典:582'],
      ['drug10x', 2000, '价款200元 × 10', '药品管理法:144'],
    ],
  ],
  [
    'a promised rate',
    { problem: 'not-shipped', order: { paid: 100 }, promises: [{ kind: 'late-shipping', rate: 0.05, min: 10 }] },
    [
      ['refund', 100, '实际支付100元', '民法典:563', '民法典:577'],
      ['promise', 10, '价款100元 × 5%，不足承诺的最低额，按10元', '民法典:585'],
    ],
  ],
  [
    'a promised multiple',
    {
      problem: 'counterfeit',
      order: { paid: 200 },
      facts: { faultProof: ['lab'] },
      promises: [{ kind: 'fake-multiple', multiple: 4 }],
    },
    [
      ['refund', 200, '实际支付200元', '民法典:577', '民法典:582'],
      ['promise', 800, '承诺的4倍 × 价款200元', '网络消费规定一:10', '消费者权益保护法:55'],
    ],
  ],
  [
    'a promised multiple, private seller',
    {
      problem: 'counterfeit',
      order: { paid: 200 },
      seller: { isBusiness: false },
      facts: { faultProof: ['lab'] },
      promises: [{ kind: 'fake-multiple', multiple: 4 }],
    },
    [
      ['refund', 200, '实际支付200元', '民法典:577', '民法典:582', '网络消费规定一:7'],
      ['promise', 800, '承诺的4倍 × 价款200元', '网络消费规定一:10', '民法典:585'],
    ],
  ],
  [
    'a promised sum',
    { problem: 'damaged', order: { paid: 100 }, promises: [{ kind: 'compensation', amount: 20 }] },
    [
      ['refund', 100, '实际支付100元', '民法典:582', '民法典:604'],
      ['promise', 20, '承诺的20元', '民法典:585'],
    ],
  ],
];

const REFUSALS: [name: string, members: Partial<CaseRecord>, refusals: Refused[]][] = [
  [
    'a return too late',
    { problem: 'no-reason-return', order: { paid: 50, signedOn: '2026-11-01' } },
    [
      ['return7', '第一次通知商家时，签收后的七日已经过了。', '网络购买商品七日无理由退货暂行办法:10'],
      ['refund', '第一次通知商家时，签收后的七日已经过了。', '网络购买商品七日无理由退货暂行办法:10'],
    ],
  ],
  [
    'made to order',
    { problem: 'no-reason-return', order: { paid: 50, signedOn: '2026-11-20', category: 'custom-made' } },
    [
      [
        'return7',
        '定作的、鲜活易腐的、在线下载或者拆封的数字化商品和交付的报纸期刊，法律规定不适用七天无理由退货，页面也没有另外承诺。',
        '消费者权益保护法:25',
        '网络购买商品七日无理由退货暂行办法:6',
      ],
      [
        'refund',
        '定作的、鲜活易腐的、在线下载或者拆封的数字化商品和交付的报纸期刊，法律规定不适用七天无理由退货，页面也没有另外承诺。',
        '消费者权益保护法:25',
        '网络购买商品七日无理由退货暂行办法:6',
      ],
    ],
  ],
  [
    'an exclusion confirmed',
    { problem: 'no-reason-return', order: { paid: 50, signedOn: '2026-11-20' }, facts: { exclusionConfirmed: true } },
    [
      [
        'return7',
        '购买时您对这一单单独确认过不适用七天无理由退货。',
        '网络购买商品七日无理由退货暂行办法:7',
        '网络购买商品七日无理由退货暂行办法:9',
      ],
      [
        'refund',
        '购买时您对这一单单独确认过不适用七天无理由退货。',
        '网络购买商品七日无理由退货暂行办法:7',
        '网络购买商品七日无理由退货暂行办法:9',
      ],
    ],
  ],
  [
    'not intact',
    { problem: 'no-reason-return', order: { paid: 50, signedOn: '2026-11-20' }, facts: { activated: true } },
    [
      [
        'return7',
        '商品已经不完好（例如一次性密封被破坏、已激活、有使用痕迹），不符合无理由退货的条件。',
        '网络购买商品七日无理由退货暂行办法:7',
        '网络购买商品七日无理由退货暂行办法:9',
      ],
      [
        'refund',
        '商品已经不完好（例如一次性密封被破坏、已激活、有使用痕迹），不符合无理由退货的条件。',
        '网络购买商品七日无理由退货暂行办法:7',
        '网络购买商品七日无理由退货暂行办法:9',
      ],
    ],
  ],
  [
    'a private seller',
    { problem: 'no-reason-return', order: { paid: 50, signedOn: '2026-11-20' }, seller: { isBusiness: false } },
    [
      ['return7', '卖家是个人，不是经营者，没有七天无理由退货的义务；除非双方另有约定。', '网络消费规定一:7'],
      ['refund', '卖家是个人，不是经营者，没有七天无理由退货的义务；除非双方另有约定。', '网络消费规定一:7'],
    ],
  ],
  [
    'a fault told too late',
    { problem: 'quality-fault', order: { paid: 50, signedOn: '2026-11-01' } },
    [
      [
        'refund',
        '第一次通知商家时，收货后的七日已经过了，又没有修理两次仍不能正常使用，只能要求更换、修理。',
        '消费者权益保护法:24',
      ],
    ],
  ],
  [
    'the buyer’s own fault',
    { problem: 'quality-fault', order: { paid: 50, signedOn: '2026-11-20' }, facts: { humanCaused: true } },
    [['refund', '问题是买家自己造成的，商家没有免费负责的义务；可以请商家付费维修。', '消费者权益保护法:24']],
  ],
  [
    'the burden of proof',
    {
      problem: 'quality-fault',
      order: { paid: 50, category: 'durable', signedOn: '2026-03-01' },
      facts: { faultFoundOn: '2026-11-01' },
    },
    [
      [
        'refund',
        '第一次通知商家时，收货后的七日已经过了，又没有修理两次仍不能正常使用，只能要求更换、修理。',
        '消费者权益保护法:24',
      ],
      ['burden-shift', '瑕疵是在收货六个月之后发现的，不再由商家举证，需要您证明商品有问题。', '消费者权益保护法:23:3'],
    ],
  ],
  [
    'no price protection',
    { problem: 'damaged', order: { paid: 50 }, wants: ['price-gap'] },
    [['price-gap', '差价只有在商家承诺价保时才能要求。', '消费者权益保护法实施条例:12']],
  ],
  [
    'price protection unknown',
    { problem: 'price-protection', order: { paid: 50 }, wants: ['price-gap', 'refund'] },
    [
      ['refund', '价保只补差价，不退全款。', '民法典:577'],
      ['price-gap', '还缺少价保承诺的期限，或者降价的时间和价格。', '消费者权益保护法实施条例:12'],
    ],
  ],
  [
    'nothing to compare',
    { problem: 'damaged', order: { paid: 50 }, wants: ['price-reduction'] },
    [['price-reduction', '要减少价款，需要商品确有不符，并知道到手商品值多少钱。', '民法典:582']],
  ],
  [
    'food in order',
    { problem: 'damaged', order: { paid: 50 }, wants: ['substitute-diff'] },
    [['substitute-diff', '要补替代购买的差额，需要商家不履行，并且替代购买确实更贵。', '合同编通则解释:60']],
  ],
  [
    'no price back',
    { problem: 'invoice-refused', order: { paid: 50 }, wants: ['refund'] },
    [['refund', '这类问题本身不产生退还价款的权利。', '民法典:577']],
  ],
  [
    'other remedies',
    { problem: 'damaged', order: { paid: 50 }, wants: ['restore-review', 'redo'] },
    [
      ['redo', '这类问题没有要求“重作”的权利。'],
      ['restore-review', '这类问题没有要求“恢复评价”的权利。'],
    ],
  ],
  [
    'additions without ground',
    { problem: 'damaged', order: { paid: 50 }, wants: ['fraud3x', 'drug10x', 'promise', 'deposit-penalty', 'food10x'] },
    [
      [
        'fraud3x',
        '还没有证据表明商家欺诈：需要能证明的假冒、影响购买决定的虚假宣传，或者虚构的比较价格。',
        '消费者权益保护法:55',
      ],
      ['food10x', '十倍赔偿只适用于不符合食品安全标准的食品。', '食品安全法:148'],
      ['drug10x', '十倍赔偿只适用于有证据的假药、劣药。', '药品管理法:144'],
      ['promise', '没有可以适用的赔付承诺，或者承诺的条件没有成就。', '民法典:585'],
      ['deposit-penalty', '只有写明“定金”而且商家违约，才能要求再还一份。', '民法典:586', '民法典:587'],
    ],
  ],
  [
    'a private seller’s fraud',
    {
      problem: 'counterfeit',
      order: { paid: 50 },
      seller: { isBusiness: false },
      facts: { faultProof: ['lab'] },
      wants: ['fraud3x'],
    },
    [['fraud3x', '卖家是个人，不是经营者，不适用消费者权益保护法的三倍赔偿。', '网络消费规定一:7']],
  ],
  [
    'cross-border food',
    { problem: 'food-safety', order: { category: 'food', paid: 30, trade: 'cbec' }, facts: { noChineseLabel: true } },
    [['food10x', '跨境电商零售进口的食品不要求必须贴中文标签，不能据此要求十倍赔偿。', '商财发〔2018〕486号']],
  ],
  [
    'a mere label flaw',
    { problem: 'food-safety', order: { category: 'food', paid: 30 }, facts: { labelFlawOnly: true } },
    [
      [
        'food10x',
        '标签只有不影响食品安全、也不会误导的瑕疵，不适用十倍赔偿。',
        '食品安全法:148',
        '食品药品惩罚性赔偿解释:8',
      ],
    ],
  ],
  [
    'a seller who need not know',
    { problem: 'food-safety', order: { category: 'food', paid: 30 }, facts: { unsafeFood: true }, wants: ['food10x'] },
    [
      [
        'food10x',
        '卖家不是生产者，也没有迹象表明其明知食品不安全，十倍赔偿要求生产者责任或者经营者明知。',
        '食品安全法:148',
      ],
    ],
  ],
  [
    'no breach',
    { problem: 'food-safety', order: { category: 'food', paid: 30 }, wants: ['food10x'] },
    [['food10x', '十倍赔偿只适用于不符合食品安全标准的食品。', '食品安全法:148']],
  ],
  [
    'all bought knowing',
    {
      problem: 'food-safety',
      order: { category: 'food', paid: 30 },
      facts: { expired: true, purchases: [{ on: '2026-11-01', quantity: 1, price: 30, knowing: true }] },
      wants: ['food10x'],
    },
    [
      ['food10x', '全部商品都是明知有问题而购买的，不计算增加的赔偿。', '食品药品惩罚性赔偿解释:12'],
      [
        'knowing-purchases',
        '明知有问题而购买的部分不计算增加的赔偿；购买数量明显超出生活需要的，投诉也可能不被受理。请如实说明。',
        '食品药品惩罚性赔偿解释:12',
        '食品药品惩罚性赔偿解释:13',
        '市场监督管理投诉举报处理办法:17',
      ],
    ],
  ],
  [
    'part bought knowing',
    {
      problem: 'food-safety',
      order: { category: 'food', paid: 30 },
      facts: {
        expired: true,
        purchases: [
          { on: '2026-11-01', quantity: 1, price: 20, knowing: true },
          { on: '2026-11-01', quantity: 1, price: 10, knowing: false },
        ],
      },
    },
    [
      [
        'knowing-purchases',
        '明知有问题而购买的部分不计算增加的赔偿；购买数量明显超出生活需要的，投诉也可能不被受理。请如实说明。',
        '食品药品惩罚性赔偿解释:12',
        '食品药品惩罚性赔偿解释:13',
        '市场监督管理投诉举报处理办法:17',
      ],
    ],
  ],
  [
    'a loss without proof',
    { problem: 'damaged', order: { paid: 5 }, losses: [{ kind: 'test-fee', amount: 3, proven: false }] },
    [['test-fee', '检测鉴定费还没有票据等证明，暂不计入；补齐后可以加上。', '民法典:584']],
  ],
  [
    'heads of an injury',
    {
      problem: 'damaged',
      order: { paid: 5 },
      losses: [
        { kind: 'lost-income', amount: 3, proven: true },
        { kind: 'mental', amount: 3, proven: true },
      ],
    },
    [
      ['lost-income', '没有人身伤害，不能要求误工费。', '民法典:1179', '消费者权益保护法:49'],
      ['mental', '没有人身伤害，不能要求精神损害抚慰金。', '民法典:1183'],
    ],
  ],
  [
    'postage of a return without reason',
    {
      problem: 'no-reason-return',
      order: { paid: 5, signedOn: '2026-11-20' },
      losses: [{ kind: 'return-freight', amount: 3, proven: true }],
    },
    [
      [
        'return-freight',
        '无理由退货的退回运费由买家承担，除非另有约定或者有运费险。',
        '消费者权益保护法:25',
        '网络购买商品七日无理由退货暂行办法:18',
      ],
    ],
  ],
];

describe('a claim', () => {
  test.each(LINES)('of %s', (_, members, lines) => {
    const { items } = advise(caseOf(members)).claim;
    expect(items.map(({ id, amount, formula, basis }) => [id, amount, formula, ...basis])).toEqual(lines);
  });
});

describe('a refusal', () => {
  test.each(REFUSALS)('of %s', (_, members, refusals) => {
    const { unsupported } = advise(caseOf(members));
    expect(unsupported.map(({ id, reason, basis }) => [id, reason, ...basis])).toEqual(refusals);
  });
});
