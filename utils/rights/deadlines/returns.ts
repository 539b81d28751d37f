import { returnable, returnExclusion } from '../return-exclusions.ts';
import type { Situation } from '../situation.ts';
import type { Problem } from '../types.ts';
import { defineDeadline, from, type Period } from './define.ts';

const is = ({ record }: Situation, ...problems: Problem[]) => problems.includes(record.problem);

/** By promise alone the ground is the promise, not 消费者权益保护法 art. 25. */
function noReasonReturn(situation: Situation): Period[] {
  if (!is(situation, 'no-reason-return') || !returnable(situation)) return [];
  const periods = from(situation.signedOn, { days: 7 });
  if (!returnExclusion(situation).liftedByPromise) return periods;
  return periods.map((period) => ({ ...period, basis: ['网络消费规定一:2', '网络购买商品七日无理由退货暂行办法:10'] }));
}

export const returnDeadlines = [
  defineDeadline({
    id: 'return7',
    rolls: true,
    basis: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:10'],
    periods: noReasonReturn,
  }),
  defineDeadline({
    id: 'quality7',
    rolls: true,
    basis: ['消费者权益保护法:24'],
    periods: (s) => (is(s, 'quality-fault') && s.business ? from(s.signedOn, { days: 7 }) : []),
  }),
  defineDeadline({
    id: 'exchange15',
    rolls: true,
    basis: ['移动电话机商品修理更换退货责任规定'],
    periods: (s) => (is(s, 'quality-fault') && s.category === 'phone' ? from(s.signedOn, { days: 15 }) : []),
  }),
  defineDeadline({
    id: 'durable6m',
    rolls: true,
    basis: ['消费者权益保护法:23:3'],
    periods: (s) => (is(s, 'quality-fault') && s.category === 'durable' ? from(s.signedOn, { months: 6 }) : []),
  }),
  defineDeadline({
    id: 'inspect2y',
    rolls: false,
    basis: ['民法典:621'],
    periods: (s) => (is(s, 'quality-fault') ? from(s.signedOn, { months: 24 }) : []),
  }),
  defineDeadline({
    id: 'refund7',
    rolls: true,
    basis: ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:13'],
    // Consumer law binds a business only: against a private seller the seven days are what is usual, not the law.
    periods: (s) =>
      from(s.log.last('return-received')?.day, { days: 7 }).map((period) =>
        s.business ? period : { ...period, basis: [] },
      ),
  }),
  defineDeadline({
    id: 'delay15',
    rolls: false,
    basis: ['侵害消费者权益行为处罚办法:9'],
    periods: (s) => {
      const asked = is(s, 'no-reason-return', 'refund-unpaid') ? s.log.first('return-requested') : undefined;
      return from((s.log.last('return-received') ?? asked)?.day, { days: 15 });
    },
  }),
];
