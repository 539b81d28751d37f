import { describe, expect, test } from 'vitest';
import { valueAt, withSettings } from '../../utils/rights/changes/pointer.ts';
import type { Change } from '../../utils/rights/changes/types.ts';
import { whatWouldChange } from '../../utils/rights/explain.ts';
import { advise } from '../../utils/rights/index.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import { caseRecord } from './support/case-arbitrary.ts';
import { caseOf, on } from './support/cases.ts';

const RUNS = { numRuns: 400 };
const SHIRT = { title: '衬衫', price: 329, paid: 329, category: 'clothing' } as const;

/** The record with a change, by what the change says of itself. */
const withChange = (record: CaseRecord, change: Change): CaseRecord => {
  if (change.kind === 'event') return { ...record, events: [...record.events, change.event] };
  if (change.kind === 'day') return { ...record, now: change.on };
  return withSettings(record, [{ pointer: change.pointer, value: change.value }]);
};

const sentences = (record: CaseRecord) => whatWouldChange(record).map(({ text }) => text);

describe('what would change the advice', () => {
  test('names the proof that opens an addition, with its sum', () => {
    const found = whatWouldChange(caseOf({ problem: 'counterfeit', order: SHIRT }));
    expect(found[0]).toMatchObject({
      change: [{ kind: 'fact', pointer: '/facts/faultProof', value: ['brand'] }],
      total: 1316,
    });
    expect(found[0]?.text).toContain('三倍的增加赔偿987元');
  });

  test('names the refusal and the day that end the negotiation', () => {
    const record = caseOf({
      now: '2026-11-24',
      problem: 'wrong-item',
      order: SHIRT,
      events: [on('2026-11-23', 'demand')],
    });
    const found = whatWouldChange(record);
    expect(found.find(({ change }) => change[0]?.kind === 'event')).toMatchObject({
      change: [{ event: { type: 'seller-refused', on: '2026-11-24' } }],
      stage: 2,
      action: 'platform-apply',
    });
    expect(found.find(({ change }) => change[0]?.kind === 'day')).toMatchObject({
      change: [{ kind: 'day', on: '2026-12-01', after: 'nego5' }],
      stage: 2,
      action: 'platform-apply',
    });
  });

  test('tries two facts together where neither says anything alone', () => {
    const found = whatWouldChange(caseOf({ problem: 'false-advertising', order: SHIRT }));
    expect(found[0]?.change.map((change) => change.kind === 'fact' && change.pointer)).toEqual([
      '/facts/faultProof',
      '/facts/material',
    ]);
    expect(found[0]?.total).toBe(1316);
  });

  test('warns of the day on which a right runs out, first of all', () => {
    const order = { ...SHIRT, signedOn: '2026-11-20' };
    const [first] = whatWouldChange(caseOf({ problem: 'no-reason-return', order }));
    expect(first).toMatchObject({ change: [{ kind: 'day', on: '2026-11-28', after: 'return7' }], total: 0 });
    expect(first?.text).toContain('不能再主张退还价款');
  });

  test('gives no sum where it hangs on a figure that nobody knows', () => {
    const found = whatWouldChange(caseOf({ problem: 'counterfeit' }));
    const paid = found.find(({ change }) => change[0]?.kind === 'fact' && change[0].pointer === '/order/paid');
    expect(paid).toBeDefined();
    expect(paid?.total).toBeUndefined();
    expect(paid?.text).not.toMatch(/\d元/);
    expect(paid?.change).toEqual([{ kind: 'fact', pointer: '/order/paid' }]);
  });

  test.each([
    ['the seller is a private person', { seller: { isBusiness: false }, marketplace: 'goofish' }, '/seller/isBusiness'],
    ['the point was not material', { facts: { material: false } }, '/facts/material'],
    ['the entry is open', { facts: { windowOpen: true } }, '/facts/windowOpen'],
  ] as const)('never suggests what the record denies: %s', (_, members, pointer) => {
    for (const problem of ['false-advertising', 'counterfeit', 'not-shipped'] as const) {
      const record = caseOf({ order: SHIRT, events: [on('2026-11-20', 'seller-refused')], ...members, problem });
      const pointers = whatWouldChange(record).flatMap(({ change }) =>
        change.map((one) => (one.kind === 'fact' ? one.pointer : '')),
      );
      expect(pointers).not.toContain(pointer);
    }
  });

  test('a complaint under way: refused, sent elsewhere, withdrawn', () => {
    const events = [on('2026-11-02', 'seller-refused'), on('2026-11-16', 'complaint-received')];
    const said = sentences(caseOf({ problem: 'wrong-item', order: SHIRT, marketplace: 'none', events }));
    expect(said.join()).toContain('12315 决定不受理投诉：进入“诉讼或仲裁”阶段');
    expect(said.join()).toContain('12315 告知不归它管辖');
  });

  test('limitation about to end: a demand that can be shown begins it anew', () => {
    const record = caseOf({ problem: 'wrong-item', order: SHIRT, facts: { knewOn: '2023-12-20' } });
    expect(advise(record).stage).toBe(4);
    expect(sentences(record).join()).toContain('如果今天发出能证明送达的书面催告：回到“与商家协商”阶段');
  });

  test('says the same in English', () => {
    const record = caseOf({ problem: 'counterfeit', order: SHIRT });
    const zh = whatWouldChange(record);
    const en = whatWouldChange(record, { language: 'en' });
    expect(en.map(({ text: _, ...rest }) => rest)).toEqual(zh.map(({ text: _, ...rest }) => rest));
    expect(en[0]?.text).toBe(
      'If the brand owner or a test report shows that it is fake: you can claim threefold additional compensation ¥987; the total goes from ¥329 to ¥1316.',
    );
  });

  test('is silent once the dispute is settled', () => {
    expect(whatWouldChange(caseOf({ events: [on('2026-11-20', 'settled')] }))).toEqual([]);
  });
});

describe('for any record', () => {
  test('there are at most six, each with a condition and an effect, and the record is left as it was', () => {
    fc.assert(
      fc.property(caseRecord, fc.constantFrom('zh' as const, 'en' as const), (record, language) => {
        const before = JSON.stringify(record);
        const found = whatWouldChange(record, { language });
        expect(JSON.stringify(record)).toBe(before);
        expect(found.length).toBeLessThanOrEqual(6);
        for (const { text, change, ...effect } of found) {
          expect(text).toMatch(/^(?:如果.+：.+。|If .+: .+\.)$/su);
          expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|必赢/);
          expect(change.length).toBeGreaterThan(0);
          const unnamed = change.some((one) => one.kind === 'fact' && one.value === undefined);
          if (!unnamed) expect(Object.keys(effect)).not.toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('each says what the advice would be: the rules were run, no sentence was made up', () => {
    let checked = 0;
    fc.assert(
      fc.property(caseRecord, (record) => {
        for (const { change, stage, action, total, remedies } of whatWouldChange(record)) {
          if (change.some((one) => one.kind === 'fact' && one.value === undefined)) continue;
          const then = advise(change.reduce(withChange, record));
          if (stage !== undefined) expect(then.stage).toBe(stage);
          if (action !== undefined) expect(then.action.id).toBe(action);
          if (total !== undefined) expect(then.claim.total).toBe(total);
          if (remedies !== undefined) expect(then.claim.remedies).toEqual(remedies);
          checked += 1;
        }
      }),
      RUNS,
    );
    expect(checked).toBeGreaterThan(150);
  });

  test('nothing is suggested that the record says otherwise, but what a lawful step can still bring about', () => {
    const develops = /^\/facts\/(?:faultProof|repairsFailed)$|^\/losses\/\d+\/proven$/;
    fc.assert(
      fc.property(caseRecord, (record) => {
        for (const { change } of whatWouldChange(record)) {
          for (const one of change) {
            if (one.kind !== 'fact' || develops.test(one.pointer)) continue;
            expect(valueAt(record, one.pointer), one.pointer).toBeUndefined();
          }
        }
      }),
      RUNS,
    );
  });
});
