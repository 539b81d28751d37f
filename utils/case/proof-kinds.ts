import type { PageKind } from '../marketplaces/types.ts';
import type { EvidenceKey } from '../rights/evidence.ts';

type Of<T> = Readonly<Partial<Record<EvidenceKey, T>>>;

/** The kinds of page that show a thing. */
export const PAGES_OF: Of<readonly PageKind[]> = {
  order: ['order'],
  payment: ['order'],
  logistics: ['logistics'],
  signProof: ['logistics'],
  refundRecord: ['after-sale', 'order'],
  charges: ['order'],
  listing: ['product'],
  exclusionNotice: ['product', 'order'],
  shipPromise: ['product', 'order'],
  promisePage: ['product'],
  depositPage: ['product', 'order'],
  adStatement: ['product'],
  priceTag: ['product'],
  priceHistory: ['product'],
  secondHandListing: ['product'],
  importPage: ['order', 'product'],
  chat: ['chat'],
  refusal: ['chat', 'after-sale'],
  cancelNotice: ['order', 'chat'],
  invoiceRequest: ['chat'],
  platformContact: ['after-sale', 'chat'],
};

/** The beginning of the MIME type of files that show a thing. */
export const MEDIA_OF: Of<string> = {
  unboxing: 'video/',
  faultVideo: 'video/',
  faultPhoto: 'image/',
  intactPhoto: 'image/',
  foodPackage: 'image/',
};

/** Words in the name of a file, or in what its user says it proves, that tell what it is. */
export const WORDS_OF: Of<RegExp> = {
  payment: /付款|支付|账单|流水|payment/i,
  waybill: /面单|运单|外包装|waybill/i,
  returnWaybill: /退货.*(?:运单|快递|签收)|return/i,
  charges: /扣款|扣费|账单|流水/,
  contract: /合同|协议|会员规则|contract/i,
  usageRecord: /消费记录|使用记录/,
  fundFlow: /转账|流水/,
  offPlatformTransfer: /转账|私下付款|微信支付/,
  renewalTerms: /续费/,
  warrantyCard: /保修|三包|发票|warranty/i,
  liveReplay: /直播/,
  privacyPolicy: /隐私/,
  chat: /聊天|通话|录音|chat/i,
  refusal: /拒绝|聊天/,
  harassment: /骚扰|威胁|短信/,
  unboxing: /开箱|拆箱|unbox/i,
  faultPhoto: /破损|瑕疵|故障|问题/,
  faultVideo: /故障/,
  medical: /病历|诊断|处方|门诊|医疗|medical/i,
  stationRecord: /驿站|监控/,
  renewalNotice: /续费|扣费提醒/,
  serviceStopped: /停业|搬迁|关店/,
  leakTrace: /来电|短信|通话记录/,
  reviewTrace: /评价|review/i,
  scamTrace: /诈骗|对方账号/,
  signProof: /签收/,
  testReport: /检测|检验|质检|test.?report/i,
  brandReport: /鉴定|假货|brand/i,
  registration: /注册|备案/,
  receipts: /发票|收据|票据|receipt|invoice/i,
  sellerIdentity: /执照|营业|经营者/,
  guardianship: /户口|出生证/,
};
