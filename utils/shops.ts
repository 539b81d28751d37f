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

/** In the order in which they are shown: those with the most buyers first. */
export const SHOPS: readonly Shop[] = [
  'taobao',
  'tmall',
  'jd',
  'pinduoduo',
  'douyin',
  'kuaishou',
  'xiaohongshu',
  '1688',
  'goofish',
  'vipshop',
  'suning',
  'dangdang',
  'amazon',
  'ebay',
  'aliexpress',
];

const ALI_PICTURES = ['*://*.alicdn.com/*', '*://*.tbcdn.cn/*'];

/**
 * Where the pictures of each marketplace lie. A page may show them but not read them, so its original stays without them
 * until the background may fetch them too.
 */
export const PICTURE_ORIGINS: Readonly<Partial<Record<Shop, readonly string[]>>> = {
  taobao: ALI_PICTURES,
  tmall: ALI_PICTURES,
  '1688': ALI_PICTURES,
  goofish: ALI_PICTURES,
  jd: ['*://*.360buyimg.com/*'],
  pinduoduo: ['*://*.pddpic.com/*'],
  douyin: ['*://*.ecombdimg.com/*', '*://*.byteimg.com/*'],
  suning: ['*://*.suning.cn/*'],
  dangdang: ['*://*.ddimg.cn/*'],
  xiaohongshu: ['*://*.xhscdn.com/*'],
  amazon: ['*://*.media-amazon.com/*', '*://*.ssl-images-amazon.com/*'],
  ebay: ['*://*.ebayimg.com/*'],
  aliexpress: [...ALI_PICTURES, '*://*.aliexpress-media.com/*'],
};

/**
 * Pages whose facts arrive by script alone, by the shop whose grant allows to listen there (docs/adr/0032): the later
 * pages of the lists of orders of Taobao and Pinduoduo, the orders of 1688, the chat of JD. Which of the answers is kept
 * stands in `marketplaces/listening/wanted.ts`.
 */
export const LISTENED_ORIGINS: Readonly<Partial<Record<Shop, readonly string[]>>> = {
  taobao: ['*://buyertrade.taobao.com/*'],
  jd: ['*://jdcs.jd.com/*'],
  pinduoduo: ['*://mobile.pinduoduo.com/*', '*://mobile.yangkeduo.com/*'],
  '1688': ['*://air.1688.com/*', '*://trade.1688.com/*'],
};

/** Every pattern of pages: where the watcher may run. */
export const ALL_SHOP_ORIGINS: string[] = Object.values(SHOP_ORIGINS).flat();

/** Every pattern that the manifest offers. */
export const OFFERED_ORIGINS: string[] = [...new Set([...ALL_SHOP_ORIGINS, ...Object.values(PICTURE_ORIGINS).flat()])];

/**
 * A server of the user's own, for backups or time stamps: only the one whose address they typed is ever asked for. Without encryption
 * only on this computer itself.
 */
export const OWN_SERVER_ORIGINS: string[] = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];
