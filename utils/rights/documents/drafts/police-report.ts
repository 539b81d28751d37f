import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { defineDraft } from '../define-draft.ts';
import { evidenceBlocks } from '../evidence-names.ts';
import { day } from '../format.ts';
import { eventSentences, orderLines, problemLines } from '../narrative/index.ts';
import { platformLine } from '../parties.ts';
import { POLICE } from '../voice.ts';

/** What the police need to know, in order. The sum lost is asked of the writer: only the statements show it. */
export const policeReport = defineDraft({
  id: 'police-report',
  build: (record, advice) => [
    fields(
      ['报案人', blank('姓名')],
      ['联系电话', blank('本人电话')],
      ['身份证件', blank('报案时出示，可以不写在材料里')],
      ['联系平台', platformLine(record)],
    ),
    heading('一、对方的信息'),
    fields(
      ['名称或者昵称', or(record.seller?.name, '对方的店铺名、昵称')],
      ['账号', blank('对方使用的平台账号、社交账号')],
      ['收款账户', blank('付款记录上的收款户名和账号')],
      ['联系方式', blank('对方使用过的电话、链接、群名')],
    ),
    heading('二、经过'),
    numbered([
      ...orderLines(record, POLICE, false),
      ...problemLines(record, POLICE, { ...advice.claim, items: [] }),
      ...eventSentences(record.events, POLICE).map((sentence) => line(sentence)),
    ]),
    heading('三、损失'),
    fields(['付款时间、方式和金额', blank('逐笔列出，以付款记录为准')], ['合计', blank('合计金额')]),
    heading('四、请求'),
    paragraph('请公安机关依法处理；情况紧急的，请协助联系支付机构止付。'),
    heading('五、证据'),
    ...evidenceBlocks(advice),
    paragraph('以上情况属实。'),
    signature(line('报案人：', blank('签名')), line(day(record.now))),
  ],
});
