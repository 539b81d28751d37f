import { inForceOn } from '../../law/index.ts';
import type { CaseRecord, Citation } from '../../types.ts';
import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite } from '../claim-lines.ts';
import { defineDraft } from '../define-draft.ts';
import { day } from '../format.ts';
import { orderLines } from '../narrative/index.ts';
import { platformLine } from '../parties.ts';
import { TO_PLATFORM } from '../voice.ts';

const GROUNDS: readonly Citation[] = [
  '消费者权益保护法:44',
  '电子商务法:61',
  '电子商务法:62',
  '网络交易监督管理办法:31',
];
const LIVE_GROUNDS: readonly Citation[] = [
  '消费者权益保护法实施条例:14',
  '直播电商监督管理办法:16',
  '直播电商监督管理办法:18',
];

const isLive = ({ order, seller }: CaseRecord) => order?.channel === 'livestream' || seller?.shownInLiveRoom === false;

/** Asks the platform who sold and for the records it has to keep. */
export const infoRequest = defineDraft({
  id: 'info-request',
  build: (record) => {
    const live = isLive(record);
    const grounds = [...(live ? LIVE_GROUNDS : []), ...GROUNDS].filter((citation) => inForceOn(citation, record.now));
    return [
      fields(
        ['致', platformLine(record)],
        ['订单号', or(record.order?.id, '订单号')],
        ['店铺或者直播间', or(record.seller?.name, '店铺或者直播间名称')],
      ),
      heading('一、情况'),
      ...orderLines(record, TO_PLATFORM, false).map((fact) => paragraph(fact)),
      ...(record.seller?.addressReachable === false ? [paragraph('按公示的地址和联系方式无法联系到商家。')] : []),
      ...(live && record.seller?.shownInLiveRoom === false ? [paragraph('直播间没有清楚标明实际销售者。')] : []),
      ...(record.events.some(({ type }) => type === 'seller-refused' || type === 'demand')
        ? [paragraph('我与商家协商没有解决争议，需要上述信息依法维护权益。')]
        : []),
      heading('二、请求提供'),
      numbered([
        line('销售者的真实名称、地址和有效联系方式，以及营业执照信息。'),
        ...(live
          ? [line('直播间运营者、直播营销人员的信息。'), line('本次直播的回放、评论和下单时的商品页面快照。')]
          : []),
        line('本订单的交易、支付、物流和聊天记录。'),
        line('下单时的商品页面和交易规则版本。'),
      ]),
      paragraph(`依据：${cite(grounds)}。`),
      paragraph('请书面答复，并在争议解决前保存上述记录。谢谢！'),
      signature(line('申请人：', blank('姓名')), line('联系电话：', blank('本人电话')), line(day(record.now))),
    ];
  },
});
