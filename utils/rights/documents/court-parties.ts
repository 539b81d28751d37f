import type { CaseRecord } from '../types.ts';
import { type Block, blank, fields, or } from './blocks.ts';
import { isSelfOperated } from './parties.ts';

/** The writer as a court wants a party described (民事诉讼法:124): gaps, with the domicile where the record has it. */
export function claimantFields(role: string, { court }: CaseRecord): Block {
  return fields(
    [role, blank('姓名')],
    ['性别、出生日期、民族', blank('按身份证填写')],
    ['职业、工作单位', blank('没有可以写“无”')],
    ['住所', or(court?.buyerAddress, '住所')],
    ['联系电话', blank('本人电话')],
    ['证件号码', blank('身份证号码')],
    ['送达地址和是否同意电子送达', blank('地址、电子邮箱或者手机号，同意或者不同意')],
  );
}

/** The other side: its domicile is where papers are served. */
export function defendantFields(role: string, record: CaseRecord): Block {
  const whose = isSelfOperated(record) ? '平台经营者' : '商家';
  return fields(
    [role, or(record.seller?.name, `${whose}营业执照上的名称；不清楚的先向平台申请披露`)],
    ['住所', or(record.court?.defendantAddress ?? record.seller?.address, `${whose}住所`)],
    ['统一社会信用代码', blank('证照公示页上的代码')],
    ['法定代表人或者负责人', blank('姓名和职务')],
    ['联系电话', blank('公示的电话')],
  );
}
