import type { CaseRecord } from '../types.ts';
import { type Block, blank, fields, type Inline, type Line, line, or } from './blocks.ts';
import { marketplaceName } from './marketplace-name.ts';

/** The platform itself sold the goods: it is the other party. */
export function isSelfOperated({ marketplace, selfOperated }: CaseRecord): boolean {
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

/** Who the other side is, as far as the record knows. */
export function sellerFields(role: string, record: CaseRecord): Block {
  const { seller } = record;
  const whose = isSelfOperated(record) ? '平台经营者（自营）' : '商家';
  return fields(
    [`${role}名称`, or(seller?.name, `${whose}营业执照上的名称，可在店铺证照公示页查到`)],
    ['地址', or(seller?.address, `${whose}公示的地址`)],
    ['联系电话', blank(`${whose}公示的电话`)],
    ['统一社会信用代码', blank('证照公示页上的代码，查不到可以留空')],
  );
}

/** The platform by name, or a gap; undefined where no platform is in between. */
export function platformName({ marketplace }: CaseRecord): Inline | undefined {
  if (marketplace === 'none') return undefined;
  return or(marketplaceName(marketplace), '平台名称');
}

/** Where the deal was made, as a form field wants it. */
export function platformLine(record: CaseRecord): Line {
  const name = platformName(record);
  return name === undefined ? line('未通过平台，直接与商家交易') : line(name);
}
