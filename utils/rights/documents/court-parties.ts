import type { CaseRecord } from '../types.ts';
import { type Block, blank, fields, or } from './blocks.ts';
import { nameQuestion, respondentOf } from './parties.ts';

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
  const respondent = respondentOf(record);
  const { what, name, address, isBusiness } = respondent;
  const domicile = record.court?.defendantAddress ?? address;
  const registration = [
    ['统一社会信用代码', blank('证照公示页上的代码')],
    ['法定代表人或者负责人', blank('姓名和职务')],
  ] as const;
  return fields(
    [role, or(name, nameQuestion(respondent))],
    ['住所', or(domicile, `${what}住所`)],
    ...(isBusiness ? registration : []),
    ['联系电话', blank(`${what}公示或者由平台提供的电话`)],
  );
}
