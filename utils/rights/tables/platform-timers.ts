import type { Marketplace } from '../types.ts';
import type { PlatformTimer, TimerKind, TimerLength } from './types.ts';

const LOOKED_UP = '2026-11-23';

const verified =
  (source: string) =>
  (marketplace: Marketplace, kind: TimerKind, length: TimerLength, article: string, note?: string): PlatformTimer => ({
    marketplace,
    kind,
    length,
    source: `${source}${article}`,
    checkedOn: LOOKED_UP,
    status: 'V',
    ...(note === undefined ? {} : { note }),
  });

const taobao = verified('淘宝平台争议处理规则（2025-08-15）');
const jd = verified('京东交易纠纷处理总则（2025-07-04）');

const remembered = (marketplace: Marketplace, kind: TimerKind, length: TimerLength, note?: string): PlatformTimer => ({
  marketplace,
  kind,
  length,
  source: '未查到文本',
  checkedOn: LOOKED_UP,
  status: 'M',
  ...(note === undefined ? {} : { note }),
});

const MORE_OR_LESS = '因商品和页面而异，以订单页面的倒计时为准';

/**
 * Times that platforms give. Those whose rules were read (V) are counted with where a deadline rests on them; those from
 * memory (M) are shown as unverified, and counted with only once the user has read them off the page and entered them.
 */
export const PLATFORM_TIMERS: readonly PlatformTimer[] = [
  jd('jd', 'seller-reply', { hours: 24 }, '第三条、第九条'),
  jd('jd', 'evidence', { hours: 4 }, '第九条', '每轮举证，9:00–18:00'),
  jd('jd', 'apply', { days: 15 }, '第七条', '法定假货认定和判决不受限'),
  jd('jd', 'appeal', { days: 7 }, '第九条'),
  taobao('taobao', 'court-proof', { workingDays: 7 }, '第八十二条、第八十三条'),
  taobao('tmall', 'court-proof', { workingDays: 7 }, '第八十二条、第八十三条'),
  remembered('taobao', 'auto-confirm', { days: 10 }, MORE_OR_LESS),
  remembered('tmall', 'auto-confirm', { days: 10 }, MORE_OR_LESS),
  remembered('pinduoduo', 'auto-confirm', { days: 15 }, MORE_OR_LESS),
  remembered('douyin', 'auto-confirm', { days: 10 }, MORE_OR_LESS),
  remembered('kuaishou', 'auto-confirm', { days: 10 }, MORE_OR_LESS),
  remembered('taobao', 'after-sale', { days: 15 }, MORE_OR_LESS),
  remembered('pinduoduo', 'after-sale', { days: 15 }, MORE_OR_LESS),
  remembered('douyin', 'after-sale', { days: 15 }, '部分商品七日'),
  remembered('taobao', 'seller-reply', { hours: 48 }, '已发货的可能更长'),
  remembered('taobao', 'evidence', { days: 3 }, MORE_OR_LESS),
];

/** The time that a platform's own text gives, in natural days; undefined where it was not read, or counts otherwise. */
export function verifiedDays(marketplace: Marketplace, kind: TimerKind): number | undefined {
  const timer = PLATFORM_TIMERS.find((one) => one.marketplace === marketplace && one.kind === kind);
  return timer?.status === 'V' && 'days' in timer.length ? timer.length.days : undefined;
}
