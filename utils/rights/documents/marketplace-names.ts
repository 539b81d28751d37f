import type { Marketplace } from '../types.ts';

/** What a marketplace is called in a letter; undefined where the record does not say which one it is. */
export const MARKETPLACE_NAMES: Readonly<Record<Marketplace, string | undefined>> = {
  '1688': '1688',
  taobao: '淘宝',
  tmall: '天猫',
  'tmall-global': '天猫国际',
  jd: '京东',
  'jd-self': '京东（自营）',
  pinduoduo: '拼多多',
  douyin: '抖音电商',
  kuaishou: '快手电商',
  suning: '苏宁易购',
  vipshop: '唯品会',
  dangdang: '当当',
  goofish: '闲鱼',
  xiaohongshu: '小红书',
  amazon: '亚马逊',
  other: undefined,
  none: undefined,
};
