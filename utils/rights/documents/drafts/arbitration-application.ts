import { blank, fields, heading, line, numbered, or, paragraph, signature } from '../blocks.ts';
import { cite, claimLines, claimsAnything, substantiveGrounds } from '../claim-lines.ts';
import { claimantFields, defendantFields } from '../court-parties.ts';
import { defineDraft } from '../define-draft.ts';
import { evidenceBlocks } from '../evidence-names.ts';
import { day, money } from '../format.ts';
import { factLines } from '../narrative/index.ts';
import { APPLICATION } from '../voice.ts';

/** To the institution that both sides chose in writing (仲裁法:27), with what an application must state (仲裁法:34). */
export const arbitrationApplication = defineDraft({
  id: 'arbitration-application',
  build: (record, advice) => {
    const { claim } = advice;
    const institution = or(record.court?.arbitrationAgreement?.institution, '仲裁协议选定的仲裁机构');
    const grounds = substantiveGrounds(advice);
    return [
      heading('一、当事人'),
      claimantFields('申请人', record),
      defendantFields('被申请人', record),
      heading('二、仲裁协议'),
      fields(['仲裁机构', institution], ['协议的日期和内容', blank('仲裁协议的签订日期、仲裁事项，附原件或者复印件')]),
      heading('三、仲裁请求'),
      numbered([
        ...(claimsAnything(claim) ? claimLines(claim) : [line(blank('具体请求'))]),
        line('仲裁费用由被申请人承担。'),
      ]),
      ...(claim.items.length > 1 ? [paragraph(`以上金钱请求合计${money(claim.total)}。`)] : []),
      heading('四、事实和理由'),
      numbered(factLines(record, advice, APPLICATION)),
      ...(grounds.length === 0 ? [] : [paragraph(`依据：${cite(grounds)}。`)]),
      heading('五、证据'),
      ...evidenceBlocks(advice),
      paragraph('此致'),
      paragraph(institution),
      signature(line('申请人：', blank('签名')), line(day(record.now))),
    ];
  },
});
