import { describe, expect, test } from 'vitest';
import { caseFaults } from '../../scripts/case-file.ts';
import { advise } from '../../utils/rights/advise.ts';
import { citedOn } from '../../utils/rights/regimes.ts';
import type { Advice, CaseRecord, Proof } from '../../utils/rights/types.ts';
import { PROOFS } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import { schemaErrors } from './support/advice-schema.ts';
import { caseRecord, money } from './support/case-arbitrary.ts';

/** What holds of every answer to every record that fits the schema. */

const RUNS = { numRuns: 500 };
const NOT_REFUND_NOR_LOSS = ['fraud3x', 'food10x', 'drug10x', 'promise', 'deposit-penalty'];
const REFUND_SIDE = ['refund', 'freight', 'deposit', 'prepaid-refund', 'price-gap', 'price-reduction'];

const bucketOf = (id: string) =>
  NOT_REFUND_NOR_LOSS.includes(id) ? 'additional' : REFUND_SIDE.includes(id) ? 'refund' : 'losses';
const fen = (yuan: number) => Math.round(yuan * 100);
const holds = (property: (record: CaseRecord, advice: Advice) => void) =>
  fc.assert(
    fc.property(caseRecord, (record) => {
      property(record, advise(record));
    }),
    RUNS,
  );

describe('any record that fits the schema', () => {
  test('is a valid case', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        expect(caseFaults(JSON.parse(JSON.stringify(record)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('is answered, and the answer fits the contract', () => {
    holds((_, advice) => {
      expect(schemaErrors(JSON.parse(JSON.stringify(advice)))).toEqual([]);
    });
  });

  test('is left as it was, and answered the same again', () => {
    holds((record, advice) => {
      const before = JSON.stringify(record);
      expect(advise(record)).toEqual(advice);
      expect(JSON.stringify(record)).toBe(before);
    });
  });
});

describe('every answer', () => {
  test('sums its claim right, with one addition at most', () => {
    holds((_, { claim }) => {
      const sum = (bucket: string) =>
        claim.items.filter(({ id }) => bucketOf(id) === bucket).reduce((total, { amount }) => total + fen(amount), 0);
      expect(fen(claim.refund)).toBe(sum('refund'));
      expect(fen(claim.losses)).toBe(sum('losses'));
      expect(fen(claim.additional)).toBe(sum('additional'));
      expect(fen(claim.total)).toBe(fen(claim.refund) + fen(claim.losses) + fen(claim.additional));
      expect(claim.items.filter(({ id }) => bucketOf(id) === 'additional').length).toBeLessThanOrEqual(1);
      expect(new Set(claim.items.map(({ id }) => id)).size).toBe(claim.items.length);
      expect(claim.items.every(({ amount }) => amount > 0)).toBe(true);
    });
  });

  test('never puts the safe day after the last day, and is provisional exactly without one', () => {
    holds((_, { deadlines }) => {
      for (const { safeDay, legalLastDay, provisional } of deadlines) {
        expect(provisional).toBe(legalLastDay === null);
        if (safeDay !== null && legalLastDay !== null) expect(safeDay <= legalLastDay).toBe(true);
        if (legalLastDay !== null) expect(safeDay).not.toBeNull();
      }
    });
  });

  test('cites every basis of its action, claim and authority', () => {
    holds((_, advice) => {
      const bases = [
        ...advice.action.reasons.flatMap(({ basis }) => basis),
        ...advice.claim.items.flatMap(({ basis }) => basis),
        ...(advice.authority?.basis ?? []),
      ];
      expect(bases.filter((basis) => !advice.citations.includes(basis))).toEqual([]);
    });
  });

  test('cites nothing that was not yet, or no longer, the law', () => {
    holds(({ now }, { citations }) => {
      const day = Date.parse(now) / 86_400_000;
      const early = citations.filter(
        (citation) => !citation.startsWith('快递暂行条例') && citedOn(citation, day) !== citation,
      );
      expect(early).toEqual([]);
    });
  });

  test('never claims what it says is not supported', () => {
    holds((_, { claim, unsupported }) => {
      const refused = unsupported.map(({ id }) => id as string);
      const proven = claim.items.filter(({ id }) => bucketOf(id) !== 'losses');
      expect(proven.filter(({ id }) => refused.includes(id))).toEqual([]);
      expect(claim.remedies.filter((id) => refused.includes(id))).toEqual([]);
      expect(new Set(refused).size).toBe(refused.length);
    });
  });

  test('claims and drafts nothing once the dispute is settled', () => {
    holds(({ events }, { action, claim, documents, parallel }) => {
      if (!events.some(({ type }) => type === 'settled')) return;
      expect(action.id).toBe('close');
      expect([claim.total, claim.items.length, claim.remedies.length, documents.length, parallel.length]).toEqual([
        0, 0, 0, 0, 0,
      ]);
    });
  });

  test('shows earlier stages before later ones, all of them after today', () => {
    holds(({ now }, { earliest, stage }) => {
      for (const [name, day] of Object.entries(earliest)) {
        expect(Number(name.at(-1))).toBeGreaterThan(stage);
        expect(day > now).toBe(true);
      }
    });
  });
});

describe('changing the record', () => {
  const core = ({ stage, action, claim, deadlines, citations, parallel, unsupported, court, authority }: Advice) => ({
    stage,
    action,
    claim,
    deadlines,
    citations,
    parallel,
    unsupported,
    court,
    authority,
  });

  test('the order in which events are listed never matters', () => {
    fc.assert(
      fc.property(
        caseRecord.chain((record) =>
          fc.tuple(fc.constant(record), fc.shuffledSubarray(record.events, { minLength: record.events.length })),
        ),
        ([record, events]) => {
          // Events alike in day and type may differ in what else they say; then the list is no mere reordering.
          const keys = record.events.map(({ on, type, outcome }) => `${on}${type}${outcome}`);
          fc.pre(new Set(keys).size === keys.length);
          expect(core(advise({ ...record, events }))).toEqual(core(advise(record)));
        },
      ),
      RUNS,
    );
  });

  test('an unrelated event or a note never changes the advice', () => {
    holds((record, advice) => {
      const events = [...record.events, { on: record.now, type: 'seller-pending' as const }];
      expect(core(advise({ ...record, events }))).toEqual(core(advice));
      expect(core(advise({ ...record, note: '随手记的话' }))).toEqual(core(advice));
    });
  });

  test('more evidence never lowers a claim', () => {
    fc.assert(
      fc.property(caseRecord, fc.constantFrom(...PROOFS), (record, proof) => {
        const faultProof: Proof[] = [...new Set([...(record.facts?.faultProof ?? []), proof])];
        const more = { ...record, facts: { ...record.facts, faultProof } };
        expect(advise(more).claim.total).toBeGreaterThanOrEqual(advise(record).claim.total);
      }),
      RUNS,
    );
  });

  test('a further proven loss never lowers a claim', () => {
    fc.assert(
      fc.property(caseRecord, money, (record, amount) => {
        const losses = [...(record.losses ?? []), { kind: 'other' as const, amount, proven: true }];
        expect(advise({ ...record, losses }).claim.total).toBeGreaterThanOrEqual(advise(record).claim.total);
      }),
      RUNS,
    );
  });

  test('a stage that time alone opens is open on its day', () => {
    holds((record, advice) => {
      for (const [name, day] of Object.entries(advice.earliest)) {
        const { stage } = advise({ ...record, now: day });
        // Limitation may have come near meanwhile, and where no platform helps stage 3 opens with stage 2.
        expect(stage).toBeGreaterThanOrEqual(Number(name.at(-1)));
      }
    });
  });
});
