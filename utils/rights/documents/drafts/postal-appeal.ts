import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { day } from '../format.ts';
import { orderLines, problemLines } from '../narrative/index.ts';
import { TO_COURIER } from '../voice.ts';

/** To the postal authority (12305), after the courier has not settled the complaint. */
export const postalAppeal = defineDraft({
  id: 'postal-appeal',
  build: (record, advice) => {
    const complained = record.events
      .filter(({ type }) => type === 'courier-complained')
      .map(({ on }) => on)
      .sort()
      .at(-1);
    return [
      fields(
        ['申诉人', blank('姓名')],
        ['联系电话', blank('本人电话')],
        ['通讯地址', or(record.order?.receiveAt, '本人通讯地址')],
        ['被申诉的快递企业', blank('快递公司名称')],
        ['运单号', blank('运单号')],
      ),
      heading('一、情况'),
      ...orderLines(record, TO_COURIER, false).map((fact) => paragraph(fact)),
      ...problemLines(record, TO_COURIER, { ...advice.claim, items: [] }).map((fact) => paragraph(fact)),
      paragraph(
        complained === undefined
          ? line('我已向快递企业投诉，投诉日期是', blank('投诉日期'))
          : line(`我于${day(complained)}向快递企业投诉`),
        '，至今没有得到满意的处理。',
      ),
      heading('二、请求'),
      numbered([line('督促快递企业核实投递情况并答复。'), line('对未按规定投递的行为依法处理，并告知结果。')]),
      paragraph(`依据：${cite(['邮政法:65'])}。`),
      paragraph('本争议没有向人民法院起诉。'),
      signature(line('申诉人：', blank('姓名')), line(day(record.now))),
    ];
  },
});
