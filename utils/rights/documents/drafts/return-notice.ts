import { blank, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite, claimInBrief, claimsAnything, substantiveGrounds } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { day } from '../format.ts';
import { goods } from '../goods.ts';
import { problemLines } from '../narrative/index.ts';
import { replyBy } from '../reply-by.ts';
import { TO_SELLER } from '../voice.ts';

/** The notice itself keeps the seven days; the goods may follow (网络购买商品七日无理由退货暂行办法:10). */
export const returnNotice = defineDraft({
  id: 'return-notice',
  build: (record, advice) => {
    const { order = {}, problem } = record;
    const grounds = substantiveGrounds(advice);
    const signed = order.signedOn === undefined ? '' : `，${day(order.signedOn)}签收`;
    const reason = problem === 'no-reason-return' ? '七日无理由退货' : '商品不符合质量要求';
    return [
      paragraph('您好！'),
      paragraph(
        '我购买的',
        goods(record),
        '（订单号：',
        or(order.id, '订单号'),
        `）${signed}。现通知贵店：我要求退货，理由是${reason}。`,
      ),
      ...problemLines(record, TO_SELLER, advice.claim).map((fact) => paragraph(fact)),
      ...(grounds.length === 0 ? [] : [paragraph(`依据：${cite(grounds)}。`)]),
      numbered([
        line('请提供退货地址、收件人和联系电话，我会选择可以查询物流的方式寄回，并保留寄件凭证。'),
        line(
          claimsAnything(advice.claim)
            ? `请在收到退回商品后按规定期限办理：${claimInBrief(advice.claim)}，并按原支付方式退回。`
            : '请在收到退回商品后按规定期限办理退款手续，并按原支付方式退回。',
        ),
        line('退货运费按法律规定和约定办理。'),
      ]),
      paragraph(`请${replyBy(record, advice)}书面答复。谢谢！`),
      signature(line(blank('姓名')), line(day(record.now))),
    ];
  },
});
