import { citedOn } from './regimes.ts';
import type { Situation } from './situation.ts';
import type { Authority } from './types.ts';

const OFFICE = '市场监督管理局';

/** Municipalities have districts directly below them; elsewhere a city stands between province and county. */
const PROVINCE = /^(?:[^省市区县]{2,6}(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市?(?=[^市]))/;
const CITY = /^[^省市区县旗\d]{2,8}?(?:自治州|地区|盟|市)/;
/** Names that hold 市 themselves (市中区, 沙市区, 津市市) come before the plain endings. */
const COUNTY = /^(?:沙市区|津市市|市?[^省市区县旗\d]{1,8}?(?:自治县|自治旗|林区|特区|县|区|市|旗))/;
/** Places to live or to work, and streets and towns that an address names before them, are no places of government. */
const NOT_A_COUNTY = /(?:小区|社区|园区|校区|厂区|景区)$|.(?:街道|大道|镇|乡|村|路|街).{2,}$/;

/** The part of an address down to the county level; the whole of it where no such part is found. */
export function countyOf(address: string): string {
  const clean = address.replaceAll(/\s/g, '').replace(/^(?:中华人民共和国|中国)/, '');
  let rest = clean;
  let area = '';
  const take = (pattern: RegExp) => {
    const part = pattern.exec(rest)?.[0];
    if (part === undefined || NOT_A_COUNTY.test(part)) return;
    area += part;
    rest = rest.slice(part.length);
  };
  for (const pattern of [PROVINCE, CITY, COUNTY]) take(pattern);
  return area === '' ? clean : area;
}

/**
 * The county-level market regulator that takes the complaint (市场监督管理投诉举报处理办法 art. 13): at the address the
 * seller shows if it works, else where the platform is domiciled. Self-operated goods are the platform's own.
 */
export function competentAuthority({ record, seller, selfOperated, now }: Situation): Authority | null {
  const rule = citedOn('市场监督管理投诉举报处理办法:13', now);
  const basis = rule === undefined ? [] : [rule];
  const at = (area: string, ground: Authority['ground']): Authority => ({
    name: `${area}${OFFICE}`,
    area,
    ground,
    basis,
  });
  const ofPlatform = selfOperated || record.problem === 'platform-inaction';
  if (seller.address !== undefined && seller.addressReachable !== false && !ofPlatform) {
    return at(countyOf(seller.address), 'seller-address');
  }
  return record.platformDomicile === undefined ? null : at(countyOf(record.platformDomicile), 'platform-domicile');
}
