import type { Advice, CaseRecord } from '../../types.ts';
import { type Block, blank, line, numbered, paragraph, signature } from '../blocks.ts';
import { cite, claimLines, claimsAnything, substantiveGrounds } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { day, money } from '../format.ts';
import { eventSentences, orderLines, problemLines } from '../narrative/index.ts';
import { replyBy } from '../reply-by.ts';
import { type Tone, toneOf } from '../tone.ts';
import { TO_SELLER } from '../voice.ts';

const OPENING: Readonly<Record<Tone, string>> = {
  first: '您好！下面是我这笔订单的情况，希望与贵店协商解决。',
  reminder: '您好！我此前已就这笔订单提出要求，至今没有解决，现再次联系，并请转交主管人员处理。',
  final: '您好！我此前提出的要求至今没有解决，现再次逐项写明，请贵店在最后期限内答复。',
};
const CLOSING: Readonly<Record<Tone, string>> = {
  first: '如有不同意见，也请写明理由。谢谢！',
  reminder: '如有不同意见，请写明理由和依据。逾期没有答复的，我将申请平台介入。',
  final: '逾期没有答复或者协商不成的，我将依法申请平台介入，并可向12315投诉或者向人民法院起诉。',
};
const CLOSING_WITHOUT_PLATFORM: Readonly<Record<Tone, string>> = {
  first: CLOSING.first,
  reminder: '如有不同意见，请写明理由和依据。逾期没有答复的，我将依法向12315投诉。',
  final: '逾期没有答复或者协商不成的，我将依法向12315投诉，并可向人民法院起诉。',
};

const closing = (record: CaseRecord, tone: Tone) =>
  record.marketplace === 'none' || record.order?.paidOffPlatform === true
    ? CLOSING_WITHOUT_PLATFORM[tone]
    : CLOSING[tone];
const signed = (record: CaseRecord) => signature(line(blank('姓名')), line(day(record.now)));

/** No right to what is wanted: a request, with no ground and no sum. */
function friendlyRequest(record: CaseRecord, advice: Advice): Block[] {
  return [
    paragraph('您好！'),
    ...orderLines(record, TO_SELLER, false).map((fact) => paragraph(fact)),
    paragraph('想和贵店商量一下，看能不能给予方便：', blank('希望商家怎样帮忙'), '。不方便的话也没有关系。'),
    paragraph(`如能${replyBy(record, advice)}回复，非常感谢！`),
    signed(record),
  ];
}

/** Too little is known to claim anything: ask for what is missing. */
function request(record: CaseRecord, advice: Advice): Block[] {
  return [
    paragraph('您好！我想核实这笔订单的情况。'),
    ...orderLines(record, TO_SELLER, false).map((fact) => paragraph(fact)),
    ...problemLines(record, TO_SELLER, advice.claim).map((fact) => paragraph(fact)),
    numbered([
      line('请提供本订单的商品信息、发货和售后记录。'),
      line('请说明贵店对上述情况的意见和处理办法。'),
      line('其他需要贵店说明的问题：', blank('想向商家核实什么'), '。'),
    ]),
    paragraph(`请${replyBy(record, advice)}书面答复。谢谢！`),
    signed(record),
  ];
}

function demand(record: CaseRecord, advice: Advice): Block[] {
  const { claim } = advice;
  const tone = toneOf(record, advice);
  const grounds = substantiveGrounds(advice);
  const report = advice.action.id === 'report-damage' ? [paragraph('现在承诺的时限内向贵店报告损坏情况。')] : [];
  return [
    paragraph(OPENING[tone]),
    ...orderLines(record, TO_SELLER, claim.total > 0).map((fact) => paragraph(fact)),
    ...problemLines(record, TO_SELLER, claim).map((fact) => paragraph(fact)),
    ...report,
    ...(tone === 'first' ? [] : eventSentences(record.events, TO_SELLER).map((sentence) => paragraph(sentence))),
    ...(grounds.length === 0 ? [] : [paragraph(`依据：${cite(grounds)}。`)]),
    paragraph('我的请求是：'),
    numbered(claimLines(claim)),
    ...(claim.items.length > 1 ? [paragraph(`以上合计${money(claim.total)}。`)] : []),
    paragraph(`请${replyBy(record, advice)}书面答复。${closing(record, tone)}`),
    signed(record),
  ];
}

/** The letter to the seller in negotiation. It also interrupts limitation once it arrives (民法典:195). */
export const demandLetter = defineDraft({
  id: 'demand-letter',
  build: (record, advice) => {
    if (advice.action.id === 'goodwill') return friendlyRequest(record, advice);
    if (!claimsAnything(advice.claim)) return request(record, advice);
    return demand(record, advice);
  },
});
