import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite } from '../claim-lines.ts';
import { claimantFields, defendantFields } from '../court-parties.ts';
import { defineDraft } from '../define-draft.ts';
import { day } from '../format.ts';
import { eventSentences, orderLines } from '../narrative/index.ts';
import { APPLICATION } from '../voice.ts';

/**
 * A payment order is for a sum that the other side admitted (民事诉讼法:225). The admitted sum stands in its writing,
 * not in the case record: a gap.
 */
export const paymentOrderApplication = defineDraft({
  id: 'payment-order-application',
  build: (record) => [
    heading('一、当事人'),
    claimantFields('申请人', record),
    defendantFields('被申请人', record),
    heading('二、请求'),
    paragraph(
      '请求向被申请人发出支付令，督促其给付',
      blank('对方书面承认应当给付的金额'),
      '，并由被申请人承担申请费用。',
    ),
    heading('三、事实和理由'),
    numbered([
      ...orderLines(record, APPLICATION, false),
      ...eventSentences(record.events, APPLICATION).map((sentence) => line(sentence)),
      line('被申请人已经书面承认上述债务，内容和日期是：', blank('书面承认的原文和日期'), '。'),
      line('款项是否到期、双方有没有其他债务纠纷：', blank('请如实写明；有其他债务纠纷的不适用支付令'), '。'),
      line(
        '支付令能够送达被申请人，送达地址是：',
        or(record.court?.defendantAddress ?? record.seller?.address, '能够送达的地址'),
        '。',
      ),
    ]),
    paragraph(`依据：${cite(['民事诉讼法:225'])}。`),
    heading('四、证据'),
    fields(['债务证明', blank('书面承认的截图、函件')], ['交易证明', '订单和付款记录']),
    paragraph('此致'),
    paragraph(blank('被申请人住所地的基层人民法院')),
    signature(line('申请人：', blank('签名')), line(day(record.now))),
  ],
});
