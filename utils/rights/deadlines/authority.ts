import type { Situation } from '../situation.ts';
import { defineDeadline, finalDay, from, type Period, type Windows } from './define.ts';

/** The clocks of the market regulator. Order 121 (in force from 2026-04-15) does not count for what came before it. */

const RULES = '市场监督管理投诉举报处理办法';

/** Mediation ends by notice, or with the sixtieth day of the complaint that is still under way. */
function mediationEnd({ log, now }: Situation, found: Windows): Period[] {
  const ended = log.last('mediation-ended')?.day;
  const sixty = found.get('med60');
  const ranOut = sixty !== undefined && found.passed('med60', now) && (ended === undefined || ended < sixty.trigger);
  return from((ranOut ? finalDay(sixty) : ended) ?? undefined, { workingDays: 7 });
}

export const authorityDeadlines = [
  defineDeadline({
    id: 'odr10w',
    rolls: false,
    basis: [],
    periods: (s) => from(s.log.last('odr-assigned')?.day, { workingDays: 10 }),
  }),
  defineDeadline({
    id: 'accept7w',
    rolls: false,
    basis: [`${RULES}:15`, '消费者权益保护法实施条例:46'],
    citedOnTrigger: true,
    periods: (s) => from(s.log.last('complaint-received')?.day, { workingDays: 7 }),
  }),
  defineDeadline({
    id: 'med60',
    rolls: true,
    basis: [`${RULES}:23`, '消费者权益保护法实施条例:46'],
    periods: (s) => from(s.log.last('complaint-accepted')?.day, { days: 60 }),
  }),
  defineDeadline({ id: 'endnotice7w', rolls: false, basis: [`${RULES}:23`], periods: mediationEnd }),
  defineDeadline({
    id: 'report15w',
    rolls: false,
    basis: [`${RULES}:35`, '市场监督管理行政处罚程序规定:18'],
    periods: (s) => from(s.log.last('report-received')?.day, { workingDays: 15 }),
  }),
  defineDeadline({
    id: 'report30w',
    rolls: false,
    basis: [`${RULES}:35`, '市场监督管理行政处罚程序规定:18'],
    periods: (s) => from(s.log.last('report-received')?.day, { workingDays: 30 }),
  }),
];
