import { type Day, readDay } from '../days.ts';
import type { DatedEvent } from '../events.ts';
import type { Situation } from '../situation.ts';
import type { Problem } from '../types.ts';
import { countPeriod } from './count.ts';
import { defineDeadline, type Period } from './define.ts';

const knewOn = ({ facts }: Situation): Day | undefined =>
  facts.knewOn === undefined ? undefined : readDay(facts.knewOn);

/** 民法典 art. 195, 诉讼时效规定 art. 8: what begins the period anew. A demand counts only if its arrival can be shown. */
function interruptions({ log }: Situation): DatedEvent[] {
  return log.all.filter(({ event }) => {
    if (event.type === 'demand' || event.type === 'seller-agreed') return event.inWriting === true;
    return ['complaint-received', 'association-accepted', 'suit-filed'].includes(event.type);
  });
}

/**
 * The running limitation period. It begins with knowledge and begins anew with each interruption; what comes after it
 * has run out interrupts nothing, but a debtor who agrees in writing then takes the debt on again (民法典 art. 192).
 */
function limitation(situation: Situation, months: number, basis: string): Period[] {
  let trigger = knewOn(situation);
  let interrupted = false;
  for (const { day, event } of interruptions(situation)) {
    if (trigger !== undefined) {
      if (day < trigger) continue;
      const { safe, last } = countPeriod({ trigger, length: { months } }, true, situation.tables.calendar);
      if (day > (last ?? safe ?? day) && event.type !== 'seller-agreed') continue;
    }
    trigger = day;
    interrupted = true;
  }
  if (trigger === undefined) return [];
  return [{ trigger, length: { months }, basis: interrupted ? [basis, '民法典:195', '诉讼时效规定:8'] : [basis] }];
}

const FRAUD: readonly Problem[] = ['counterfeit', 'false-advertising', 'price-fraud'];

function sinceKnowledge(situation: Situation, months: number): Period[] {
  const trigger = knewOn(situation);
  return trigger === undefined ? [] : [{ trigger, length: { months } }];
}

export const limitationDeadlines = [
  defineDeadline({
    id: 'lim3y',
    rolls: true,
    basis: ['民法典:188'],
    periods: (s) => limitation(s, 36, '民法典:188'),
  }),
  defineDeadline({
    id: 'prod2y',
    rolls: true,
    basis: ['产品质量法:45'],
    periods: (s) => (s.record.problem === 'injury' ? limitation(s, 24, '产品质量法:45') : []),
  }),
  defineDeadline({
    id: 'rescind1y',
    rolls: true,
    basis: ['民法典:152'],
    periods: (s) => (FRAUD.includes(s.record.problem) ? sinceKnowledge(s, 12) : []),
  }),
  defineDeadline({
    id: 'adm3y',
    rolls: false,
    basis: ['市场监督管理投诉举报处理办法:16'],
    periods: (s) => sinceKnowledge(s, 36),
  }),
];
