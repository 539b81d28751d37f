import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite, publicGrounds } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { evidenceBlocks } from '../evidence-names.ts';
import { day } from '../format.ts';
import { orderLines, problemLines } from '../narrative/index.ts';
import { platformLine, sellerFields } from '../parties.ts';
import { REPORT } from '../voice.ts';

/** Tells the authority of a breach of public law. It asks for nothing for the writer: that is the complaint's part. */
export const report12315 = defineDraft({
  id: 'report-12315',
  build: (record, advice) => {
    const grounds = publicGrounds(advice);
    return [
      fields(['举报人', blank('姓名，可以不写')], ['联系电话', blank('本人电话，可以不写')]),
      heading('一、被举报人'),
      sellerFields('被举报人', record),
      fields(['交易平台', platformLine(record)], ['订单号', or(record.order?.id, '订单号')]),
      heading('二、涉嫌违法的线索'),
      numbered([
        ...orderLines(record, REPORT, false),
        ...problemLines(record, REPORT, { ...advice.claim, items: [] }),
        line('商品页面或者店铺链接：', blank('链接')),
      ]),
      heading('三、请求'),
      paragraph('请求依法核查，属实的依法处理，并按规定告知是否立案。'),
      ...(grounds.length === 0 ? [] : [paragraph(`可能涉及：${cite(grounds)}。`)]),
      heading('四、证据'),
      ...evidenceBlocks(advice),
      paragraph('以上内容是举报人的真实所见。'),
      signature(line('举报人：', blank('姓名，可以不写')), line(day(record.now))),
    ];
  },
});
