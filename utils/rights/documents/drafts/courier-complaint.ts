import { inForceOn } from '../../law/index.ts';
import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { day } from '../format.ts';
import { orderLines, problemLines } from '../narrative/index.ts';
import { TO_COURIER } from '../voice.ts';

/** To the courier company: who took the parcel, and where is it. */
export const courierComplaint = defineDraft({
  id: 'courier-complaint',
  build: (record, advice) => {
    const grounds = ['电子商务法:52', '快递暂行条例:26', '快递暂行条例:29'].filter((citation) =>
      inForceOn(citation, record.now),
    );
    return [
      fields(
        ['快递企业', blank('快递公司名称')],
        ['运单号', blank('运单号')],
        ['收件人和电话', blank('本人姓名、电话')],
        ['收货地址', or(record.order?.receiveAt, '订单的收货地址')],
      ),
      heading('一、情况'),
      ...orderLines(record, TO_COURIER, false).map((fact) => paragraph(fact)),
      ...problemLines(record, TO_COURIER, { ...advice.claim, items: [] }).map((fact) => paragraph(fact)),
      heading('二、请求'),
      numbered([
        line('核实快件的实际投递情况，说明由谁、在何时何地签收。'),
        line('提供投递记录、签收凭证；放在驿站或者快件箱的，提供存取记录。'),
        line('找回快件并重新投递；不能找回的，书面说明快件已经丢失。'),
      ]),
      ...(grounds.length === 0 ? [] : [paragraph(`依据：${cite(grounds)}。`)]),
      paragraph('请自收到本投诉之日起七日内处理并书面告知结果。'),
      signature(line('投诉人：', blank('姓名')), line(day(record.now))),
    ];
  },
});
