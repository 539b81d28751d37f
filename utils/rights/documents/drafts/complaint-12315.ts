import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite, claimLines, claimsAnything, substantiveGrounds } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { evidenceBlocks } from '../evidence-names.ts';
import { day, money } from '../format.ts';
import { factLines } from '../narrative/index.ts';
import { ownFields, platformLine, sellerFields } from '../parties.ts';
import { PROBLEM_NAMES } from '../problem-names.ts';
import { COMPLAINT } from '../voice.ts';

/** Field by field what a complaint must state (市场监督管理投诉举报处理办法:10). */
export const complaint12315 = defineDraft({
  id: 'complaint-12315',
  build: (record, advice) => {
    const { authority, claim } = advice;
    const grounds = substantiveGrounds(advice);
    return [
      fields(['受理机关', or(authority?.name, '有管辖权的县级市场监督管理局')]),
      heading('一、投诉人'),
      ownFields('投诉人'),
      heading('二、被投诉人'),
      sellerFields('被投诉人', record),
      heading('三、交易'),
      fields(
        ['交易平台', platformLine(record)],
        ['商品或者服务', or(record.order?.title, '商品或者服务名称')],
        ['订单号', or(record.order?.id, '订单号')],
        ['争议类型', PROBLEM_NAMES[record.problem]],
      ),
      heading('四、投诉请求'),
      ...(claimsAnything(claim)
        ? [
            numbered(claimLines(claim)),
            ...(claim.items.length > 1 ? [paragraph(`以上合计${money(claim.total)}。`)] : []),
          ]
        : [paragraph('请求组织调解，由被投诉人：', blank('具体请求'), '。')]),
      heading('五、事实'),
      numbered(factLines(record, advice, COMPLAINT)),
      ...(grounds.length === 0 ? [] : [heading('六、依据'), paragraph(`${cite(grounds)}。`)]),
      heading(grounds.length === 0 ? '六、证据' : '七、证据'),
      ...evidenceBlocks(advice),
      paragraph(
        '投诉人为生活消费需要购买上述商品或者服务，对所述内容的真实性负责；本争议没有由法院、仲裁机构、消费者组织或者其他机关受理。',
      ),
      signature(line('投诉人：', blank('姓名')), line(day(record.now))),
    ];
  },
});
