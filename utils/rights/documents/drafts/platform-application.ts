import type { Advice, CaseRecord } from '../../types.ts';
import { fields, heading, line, numbered, or, paragraph } from '../blocks.ts';
import { claimInBrief, claimLines, claimsAnything } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { evidenceBlocks } from '../evidence-names.ts';
import { day, money, quoted } from '../format.ts';
import { eventSentences, factLines } from '../narrative/index.ts';
import { platformLine } from '../parties.ts';
import { PROBLEM_NAMES } from '../problem-names.ts';
import { TO_PLATFORM } from '../voice.ts';

/** Forms of platforms cut longer texts off. */
const SHORT = 200;

/** The application within a form's limit, in whole sentences: kind, claim, deal, and as much of the course as fits. */
function shortVersion(record: CaseRecord, { claim }: Advice): string {
  const { order = {} } = record;
  const when = order.placedOn ?? order.paidOn;
  const title = order.title === undefined ? '商品' : quoted([...order.title].slice(0, 20).join(''));
  const bought = when === undefined ? '' : day(when);
  const signed = order.signedOn === undefined ? '' : `，${day(order.signedOn)}显示签收`;
  const kind = `争议类型：${PROBLEM_NAMES[record.problem]}。`;
  const deal = `${bought}购买${title}${signed}。`;
  const tail = '证据已上传，请平台处理。';
  const asked = claimsAnything(claim) ? `请求：${claimInBrief(claim)}。` : '请求平台核实并处理。';
  const fits = [...kind, ...asked, ...deal, ...tail].length <= SHORT;
  // A claim of many heads stands in full above; here its sum is enough.
  const head = kind + (fits ? asked : `请求：共${claim.items.length}项，合计${money(claim.total)}。`) + deal;
  let events = '';
  // The latest events matter most; what is kept stays in the order of time.
  for (const sentence of eventSentences(record.events, TO_PLATFORM).toReversed()) {
    if ([...head, ...sentence, ...events, ...tail].length > SHORT) break;
    events = sentence + events;
  }
  return head + events + tail;
}

/** Asks the platform to step in: kind of dispute, course, claim, evidence, and a version for a short form. */
export const platformApplication = defineDraft({
  id: 'platform-application',
  build: (record, advice) => [
    fields(
      ['平台', platformLine(record)],
      ['订单号', or(record.order?.id, '订单号')],
      ['争议类型', PROBLEM_NAMES[record.problem]],
      ['申请日期', day(record.now)],
    ),
    heading('一、事实经过'),
    numbered(factLines(record, advice, TO_PLATFORM)),
    heading('二、请求'),
    ...(claimsAnything(advice.claim)
      ? [
          numbered(claimLines(advice.claim)),
          ...(advice.claim.items.length > 1 ? [paragraph(`以上合计${money(advice.claim.total)}。`)] : []),
        ]
      : [paragraph('请平台核实情况，督促商家答复和处理。')]),
    heading('三、证据'),
    ...evidenceBlocks(advice),
    heading(`四、简短版本（不超过${SHORT}字）`),
    paragraph(line(shortVersion(record, advice))),
  ],
});
