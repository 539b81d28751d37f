import { defineDeadline, from } from './define.ts';

export const courtDeadlines = [
  defineDeadline({
    id: 'fee7',
    rolls: true,
    basis: ['诉讼费用交纳办法:22'],
    periods: (s) => from(s.log.last('fee-notice')?.day, { days: 7 }),
  }),
  defineDeadline({
    id: 'answer15',
    rolls: true,
    basis: ['民事诉讼法:128'],
    periods: (s) => from(s.log.last('served')?.day, { days: 15 }),
  }),
];
