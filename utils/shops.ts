import type { Site } from './marketplaces/types.ts';

/**
 * The hosts of each marketplace that a user may grant, as match patterns. Pure data: the manifest is made from it
 * (`optional_host_permissions`). Granting lets the extension recognise pages by itself; one-click capture needs none.
 */
export const SHOP_ORIGINS: Readonly<Record<Exclude<Site, 'generic'>, readonly string[]>> = {
  taobao: ['*://*.taobao.com/*'],
  tmall: ['*://*.tmall.com/*', '*://*.tmall.hk/*'],
  jd: ['*://*.jd.com/*', '*://*.jd.hk/*'],
  pinduoduo: ['*://*.pinduoduo.com/*', '*://*.yangkeduo.com/*'],
  douyin: ['*://*.douyin.com/*', '*://*.jinritemai.com/*'],
  kuaishou: ['*://*.kuaishou.com/*', '*://*.kwaixiaodian.com/*'],
  '1688': ['*://*.1688.com/*'],
  suning: ['*://*.suning.com/*'],
  vipshop: ['*://*.vip.com/*'],
  dangdang: ['*://*.dangdang.com/*'],
  goofish: ['*://*.goofish.com/*'],
  xiaohongshu: ['*://*.xiaohongshu.com/*'],
  amazon: [
    '*://*.amazon.cn/*',
    '*://*.amazon.com/*',
    '*://*.amazon.co.jp/*',
    '*://*.amazon.de/*',
    '*://*.amazon.co.uk/*',
  ],
  ebay: ['*://*.ebay.com/*'],
  aliexpress: ['*://*.aliexpress.com/*', '*://*.aliexpress.us/*'],
};

export type Shop = keyof typeof SHOP_ORIGINS;

/** Every pattern that the manifest offers. */
export const ALL_SHOP_ORIGINS: string[] = Object.values(SHOP_ORIGINS).flat();
