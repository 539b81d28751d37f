import type { Site } from '../marketplaces/types.ts';

/** Marketplaces under one roof: the same goods, buyers and order numbers stand on the pages of each. */
const HOUSES: readonly (readonly Site[])[] = [['taobao', 'tmall']];

/** The site itself first, then those that share its goods and orders. */
export function houseOf(site: Site): readonly Site[] {
  const house = HOUSES.find((one) => one.includes(site)) ?? [];
  return [site, ...house.filter((one) => one !== site)];
}

/** Do the pages of both speak of the same orders? */
export function sameHouse(a: Site, b: Site): boolean {
  return houseOf(a).includes(b);
}

/** The marketplace of an order that pages of both have shown: Taobao lists what was bought on Tmall, never the reverse. */
export function siteOfBoth(a: Site, b: Site): Site {
  return a === 'taobao' && b === 'tmall' ? b : a;
}
