import type { AverageWage } from './types.ts';

/**
 * Average wages by province. Courts go by the figure of the year before (民事诉讼法:165, 民诉法解释:272), which each
 * province publishes in the middle of the year: no figure here is of last year, so none is counted with. A figure that
 * the user looks up and enters is.
 */
export const AVERAGE_WAGES: readonly AverageWage[] = [
  {
    province: '浙江省',
    year: 2022,
    yuan: 108_645,
    source: '由浙江法院公布的小额诉讼标的额上限217,290元（两倍）推算',
    checkedOn: '2026-11-23',
    status: 'S',
  },
];

/** Provinces with the names that an address may begin with. */
export const PROVINCES: readonly (readonly [name: string, short: string])[] = [
  ['北京市', '北京'],
  ['天津市', '天津'],
  ['河北省', '河北'],
  ['山西省', '山西'],
  ['内蒙古自治区', '内蒙古'],
  ['辽宁省', '辽宁'],
  ['吉林省', '吉林'],
  ['黑龙江省', '黑龙江'],
  ['上海市', '上海'],
  ['江苏省', '江苏'],
  ['浙江省', '浙江'],
  ['安徽省', '安徽'],
  ['福建省', '福建'],
  ['江西省', '江西'],
  ['山东省', '山东'],
  ['河南省', '河南'],
  ['湖北省', '湖北'],
  ['湖南省', '湖南'],
  ['广东省', '广东'],
  ['广西壮族自治区', '广西'],
  ['海南省', '海南'],
  ['重庆市', '重庆'],
  ['四川省', '四川'],
  ['贵州省', '贵州'],
  ['云南省', '云南'],
  ['西藏自治区', '西藏'],
  ['陕西省', '陕西'],
  ['甘肃省', '甘肃'],
  ['青海省', '青海'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
];

/** The province of an address that names it first; undefined where it does not (a city alone is not looked up). */
export function provinceOf(address: string): string | undefined {
  const place = address.replaceAll(/[\s·,，]/g, '').replace(/^(?:中华人民共和国|中国)/, '');
  return PROVINCES.find(([, short]) => place.startsWith(short))?.[0];
}
