import { describe, expect, test } from 'vitest';
import { checkClaim, claimOptions, type Demand, furtherReading, rightsTouched } from '../../utils/rights/explain.ts';
import { advise } from '../../utils/rights/index.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { ITEM_IDS, REMEDIES } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import { caseRecord, money } from './support/case-arbitrary.ts';
import { caseOf, on } from './support/cases.ts';

const BAG = { title: '包', price: 400, paid: 400, signedOn: '2026-11-20' };
const FAKE = caseOf({ problem: 'counterfeit', order: BAG, facts: { faultProof: ['brand'] } });
const FOOD = caseOf({
  problem: 'food-safety',
  order: { price: 30, paid: 30, category: 'food', signedOn: '2026-11-20' },
  facts: { expired: true },
});

const verdicts = (record: CaseRecord, demand: Demand) =>
  Object.fromEntries(checkClaim(record, demand).lines.map(({ id, verdict }) => [id, verdict]));

describe('a demand', () => {
  test('that is what the law gives', () => {
    const check = checkClaim(FAKE, {
      items: [
        { id: 'refund', amount: 400 },
        { id: 'fraud3x', amount: 1200 },
      ],
    });
    expect(check).toMatchObject({ verdict: 'exact', total: { demanded: 1600, owed: 1600 } });
    expect(check.lines.map(({ verdict }) => verdict)).toEqual(['exact', 'exact']);
    expect(check.text).toBe('要求与法律给的一致：要求1600元，法律给的合计1600元。');
  });

  test('that is more: a sum too high, a head that is not owed, two additions at once', () => {
    const high = checkClaim(FAKE, {
      items: [
        { id: 'refund', amount: 400 },
        { id: 'fraud3x', amount: 4000 },
      ],
    });
    expect(high.verdict).toBe('more');
    expect(high.lines[1]).toMatchObject({ verdict: 'more', demanded: 4000, owed: 1200 });
    const unhurt = checkClaim(FAKE, {
      items: [{ id: 'refund' }, { id: 'fraud3x' }, { id: 'lost-income', amount: 300 }],
    });
    expect(unhurt.lines[2]).toMatchObject({ verdict: 'not-owed', text: '没有人身伤害，不能要求误工费。' });
    expect(unhurt.lines[2]?.basis).toContain('民法典:1179');
    const both = { ...FAKE, promises: [{ kind: 'fake-multiple' as const, multiple: 2 }] };
    expect(verdicts(both, { items: [{ id: 'refund' }, { id: 'fraud3x' }, { id: 'promise' }] })).toEqual({
      refund: 'exact',
      fraud3x: 'exact',
      promise: 'not-owed',
    });
  });

  test('that asks tenfold for what is no food, says so by the rules of the advice', () => {
    const [, tenfold] = checkClaim(FAKE, { items: [{ id: 'refund' }, { id: 'food10x', amount: 4000 }] }).lines;
    expect(tenfold).toMatchObject({ verdict: 'not-owed', text: '十倍赔偿只适用于不符合食品安全标准的食品。' });
  });

  test('that is less: an addition forgotten, or the lower of two', () => {
    expect(verdicts(FAKE, { items: [{ id: 'refund', amount: 400 }] })).toEqual({
      refund: 'exact',
      fraud3x: 'not-asked',
    });
    const ten = { ...FAKE, promises: [{ kind: 'fake-multiple' as const, multiple: 10 }] };
    const check = checkClaim(ten, {
      items: [
        { id: 'refund', amount: 400 },
        { id: 'fraud3x', amount: 1200 },
      ],
    });
    expect(check).toMatchObject({ verdict: 'less', total: { demanded: 1600, owed: 4400 } });
    expect(check.lines.at(-1)).toMatchObject({ id: 'promise', verdict: 'not-asked', owed: 4000 });
  });

  test('that is more in one head and less in another', () => {
    expect(checkClaim(FAKE, { items: [{ id: 'refund', amount: 500 }] }).verdict).toBe('mixed');
  });

  test('of a total only', () => {
    expect(checkClaim(FOOD, { total: 1030 }).verdict).toBe('exact');
    expect(checkClaim(FOOD, { total: 1030.01 }).verdict).toBe('more');
    expect(checkClaim(FOOD, { total: 1029.99 })).toMatchObject({ verdict: 'less', lines: [] });
    expect(checkClaim(FOOD, {})).toEqual({
      verdict: 'exact',
      lines: [],
      total: { owed: 1030 },
      text: '要求与法律给的一致：法律给的合计1030元。',
    });
  });

  test('of the price back and an exchange is one too many', () => {
    const record = caseOf({ problem: 'damaged', order: BAG });
    expect(verdicts(record, { items: [{ id: 'refund' }], remedies: ['exchange'] })).toEqual({
      refund: 'exact',
      exchange: 'not-owed',
    });
    expect(checkClaim(record, { remedies: ['exchange'] })).toMatchObject({
      verdict: 'exact',
      lines: [{ id: 'exchange', verdict: 'exact' }],
    });
    expect(verdicts(record, { remedies: ['restore-review'] })).toMatchObject({ 'restore-review': 'not-owed' });
  });

  test('of a lower price leaves the goods where they are', () => {
    const record = caseOf({ problem: 'wrong-item', order: BAG, facts: { deliveredItemPrice: 250 } });
    expect(verdicts(record, { items: [{ id: 'price-reduction', amount: 150 }] })).toEqual({
      'price-reduction': 'exact',
    });
    const both = checkClaim(record, { items: [{ id: 'price-reduction' }, { id: 'refund' }] });
    expect(both.lines[1]).toMatchObject({ verdict: 'not-owed', text: '减价和退货只能选一个。' });
  });
});

describe('for any record and demand', () => {
  const demand = fc.record<Demand>(
    {
      items: fc.uniqueArray(
        fc
          .tuple(fc.constantFrom(...ITEM_IDS), fc.option(money, { nil: undefined }))
          .map(([id, amount]) => (amount === undefined ? { id } : { id, amount })),
        { selector: ({ id }) => id, maxLength: 5 },
      ),
      remedies: fc.uniqueArray(fc.constantFrom(...REMEDIES), { maxLength: 3 }),
      total: money,
    },
    { requiredKeys: [] },
  );

  test('every head that is demanded gets one verdict, with a reason', () => {
    fc.assert(
      fc.property(caseRecord, demand, fc.constantFrom('zh' as const, 'en' as const), (record, asked, language) => {
        const check = checkClaim(record, asked, { language });
        const ids = [...(asked.items ?? []).map(({ id }) => id as string), ...(asked.remedies ?? [])];
        expect(check.lines.slice(0, ids.length).map(({ id }) => id as string)).toEqual(ids);
        for (const { text, verdict, owed } of check.lines) {
          expect(text).not.toMatch(/^$|undefined|NaN/);
          if (verdict === 'not-owed') expect(owed).toBeUndefined();
        }
        const additions = check.lines.filter(
          ({ id, verdict }) =>
            ['fraud3x', 'food10x', 'drug10x', 'promise', 'deposit-penalty'].includes(id) &&
            !['not-owed', 'not-asked'].includes(verdict),
        );
        expect(additions.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  test('the claim of the advice is exactly what the law gives', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        const { claim } = advise(record);
        // Sums beyond the ceiling of the engine are cut off one by one, and no longer add up.
        fc.pre(claim.total < 1e10);
        expect(checkClaim(record, { total: claim.total }).verdict).toBe('exact');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the options', () => {
  const availability = (record: CaseRecord) =>
    Object.fromEntries(claimOptions(record).map(({ id, available }) => [id, available]));

  test('of a fake bag', () => {
    expect(availability(FAKE)).toEqual({
      refund: false,
      'return-refund': true,
      exchange: true,
      repair: false,
      resend: true,
      'price-reduction': false,
      damages: false,
      punitive: true,
      promised: false,
    });
    const punitive = claimOptions(FAKE).find(({ id }) => id === 'punitive');
    expect(punitive).toMatchObject({ name: '惩罚性赔偿', amount: 1200 });
    expect(punitive?.law.map(({ citation }) => citation)).toContain('消费者权益保护法:55');
    expect(claimOptions(FAKE).find(({ id }) => id === 'refund')?.reason?.text).toContain('先退货');
  });

  test('of what never came is a plain refund', () => {
    const record = caseOf({ problem: 'not-shipped', order: { paid: 80 } });
    expect(availability(record)).toMatchObject({ refund: true, 'return-refund': false, resend: true });
  });

  test('of additions both are named, each with its own sum, although only one can be claimed', () => {
    const record = { ...FAKE, promises: [{ kind: 'fake-multiple' as const, multiple: 10 }] };
    const sums = claimOptions(record).flatMap(({ id, amount }) => (amount === undefined ? [] : [[id, amount]]));
    expect(sums).toEqual([
      ['return-refund', 400],
      ['punitive', 1200],
      ['promised', 4000],
    ]);
  });

  test('that are not there say why, with a source for those that are', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        for (const { available, reason, law, name, plain } of claimOptions(record)) {
          expect(reason === undefined).toBe(available);
          expect(reason?.text).not.toBe('');
          expect(name.length * plain.length).toBeGreaterThan(0);
          for (const { source, checkedOn, status } of law) expect([source.copy, checkedOn, status]).not.toContain('');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the nine rights', () => {
  const touched = (record: CaseRecord) => rightsTouched(record).map(({ id }) => id);

  test.each([
    ['injury', ['safety', 'compensation']],
    ['false-advertising', ['information', 'compensation']],
    ['auto-renewal', ['information', 'choice']],
    ['privacy-leak', ['dignity']],
    ['review-suppressed', ['supervision']],
    ['no-reason-return', ['choice']],
    ['scam', []],
    ['minor-purchase', []],
  ] as const)('%s: %j', (problem, rights) => {
    expect(touched(caseOf({ problem }))).toEqual(rights);
  });

  test('come with their article, its source and its date', () => {
    const [right] = rightsTouched(caseOf({ problem: 'privacy-leak' }));
    expect(right).toMatchObject({
      name: '人格尊严和个人信息受保护权',
      law: { citation: '消费者权益保护法:14', status: 'V', inForceFrom: '2014-03-15' },
    });
    expect(rightsTouched(caseOf({ problem: 'privacy-leak' }), { language: 'en' })[0]?.name).toBe(
      'Dignity and personal information',
    );
  });

  test('grow with the circumstances, in the order of the law', () => {
    expect(touched(FAKE)).toEqual(['information', 'fair-deal', 'compensation', 'supervision']);
    expect(touched(caseOf({ problem: 'quality-fault', facts: { safetyHazard: true } }))).toEqual([
      'safety',
      'fair-deal',
      'compensation',
    ]);
    expect(touched(caseOf({ problem: 'not-shipped', seller: { shownInLiveRoom: false } }))).toContain('information');
    const events = [on('2026-11-20', 'association-accepted')];
    expect(touched(caseOf({ problem: 'gift-defect', events }))).toEqual(['fair-deal', 'association']);
  });

  test('do not bind a private seller, nor deals before the law had these articles', () => {
    expect(touched({ ...FAKE, seller: { isBusiness: false } })).toEqual([]);
    expect(touched({ ...FAKE, order: { ...BAG, placedOn: '2014-03-14' } })).toEqual([]);
    expect(touched({ ...FAKE, order: { ...BAG, placedOn: '2014-03-15' } })).not.toEqual([]);
  });
});

describe('further reading', () => {
  const articles = (record: CaseRecord) => furtherReading(record).map(({ citation }) => citation);

  test('is of the problem, the circumstances and the stage, and leaves out what the advice cites', () => {
    const record = { ...FAKE, order: { ...BAG, channel: 'livestream' as const } };
    const list = articles(record);
    expect(list).toEqual(expect.arrayContaining(['民法典:148', '直播电商监督管理办法:23', '消费者权益保护法:39']));
    expect(list.filter((citation) => advise(record).citations.includes(citation))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  test('holds nothing that was not yet the law, and nothing once the dispute is settled', () => {
    const live = caseOf({ problem: 'not-shipped', order: { channel: 'livestream' } });
    expect(articles({ ...live, now: '2026-01-31' }).filter((name) => name.startsWith('直播电商'))).toEqual([]);
    expect(articles({ ...live, now: '2026-02-01' })).toContain('直播电商监督管理办法:25');
    expect(articles(caseOf({ events: [on('2026-11-20', 'settled')] }))).toEqual([]);
  });
});
