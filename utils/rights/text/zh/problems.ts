import type { Problem } from '../../types.ts';

/** A kind of dispute in a few words, and the rule behind it in one sentence that names no amount and no head. */
export interface ProblemText {
  title: string;
  rule: string;
}

export const problems: Record<Problem, ProblemText> = {
  'no-reason-return': {
    title: '七天无理由退货',
    rule: '网购商品签收后七日内可以不说理由退货，自签收次日起算；只要在这七日内发出通知，货可以随后寄回。',
  },
  'refund-unpaid': {
    title: '该退的款没有到账',
    rule: '退货的款项，商家应当自收到退回商品起七日内返还；约定了日期的，按约定。',
  },
  'not-shipped': {
    title: '迟迟不发货',
    rule: '商家应当按承诺的方式和时间交付；催告后在合理期限内仍不交付的，买家可以解除合同。',
  },
  'presale-deposit': {
    title: '预售定金（订金）',
    rule: '“定金”和“订金”效力不同：定金以价款的百分之二十为限，适用定金规则；订金只是先付的一部分价款。',
  },
  'signed-not-received': {
    title: '显示签收但没有收到',
    rule: '快递商品以收件人签收为交付，交他人代收要经收件人同意；真正送到您手上之前，丢失的风险由商家承担。',
  },
  damaged: {
    title: '到货破损',
    rule: '交付之前商品损坏的风险由商家承担；交付的商品不符合约定的，商家应当承担违约责任。',
  },
  'wrong-item': {
    title: '发错、少发、漏发',
    rule: '商家应当按订单的品种和数量交付；交付不符的，买家可以要求按约定补正。',
  },
  'quality-fault': {
    title: '质量问题',
    rule: '商品不符合质量要求的，商家应当负责；七日内和七日后可以要求的方式不同。',
  },
  counterfeit: {
    title: '假冒商品',
    rule: '商家应当交付与页面描述一致的真品；交付假冒商品属于违约，明知售假还属于欺诈。',
  },
  'false-advertising': {
    title: '虚假或者引人误解的宣传',
    rule: '商家提供的质量、性能、用途等信息应当真实、全面，不得作虚假或者引人误解的宣传。',
  },
  'price-fraud': {
    title: '虚假打折、价格欺诈',
    rule: '划线价、原价等被比较的价格应当真实；没有写明依据的，不得高于降价前七日内的最低成交价。',
  },
  'price-protection': {
    title: '价保',
    rule: '商家承诺价保的，承诺就是合同的内容，应当照办。',
  },
  'food-safety': {
    title: '食品安全',
    rule: '卖出的食品应当符合食品安全标准，不得过期，应当有中文标签（跨境电商零售进口除外）。',
  },
  'drug-device-cosmetics': {
    title: '药品、医疗器械、化妆品问题',
    rule: '药品、医疗器械、化妆品应当是依法注册或者备案的合格产品。',
  },
  injury: {
    title: '商品缺陷造成伤害',
    rule: '因商品缺陷受到伤害的，可以向商家要求，也可以向生产者要求；先就医，再留证据。',
  },
  'auto-renewal': {
    title: '自动续费',
    rule: '自动续费要在开通前和每次扣费前五日以显著方式提醒，并提供简便的取消办法。',
  },
  'minor-purchase': {
    title: '未成年人自行购买',
    rule: '未满十八周岁的孩子实施与年龄、智力不相适应的交易，监护人不追认的，交易不发生效力。',
  },
  prepaid: {
    title: '预付卡、课程',
    rule: '预付款要扣除的只是已经提供的服务；怎样扣，看因谁的原因结束。',
  },
  'order-cancelled': {
    title: '付款后被商家取消（砍单）',
    rule: '订单提交成功、付款之后合同已经成立，商家不能用格式条款单方说不成立。',
  },
  'invoice-refused': {
    title: '不开发票',
    rule: '买家索要发票等购货凭证的，商家必须出具。',
  },
  'privacy-leak': {
    title: '个人信息泄露',
    rule: '个人信息泄露的，处理者应当立即补救并通知您；不能证明自己没有过错的，要承担责任。',
  },
  'review-suppressed': {
    title: '评价被删除或者因评价被骚扰',
    rule: '平台不得删除买家对商品和服务的真实评价。',
  },
  'platform-inaction': {
    title: '平台不作为、不提供商家身份',
    rule: '平台不能提供商家的真实名称、地址和有效联系方式的，由平台先行负责。',
  },
  'gift-defect': {
    title: '赠品、奖品有问题',
    rule: '赠品、奖品也是交易的一部分，商家不能以免费为由拒绝负责。',
  },
  scam: {
    title: '刷单、冒充客服等诈骗',
    rule: '这类事情属于刑事或者治安案件，由公安机关处理，越早报案越可能止付。',
  },
  other: {
    title: '其他纠纷',
    rule: '买卖双方都应当按约定全面履行自己的义务。',
  },
};
