import type { Order, Site } from '../marketplaces/types.ts';
import type { Marketplace } from '../rights/types.ts';

/** Shops whose prices are in yuan unless the page says otherwise. */
const FOREIGN: readonly Site[] = ['amazon', 'ebay', 'aliexpress', 'generic'];

/** Only amounts in yuan go into the rules: nothing is converted, and a foreign amount is left out. */
export function isYuan(site: Site, order: Order): boolean {
  return order.currency === 'CNY' || (order.currency === undefined && !FOREIGN.includes(site));
}

/** 天猫国际 shops must carry one of these names; its pages live on tmall.hk. */
const GLOBAL_SHOP = /天猫国际|海外(旗舰|专营|专卖)店/;
const GLOBAL_HOST = /^https:\/\/([\w-]+\.)*tmall\.hk\//;

const SAME_NAME: readonly Site[] = [
  '1688',
  'taobao',
  'tmall',
  'jd',
  'pinduoduo',
  'douyin',
  'kuaishou',
  'suning',
  'vipshop',
  'dangdang',
  'goofish',
  'xiaohongshu',
  'amazon',
];

/**
 * The marketplace of the rules for an order of a site. JD names the shop of third-party orders and none, or one with
 * 自营 in its name, for its own; Tmall Global is Tmall under a shop or host of its own; what the rules do not know is
 * `other`.
 * @param selfOperated what the buyer stated about 自营; it outranks what the page suggests.
 */
export function marketplaceOf(site: Site, order: Order, selfOperated?: boolean): Marketplace {
  if (site === 'jd') {
    const isOwn = selfOperated ?? (order.shop === undefined || order.shop.includes('自营'));
    return isOwn ? 'jd-self' : 'jd';
  }
  if (site === 'tmall') {
    const isGlobal =
      GLOBAL_SHOP.test(order.shop ?? '') || Object.values(order.links ?? {}).some((link) => GLOBAL_HOST.test(link));
    return isGlobal ? 'tmall-global' : 'tmall';
  }
  return SAME_NAME.includes(site) ? (site as Marketplace) : 'other';
}
