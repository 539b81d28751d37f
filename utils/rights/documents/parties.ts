import type { CaseRecord } from '../types.ts';
import { type Block, blank, fields, type Inline, type Line, line, or } from './blocks.ts';
import { marketplaceName } from './marketplace-name.ts';

/** The platform itself sold the goods: it is the other party. */
function isSelfOperated({ marketplace, selfOperated }: CaseRecord): boolean {
  return selfOperated === true || marketplace === 'jd-self';
}

/** The writer's own data: always gaps, the record holds none of it. */
export function ownFields(role: string): Block {
  return fields(
    [`${role}姓名`, blank('姓名')],
    ['联系电话', blank('本人电话')],
    ['通讯地址', blank('本人通讯地址')],
    ['证件类型和号码', blank('只在提交给受理机关时填写')],
  );
}

/** The other side: the shop, the live room that hid it, a private seller, or the platform itself. */
export interface Respondent {
  /** What to call it in a question. */
  what: string;
  name?: string;
  address?: string;
  isBusiness: boolean;
}

function kindOf(record: CaseRecord): string {
  const { seller = {}, problem } = record;
  if (problem === 'platform-inaction') return '平台经营者';
  if (isSelfOperated(record)) return '平台经营者（自营）';
  if (seller.shownInLiveRoom === false) return '直播间运营者';
  return seller.isBusiness === false ? '卖家' : '商家';
}

/** Against whom the claim goes (消费者权益保护法:44, 电子商务法:37, 网络消费规定一:12). */
export function respondentOf(record: CaseRecord): Respondent {
  const { seller = {}, problem } = record;
  const what = kindOf(record);
  // The shop's name and address are no answer to who runs the platform.
  if (problem === 'platform-inaction') return { what, isBusiness: true };
  return {
    what,
    isBusiness: seller.isBusiness !== false,
    ...(seller.name === undefined ? {} : { name: seller.name }),
    ...(seller.address === undefined ? {} : { address: seller.address }),
  };
}

/** Where the respondent's registered name stands. */
export function nameQuestion({ what, isBusiness }: Respondent): string {
  return isBusiness
    ? `${what}营业执照上的名称，可在证照公示页查到或者向平台申请披露`
    : `${what}的姓名，可向平台申请披露`;
}

/** Who the other side is, as far as the record knows. */
export function sellerFields(role: string, record: CaseRecord): Block {
  const respondent = respondentOf(record);
  const { what, name, address, isBusiness } = respondent;
  return fields(
    [`${role}名称`, or(name, nameQuestion(respondent))],
    ['地址', or(address, `${what}公示或者由平台提供的地址`)],
    ['联系电话', blank(`${what}公示或者由平台提供的电话`)],
    isBusiness
      ? ['统一社会信用代码', blank('证照公示页上的代码，查不到可以留空')]
      : ['平台账号', blank('对方的平台账号、昵称')],
  );
}

/** The platform by name, or a gap; undefined where no platform is in between. */
function platformName({ marketplace }: CaseRecord): Inline | undefined {
  if (marketplace === 'none') return undefined;
  return or(marketplaceName(marketplace), '平台名称');
}

/** Where the deal was made, as a form field wants it. */
export function platformLine(record: CaseRecord): Line {
  const name = platformName(record);
  return name === undefined ? line('未通过平台，直接与商家交易') : line(name);
}
