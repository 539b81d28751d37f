import { describe, expect, test } from 'vitest';
import { FIRST_PROBLEMS, FURTHER_PROBLEMS } from '../../utils/case/problems.ts';
import { QUESTIONS } from '../../utils/case/question-list.ts';
import { statementOf } from '../../utils/case/questions.ts';
import { reduce } from '../../utils/case/reduce.ts';
import { standing } from '../../utils/case/standing.ts';
import { byUrgency, summarise } from '../../utils/case/summary.ts';
import type { CaseEventBody, Order } from '../../utils/case/types.ts';
import { FAMILIES } from '../../utils/i18n-families.ts';
import { advise } from '../../utils/rights/index.ts';
import { EVENT_TYPES, PROBLEMS, type Problem } from '../../utils/rights/types.ts';
import { demand, happened, list, refused } from './samples.ts';

/** The case against the real rules: from the opening through the four stages. */

const TODAY = '2026-11-23';
const order: Order = {
  id: '100',
  items: [{ title: '耳机', price: 300, quantity: 1 }],
  paid: 300,
  shop: '某店',
  signedAt: '2026-11-19T10:00:00+08:00',
};

const open = (problem: Problem, facts: Order = order): CaseEventBody => ({
  type: 'opened',
  orderKey: 'taobao:100',
  site: 'taobao',
  order: facts,
  problem,
});
const stand = (...bodies: CaseEventBody[]) => standing(list(...bodies), TODAY, advise);

describe('problems', () => {
  test('every problem of the rules can be chosen once', () => {
    expect([...FIRST_PROBLEMS, ...FURTHER_PROBLEMS].toSorted()).toEqual([...PROBLEMS].toSorted());
  });

  test.each(PROBLEMS)('%s gives an advice, questions that have names, and events to record', (problem) => {
    for (const facts of [order, {}]) {
      const { advice, questions, offered } = stand(open(problem, facts));
      expect(advice.action.title).not.toBe('');
      expect(questions.filter(({ id }) => !(FAMILIES.question as readonly string[]).includes(id))).toEqual([]);
      expect([...offered.now, ...offered.more].toSorted()).toEqual([...EVENT_TYPES].toSorted());
      expect(offered.now).toContain('settled');
    }
  });
});

describe('on through the stages', () => {
  const [asked, no] = [demand('2026-11-20'), refused('2026-11-21')];
  const platform = happened({ on: '2026-11-21', type: 'platform-applied' });
  const decided = happened({ on: '2026-11-22', type: 'platform-decided', outcome: 'for-seller' });
  const filed = happened({ on: '2026-11-22', type: 'complaint-received' });
  const accepted = happened({ on: '2026-11-22', type: 'complaint-accepted' });
  const ended = happened({ on: '2026-11-23', type: 'mediation-ended' });

  test('each recorded event moves the stage, and the next ones are on offer', () => {
    const way: [CaseEventBody[], number, string][] = [
      [[], 1, 'demand'],
      [[asked], 1, 'seller-refused'],
      [[asked, no], 2, 'platform-applied'],
      [[asked, no, platform], 2, 'platform-decided'],
      [[asked, no, platform, decided], 3, 'complaint-received'],
      [[asked, no, platform, decided, filed], 3, 'complaint-accepted'],
      [[asked, no, platform, decided, filed, accepted], 3, 'mediation-ended'],
      [[asked, no, platform, decided, filed, accepted, ended], 4, 'suit-filed'],
    ];
    for (const [events, stage, next] of way) {
      const { advice, offered } = stand(open('quality-fault'), ...events);
      expect([advice.stage, offered.now]).toEqual([stage, expect.arrayContaining([next])]);
    }
  });

  test('what makes no sense yet is not offered first', () => {
    const { offered } = stand(open('quality-fault'));
    for (const early of ['returned', 'return-received', 'platform-decided', 'courier-complained'] as const)
      expect(offered.now).not.toContain(early);
    expect(stand(open('signed-not-received')).offered.now).toContain('courier-complained');
  });

  test('a settled case is closed and asks nothing', () => {
    const done = stand(open('quality-fault'), happened({ on: TODAY, type: 'settled' }));
    expect(done.advice.action.id).toBe('close');
    expect(done.questions).toEqual([]);
    expect(done.offered.now).toEqual([]);
  });
});

describe('questions', () => {
  test('the day of receipt is asked when it is unknown and starts a clock, and not when it is known', () => {
    const ids = (facts: Order) => stand(open('no-reason-return', facts)).questions.map(({ id }) => id);
    expect(ids({ id: '100', paid: 300 })).toContain('signedOn');
    expect(ids(order)).not.toContain('signedOn');
  });

  test('what matters only together with another answer is asked too', () => {
    const ids = (problem: Problem) => stand(open(problem)).questions.map(({ id }) => id);
    expect(ids('food-safety')).toEqual(expect.arrayContaining(['category', 'expired']));
    expect(ids('false-advertising')).toEqual(expect.arrayContaining(['material', 'faultProof']));
    expect(ids('drug-device-cosmetics')).toEqual(expect.arrayContaining(['category', 'faultProof']));
    expect(ids('not-shipped')).not.toContain('material');
  });

  test('only what would change the advice is asked', () => {
    const { questions, case: state } = stand(open('no-reason-return'));
    for (const { id } of questions) {
      const rule = QUESTIONS.find((one) => one.id === id);
      const changed = rule?.samples(state, TODAY).some((answer) => {
        const said = stand(open('no-reason-return'), { type: 'stated', statement: rule.states(answer, state) });
        return JSON.stringify(said.advice) !== JSON.stringify(stand(open('no-reason-return')).advice);
      });
      expect([id, changed]).toEqual([id, true]);
    }
  });

  test('an answer is not asked for again', () => {
    const before = stand(open('no-reason-return', { id: '100', paid: 300 }));
    for (const { id } of before.questions) {
      const rule = QUESTIONS.find((one) => one.id === id);
      const [answer] = rule?.samples(before.case, TODAY) ?? [];
      if (!rule || answer === undefined) throw new Error(`${id} has no sample answer`);
      const after = stand(open('no-reason-return', { id: '100', paid: 300 }), {
        type: 'stated',
        statement: rule.states(answer, before.case),
      });
      expect(after.questions.map((one) => one.id)).not.toContain(id);
    }
  });

  test('one of several goods: only it counts, and never more than was paid', () => {
    const several: Order = {
      paid: 90,
      items: [
        { title: '水杯', price: 60 },
        { title: '壶', price: 120, quantity: 1 },
      ],
    };
    const state = reduce(list(open('quality-fault', several)));
    expect(statementOf('item', '0', state)).toEqual({ order: { title: '水杯', price: 60, quantity: 1, paid: 60 } });
    expect(statementOf('item', '1', state)).toEqual({ order: { title: '壶', price: 120, quantity: 1, paid: 90 } });
    expect(statementOf('no-such-question', '1', state)).toBeUndefined();
  });

  test('every question of the list has a name, and every name a question', () => {
    expect(QUESTIONS.map(({ id }) => id).toSorted()).toEqual([...FAMILIES.question].toSorted());
  });
});

describe('evidence and summary', () => {
  test('what was captured stands beside what is asked for', () => {
    const { evidence } = stand(open('quality-fault'), {
      type: 'evidence-filed',
      captureId: 'c1',
      page: 'chat',
      title: '聊天',
    });
    const held = Object.fromEntries(evidence.map((row) => [row.class, row.exhibits.length]));
    expect(held.E3).toBe(1);
    expect(held.E1 ?? 0).toBe(0);
  });

  test('the most urgent case comes first, settled ones last', () => {
    const lines = [
      summarise(list(open('quality-fault'), happened({ on: TODAY, type: 'settled' })), TODAY, advise),
      summarise(list(open('other', {})), TODAY, advise),
      summarise(list(open('quality-fault')), TODAY, advise),
    ].filter((line) => line !== undefined);
    expect(lines.toSorted(byUrgency).map(({ isSettled, dueDay }) => [isSettled, dueDay])).toEqual([
      [false, '2026-11-26'],
      [false, undefined],
      [true, undefined],
    ]);
  });

  test('a case whose opening was undone has no line', () => {
    expect(summarise(list(open('other'), { type: 'undone', eventId: 'e0' }), TODAY, advise)).toBeUndefined();
  });
});
