import type { ActionId } from '../../types.ts';
import { date } from './words.ts';

/** What an action's words need to know. Days are `YYYY-MM-DD`. */
export interface ActionFacts {
  /** The claim in one phrase; absent while nothing is claimed. */
  claim?: string;
  /** Act by this day, and the last day in law where it is later. */
  by?: { safe?: string; last?: string };
  marketplace: string;
  /** The competent market regulator by name. */
  authority?: string;
  institution?: string;
  other?: 'data' | 'tax' | 'private';
  /** Places whose courts may be chosen. */
  courts: readonly string[];
  /** The court fee in words. */
  fee?: string;
  limitationEnds: boolean;
}

export interface ActionText {
  title: (facts: ActionFacts) => string;
  steps: (facts: ActionFacts) => string[];
}

const when = ({ by }: ActionFacts, otherwise: string): string => {
  if (by?.safe === undefined) return otherwise;
  if (by.last === undefined || by.last === by.safe) return `${date(by.safe)}（含当日）前`;
  return `${date(by.safe)}前（法律上最晚${date(by.last)}）`;
};

const ask = ({ claim }: ActionFacts): string => (claim === undefined ? '您的要求' : `要求：${claim}`);

const OTHERS = {
  data: { name: '网信部门或者公安机关', step: '向当地网信部门（12377）举报个人信息问题；有骚扰、诈骗的同时报警。' },
  tax: { name: '税务机关', step: '拨打12366或者在电子税务局反映商家拒开发票，附订单和索要发票的记录。' },
  private: {
    name: '人民调解组织',
    step: '卖家是个人，市场监管部门一般不受理；可以拨打12345转人民调解，谈不成再向法院起诉。',
  },
} as const;

export const action: Record<ActionId, ActionText> = {
  'send-return-notice': {
    title: (facts) => `${when(facts, '今天')}在订单里发出退货通知`,
    steps: (facts) => [
      `打开${facts.marketplace}的这个订单，申请退货，原因选无理由；找不到按钮就在聊天里发文字通知，效果一样。`,
      '拍下商品、配件和包装完好的照片，截图保存申请页面和聊天。',
      '收到退货地址后，用可以查询单号的快递寄回，保留运单。',
    ],
  },
  'report-damage': {
    title: (facts) => `${when(facts, '今天')}向商家报告破损`,
    steps: (facts) => [
      '把运单、外包装、破损处分别拍清楚，开箱视频保留原件。',
      `在${facts.marketplace}的订单聊天里发照片，写明收货日期和破损情况，并提出${ask(facts)}。`,
      '请商家在三到五个工作日内答复，截图保存。',
    ],
  },
  demand: {
    title: () => '向商家书面提出要求，写明期限',
    steps: (facts) => [
      `在${facts.marketplace}的订单聊天里用文字发给商家，写明订单、问题、依据，${ask(facts)}。`,
      '请商家在五个工作日内答复；只说“核实中”不等于同意。',
      '截图保存发出的内容、时间和对方的回复。',
    ],
  },
  'wait-seller': {
    title: ({ by }) => (by?.safe === undefined ? '期限还没有到，先等商家答复' : `等商家答复到${date(by.safe)}`),
    steps: (facts) => [
      '每两天在聊天里礼貌地问一次进展，截图保存。',
      `商家明确拒绝，或者${facts.by?.safe === undefined ? '五个工作日过了' : `${date(facts.by.safe)}过了`}仍不解决，就进入下一步。`,
      '这段时间不要确认收货，也不要签“不再追究”之类的文字。',
    ],
  },
  goodwill: {
    title: () => '没有法定的权利，可以友好地请商家帮忙',
    steps: () => [
      '在聊天里客气地说明情况，问商家愿不愿意协助；对方可以不同意。',
      '如果商品另有质量问题，或者页面另有承诺，请补充进来，结论会不同。',
    ],
  },
  'gather-facts': {
    title: () => '先把事实补齐',
    steps: () => [
      '补充：买了什么、付了多少、哪天签收、出了什么问题。',
      '先固定订单页、商品页和聊天记录，以免以后看不到。',
      '补齐之后会重新给出下一步。',
    ],
  },
  'platform-apply': {
    title: (facts) => (facts.by?.safe === undefined ? '申请平台介入' : `${when(facts, '今天')}申请平台介入`),
    steps: (facts) => [
      `打开${facts.marketplace}的这个订单，在售后页面点“申请平台介入”；没有按钮就联系平台客服登记。`,
      `写明${ask(facts)}，附上订单、商品页面、聊天和问题的证据。`,
      '记下受理编号和日期；平台处理一般七到十五个工作日。',
    ],
  },
  'wait-platform': {
    title: ({ by }) => (by?.safe === undefined ? '等平台处理' : `等平台处理，最迟到${date(by.safe)}`),
    steps: () => [
      '每天看一次站内信，平台要求补充证据时尽快上传。',
      '不要撤销申请，也不要在平台之外私下结算。',
      '平台作出决定或者十五个工作日没有结果，就进入下一步。',
    ],
  },
  'platform-enforce': {
    title: () => '请平台执行已经作出的决定',
    steps: (facts) => [
      `联系${facts.marketplace}客服，引用处理结果和日期，请平台从商家保证金中先行执行。`,
      facts.by?.safe === undefined
        ? '七个工作日没有执行，就进入下一步。'
        : `${date(facts.by.safe)}过了仍没有执行，就进入下一步。`,
    ],
  },
  'complaint-12315': {
    title: ({ authority }) => (authority === undefined ? '向12315投诉' : `向12315投诉，由${authority}处理`),
    steps: (facts) => [
      '打开全国12315平台（网站、小程序或者拨打12315），选择“投诉”，用真实姓名、电话和地址登记。',
      `写明商家名称和地址、经过，${ask(facts)}；附证据目录。`,
      facts.authority === undefined
        ? '处理机关是商家公示地址所在地的县级市场监管部门；地址不明的，是平台住所地的。'
        : `处理机关选择${facts.authority}。`,
      '市场监管部门收到后七个工作日内告知是否受理，受理后六十日内调解。同一件事只投诉一次。',
    ],
  },
  'wait-12315': {
    title: ({ by }) => (by?.safe === undefined ? '等12315处理' : `等12315处理，下一个期限是${date(by.safe)}`),
    steps: () => [
      '保持电话畅通，按通知参加调解，答应的内容要写进调解书。',
      '商家绕过调解私下联系时，可以谈，但先收到钱再撤回投诉。',
      '终止调解或者六十日期满没有结果，就可以起诉。',
    ],
  },
  'wait-association': {
    title: () => '等消费者协会调解',
    steps: () => [
      '配合消费者协会的调解，补充它要的材料。',
      '同一争议不要同时向12315投诉，会因此不被受理；举报不受影响。',
      '调解不成，请消费者协会出具终止的记录。',
    ],
  },
  'other-authority': {
    title: ({ other }) => `向${OTHERS[other ?? 'private'].name}反映`,
    steps: (facts) => [
      OTHERS[facts.other ?? 'private'].step,
      `写明事情经过和${ask(facts)}，附证据目录。`,
      '记下受理编号和日期。',
    ],
  },
  police: {
    title: () => '立即报警，并请支付机构止付',
    steps: () => [
      '马上拨打110，也可以拨打反诈专线96110；带上转账记录、聊天和对方账号。',
      '联系银行或者支付平台，说明被骗，请求止付或者冻结。',
      '不要再转账，不要删除聊天，不要卸载对方让您装的软件，先截图。',
    ],
  },
  sue: {
    title: ({ limitationEnds, by }) =>
      limitationEnds
        ? `诉讼时效快到了：尽快起诉，至少今天发出能证明送达的书面催告${by?.safe === undefined ? '' : `（最迟${date(by.safe)}）`}`
        : '向法院起诉',
    steps: (facts) => [
      ...(facts.limitationEnds
        ? ['来不及起诉的，今天就在订单聊天里并用邮政特快专递发出书面催告，保留回执：时效从送达起重新计算。']
        : []),
      facts.courts.length === 0
        ? '先确定被告的名称和住所：不知道的，书面请平台提供。'
        : `可以选择的法院所在地：${facts.courts.join('、')}。`,
      '在“人民法院在线服务”小程序立案，上传起诉状、证据目录和身份证。',
      `起诉状写明${ask(facts)}。${facts.fee === undefined ? '' : `案件受理费${facts.fee}。`}`,
    ],
  },
  arbitrate: {
    title: ({ institution }) => `向${institution ?? '约定的仲裁机构'}申请仲裁`,
    steps: (facts) => [
      `准备仲裁申请书、仲裁协议和证据，写明${ask(facts)}。`,
      `到${facts.institution ?? '约定的仲裁机构'}的网站或者窗口提交，并询问仲裁费用。`,
    ],
  },
  'follow-court': {
    title: ({ by }) =>
      by?.safe === undefined ? '按法院或者仲裁庭的通知办理' : `按法院通知办理，注意${date(by.safe)}的期限`,
    steps: () => [
      '收到缴费通知的，七日内缴纳，逾期按撤诉处理。',
      '按时提交证据，证据原件和手机里的原始记录都要留着。',
      '愿意调解的，把付款日期写进调解书。',
    ],
  },
  close: {
    title: () => '事情已经了结',
    steps: () => ['核对收到的款项和商品无误。', '证据至少保留三年，以备查询。'],
  },
};
