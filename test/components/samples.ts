import type { PopupModel } from '../../components/popup/model.ts';
import { type Advisor, type Standing, standing } from '../../utils/case/standing.ts';
import type { CaseSummary } from '../../utils/case/summary.ts';
import type { CaseEvent, CaseEventBody, KnownOrder, Order } from '../../utils/case/types.ts';
import type { Capture } from '../../utils/evidence/types.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import type { Advice, Stage } from '../../utils/rights/types.ts';

/** Hand-written examples for the views. No figure or sentence of them comes from a real shop. */

export const TODAY = '2026-11-23';

export const order: Order = {
  id: '2810045566778899001',
  items: [{ title: '青石牌 降噪蓝牙耳机 旗舰版 白色', price: 499, quantity: 1, sku: '白色', id: '700100200' }],
  paid: 459,
  currency: 'CNY',
  shop: '青石数码专营店',
  orderedAt: '2026-11-12T20:17:09+08:00',
  paidAt: '2026-11-12T20:17:40+08:00',
  shippedAt: '2026-11-13T09:02:11+08:00',
  signedAt: '2026-11-19T18:40:00+08:00',
  status: '交易成功',
  carrier: '顺达快递',
  tracking: 'SD1234567890',
};

export const known: KnownOrder = {
  key: 'taobao:2810045566778899001',
  site: 'taobao',
  id: '2810045566778899001',
  order,
  readAt: '2026-11-23T02:00:00Z',
  captures: [],
};

export const extraction: Extraction = {
  site: 'taobao',
  page: 'order',
  order,
  missing: [],
  provenance: {},
};

export const capture: Capture = {
  id: 'c1',
  at: '2026-11-23T06:03:22.418Z',
  site: 'taobao',
  page: 'order',
  orderKey: known.key,
  artefacts: [
    { name: 'viewport.png', hash: '3f9a01c2'.repeat(8), size: 312_400, type: 'image/png' },
    { name: 'page.html', hash: 'b1e20d77'.repeat(8), size: 2_412_000, type: 'text/html' },
    { name: 'text.txt', hash: '0a44fe19'.repeat(8), size: 8_120, type: 'text/plain' },
    { name: 'facts.json', hash: '77c0aa31'.repeat(8), size: 912, type: 'application/json' },
  ],
  failures: [{ part: 'page.mhtml', reason: 'capture_mhtml_no_permission' }],
  facts: { ...extraction, missing: ['order.tracking'] },
  meta: {
    url: 'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=2810045566778899001',
    title: '订单详情',
    frames: [],
    viewport: { width: 1280, height: 720, devicePixelRatio: 1, scrollX: 0, scrollY: 0 },
    document: { width: 1280, height: 3000, nodes: 1800, contentType: 'text/html', characterSet: 'UTF-8' },
    userAgent: 'test',
    languages: ['zh-CN'],
    extensionVersion: '0.1.0',
    extractorVersion: '1',
    deviceTime: '2026-11-23T06:03:22.418Z',
    deviceZone: 'Asia/Shanghai',
  },
};

/** Events in a row, numbered and dated a minute apart. */
export function events(...bodies: CaseEventBody[]): CaseEvent[] {
  return bodies.map((body, seq) => ({
    id: `e${seq}`,
    caseId: 'case-1',
    seq,
    recordedAt: `2026-11-20T08:${String(seq).padStart(2, '0')}:00Z`,
    ...body,
  }));
}

export const opened: CaseEventBody = {
  type: 'opened',
  orderKey: known.key,
  site: 'taobao',
  order,
  problem: 'quality-fault',
};

const STAGE_NAMES = { 1: '与商家协商', 2: '平台介入', 3: '行政投诉与调解', 4: '诉讼或仲裁' } as const;

/** An advice with something in every part of it. */
export function advice(stage: Stage = 1, part: Partial<Advice> = {}): Advice {
  return {
    stage,
    stageName: STAGE_NAMES[stage],
    action: {
      id: 'demand',
      title: '向商家发送书面要求，写明期限',
      steps: ['在平台聊天里发送下面这段话', '等商家答复，最多 5 个工作日', '保留聊天记录，不要撤回消息'],
      reasons: [
        { text: '签收后七日内提出质量问题，可以要求退货。', basis: ['消费者权益保护法:24', '民法典:203'] },
        { text: '平台的时限不受节假日顺延影响，请按稳妥日期行动。', basis: ['淘宝平台争议处理规则:5'] },
      ],
    },
    deadlines: [
      {
        id: 'quality7',
        safeDay: '2026-11-26',
        legalLastDay: '2026-11-26',
        provisional: false,
        basis: ['消费者权益保护法:24'],
      },
      { id: 'nego5', safeDay: null, legalLastDay: null, provisional: true, basis: [] },
      { id: 'inspect2y', safeDay: '2028-11-19', legalLastDay: null, provisional: true, basis: ['民法典:621'] },
      { id: 'return7', safeDay: '2026-11-20', legalLastDay: '2026-11-20', provisional: false, basis: [] },
    ],
    claim: {
      items: [
        { id: 'refund', amount: 459, formula: '实付 459.00 元', basis: ['消费者权益保护法:24'] },
        { id: 'return-freight', amount: 12, formula: '凭证金额 12.00 元', basis: ['消费者权益保护法:24'] },
      ],
      refund: 459,
      losses: 12,
      additional: 0,
      total: 471,
      remedies: ['repair'],
    },
    unsupported: [{ id: 'fraud3x', reason: '没有证明商家欺诈的材料。', basis: ['消费者权益保护法:55'] }],
    citations: ['消费者权益保护法:24'],
    parallel: ['report-12315', 'platform-info-request'],
    warnings: ['检测报告需要花费，先确认商家是否承担。'],
    evidence: [
      { class: 'E1', need: '订单详情与付款记录', why: '证明交易' },
      { class: 'E3', need: '与商家的完整聊天', why: '证明何时提出' },
      { class: 'E4', need: '故障的照片或视频', why: '证明质量问题' },
    ],
    court: null,
    authority: null,
    earliest: { stage2: '2026-11-30' },
    documents: [
      {
        id: 'demand-letter',
        title: '协商函',
        text: '您好，我于2026年11月12日购买的耳机……\n\n请在三日内办理退货退款。',
      },
    ],
    lint: [],
    ...part,
  };
}

/** A case that has been through `bodies`, advised as `given`. */
export function standingOf(given: Advice, ...bodies: CaseEventBody[]): Standing {
  const advisor: Advisor = () => given;
  return standing(events(opened, ...bodies), TODAY, advisor);
}

export const summary: CaseSummary = {
  id: 'case-2',
  title: '竹影 手工茶具套装',
  site: 'tmall',
  problem: 'damaged',
  stage: 2,
  isSettled: false,
  dueDay: '2026-11-25',
};

/** The popup on an order page, before anything was done. */
export function model(part: Partial<PopupModel> = {}): PopupModel {
  return {
    page: { state: 'ready', site: 'taobao', kind: 'order', title: '订单详情 - 淘宝网', extraction },
    isKnown: true,
    capture: { state: 'idle' },
    shortcut: 'Alt+Shift+J',
    orderMissing: [],
    orderCount: 0,
    isElsewhere: false,
    additions: [],
    cases: [],
    lost: [],
    isSaving: false,
    announcement: '',
    rules: {},
    today: TODAY,
    ...part,
  };
}
