import { expect, test } from 'vitest';
import { reduce } from '../../utils/case/reduce.ts';
import { timeline } from '../../utils/case/timeline.ts';
import { advice } from '../components/samples.ts';
import { demand, list, opened, refused } from './samples.ts';

const TODAY = '2026-11-23';
const order = { id: '100', orderedAt: '2026-11-10T23:30:00+08:00', signedAt: '2026-11-19' };

test('past and future stand on one line with today between them', () => {
  const state = reduce(
    list({ ...opened, order } as typeof opened, refused('2026-11-22'), demand('2026-11-20'), {
      type: 'evidence-filed',
      captureId: 'c1',
      page: 'order',
      title: '订单',
    }),
  );
  const { entries } = timeline(state, advice(1), TODAY);
  const line = entries.map((entry) => {
    const what = entry.kind === 'order' ? entry.step : entry.kind === 'deadline' ? entry.id : entry.kind;
    return `${entry.day} ${what}`;
  });
  expect(line).toEqual([
    '2026-11-10 ordered',
    '2026-11-19 signed',
    '2026-11-20 opened',
    '2026-11-20 event',
    '2026-11-20 evidence',
    '2026-11-20 return7',
    '2026-11-22 event',
    '2026-11-23 today',
    '2026-11-26 quality7',
    '2026-11-30 stage-opens',
    '2028-11-19 inspect2y',
  ]);
  const passed = entries.flatMap((entry) => (entry.kind === 'deadline' && entry.passed ? [entry.id] : []));
  expect(passed).toEqual(['return7']);
});

test('a deadline on its last day has not passed, and stands after today', () => {
  const given = advice(1, {
    deadlines: [{ id: 'quality7', safeDay: TODAY, legalLastDay: TODAY, provisional: false, basis: [] }],
  });
  const { entries } = timeline(reduce(list(opened)), given, TODAY);
  expect(entries.slice(-3).map(({ kind }) => kind)).toEqual(['today', 'deadline', 'stage-opens']);
  expect(entries.at(-2)).toMatchObject({ kind: 'deadline', passed: false });
});

test('one whose safe day is over runs on to its last day in law', () => {
  const given = advice(1, {
    deadlines: [{ id: 'quality7', safeDay: '2026-11-21', legalLastDay: TODAY, provisional: false, basis: [] }],
  });
  const { entries } = timeline(reduce(list(opened)), given, TODAY);
  expect(entries.find(({ kind }) => kind === 'deadline')).toMatchObject({ day: '2026-11-21', passed: false });
});

test('one without any day is on no line', () => {
  const given = advice(1, {
    deadlines: [{ id: 'plat15', safeDay: null, legalLastDay: null, provisional: true, basis: [] }],
  });
  expect(timeline(reduce(list(opened)), given, TODAY).entries.some(({ kind }) => kind === 'deadline')).toBe(false);
});

test('what is missing is named: steps that start a clock, evidence that the advice asks for', () => {
  const bare = timeline(reduce(list(opened)), advice(1), TODAY);
  expect(bare.missing.steps).toEqual(['ordered', 'signed']);
  expect(bare.missing.evidence.map(({ class: name }) => name)).toEqual(['E1', 'E3', 'E4']);
  const stated = reduce(list(opened, { type: 'stated', statement: { order: { signedOn: '2026-11-18' } } }));
  expect(timeline(stated, undefined, TODAY).missing).toEqual({ steps: ['ordered'], evidence: [] });
});

test('a stated day outranks the one on the page, as in the record', () => {
  const state = reduce(
    list({ ...opened, order } as typeof opened, { type: 'stated', statement: { order: { signedOn: '2026-11-18' } } }),
  );
  const signed = timeline(state, undefined, TODAY).entries.filter(
    (entry) => entry.kind === 'order' && entry.step === 'signed',
  );
  expect(signed.map(({ day }) => day)).toEqual(['2026-11-18']);
});
