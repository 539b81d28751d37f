import { describe, expect, test } from 'vitest';
import { mergeFacts } from '../../utils/case/merge-order.ts';
import { toRecord } from '../../utils/case/record.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { Case, CaseEvent, CaseEventBody, Order } from '../../utils/case/types.ts';
import { nextRedo, nextUndo, undoLast } from '../../utils/case/undo.ts';
import { EVENT_TYPES, PROBLEMS } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import { list, opened } from './samples.ts';

/** Laws of the reduction that hold for any history, not only for the ones we thought of. */

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-11-19'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.string({ minLength: 1, maxLength: 12 });

const event = fc.record({ on: day, type: fc.constantFrom(...EVENT_TYPES) }).map(({ on, type }) => ({
  on,
  type,
  ...(type === 'platform-decided' ? { outcome: 'partial' as const } : {}),
  ...(type === 'refunded' ? { amount: 5 } : {}),
  ...(type === 'page-countdown' ? { endsOn: on } : {}),
}));

const order: fc.Arbitrary<Order> = fc.record(
  {
    paid: fc.integer({ min: 0, max: 999_999 }).map((fen) => fen / 100),
    shop: text,
    status: text,
    signedAt: day.map((on) => `${on}T10:00:00+08:00`),
    items: fc.array(fc.record({ title: text, price: fc.integer({ min: 1, max: 500 }) }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const body: fc.Arbitrary<CaseEventBody> = fc.oneof(
  { weight: 4, arbitrary: event.map((one) => ({ type: 'happened' as const, event: one })) },
  fc.record({ intact: fc.boolean(), activated: fc.boolean() }, { requiredKeys: [] }).map((facts) => ({
    type: 'stated' as const,
    statement: { facts },
  })),
  fc.constantFrom(...PROBLEMS).map((problem) => ({ type: 'stated' as const, statement: { problem } })),
  text.map((captureId) => ({ type: 'evidence-filed' as const, captureId, page: 'order' as const, title: '' })),
  order.map((one) => ({ type: 'order-read' as const, order: one })),
);

/** A history with undoings and redoings at random places. */
const history: fc.Arbitrary<CaseEvent[]> = fc
  .array(fc.oneof({ weight: 5, arbitrary: body }, fc.constant('undo' as const), fc.constant('redo' as const)), {
    maxLength: 25,
  })
  .map((steps) => {
    let events = list(opened);
    for (const step of steps) {
      const next: CaseEventBody | undefined = step === 'undo' ? undo(events) : step === 'redo' ? redo(events) : step;
      if (next) events = list(...bodies(events), next);
    }
    return events;
  });

function bodies(events: readonly CaseEvent[]): CaseEventBody[] {
  return events.map(({ id: _id, caseId: _case, seq: _seq, recordedAt: _at, ...rest }) => rest as CaseEventBody);
}

const undo = (events: CaseEvent[]) => (nextUndo(events) ? undoLast(events) : undefined);
const redo = (events: CaseEvent[]): CaseEventBody | undefined => {
  const target = nextRedo(events);
  return target && { type: 'undone', eventId: target.id };
};

/** What a person sees of a case: everything but the instants of readings. */
const seen = ({ orderReadAt: _at, ...rest }: Case) => rest;

describe('reduce', () => {
  test('gives the same case for the same events, in whatever order they come', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, seed) => {
        const shuffled = events.toSorted((a, b) => ((a.seq * 7919 + seed) % 101) - ((b.seq * 7919 + seed) % 101));
        expect(reduce(shuffled)).toEqual(reduce(events));
        expect(reduce(structuredClone(events))).toEqual(reduce(events));
      }),
    );
  });

  test('does not change its input', () => {
    fc.assert(
      fc.property(history, (events) => {
        const before = structuredClone(events);
        reduce(events);
        expect(events).toEqual(before);
      }),
    );
  });

  test('undoing the last event equals never having had it', () => {
    fc.assert(
      fc.property(history, body, (events, last) => {
        if (last.type === 'order-read' || last.type === 'evidence-filed') return;
        const withLast = list(...bodies(events), last);
        const undone = list(...bodies(withLast), undoLast(withLast));
        expect(seen(reduce(undone))).toEqual(seen(reduce(events)));
      }),
    );
  });

  test('undoing an undoing equals not having undone', () => {
    fc.assert(
      fc.property(history, (events) => {
        const back = undo(events);
        if (!back) return;
        const undone = list(...bodies(events), back);
        const again = list(...bodies(undone), { type: 'undone', eventId: `e${undone.length - 1}` });
        expect(reduce(again)).toEqual(reduce(events));
      }),
    );
  });

  test('a list with an event taken out of its middle is refused', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, at) => {
        const torn = events.filter((_, index) => index !== at % Math.max(1, events.length - 1));
        if (events.length > 1) expect(() => reduce(torn)).toThrow(/Event/);
      }),
    );
  });
});

describe('toRecord', () => {
  test('gives a record for every history, with nothing undefined in it and no event lost', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = reduce(events);
        const record = toRecord(state, '2026-11-23');
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
        expect(record.events.length).toBeGreaterThanOrEqual(state.happened.length);
        expect(record.events.every(({ on }) => on <= record.now)).toBe(true);
      }),
    );
  });
});

describe('mergeFacts', () => {
  const [early, late] = ['2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'];

  test('an empty reading changes nothing', () => {
    fc.assert(
      fc.property(order, (known) => {
        const { order: base } = mergeFacts({}, early, known, early);
        expect(mergeFacts(base, early, {}, late)).toEqual({ order: base, conflicts: [] });
      }),
    );
  });

  test('no fact is ever lost, and reading the same again changes nothing', () => {
    fc.assert(
      fc.property(order, order, (a, b) => {
        const merged = mergeFacts(a, early, b, late);
        for (const name of Object.keys(a)) {
          if (name === 'items' && a.items?.length === 0) continue;
          expect(merged.order).toHaveProperty(name);
        }
        expect(mergeFacts(merged.order, late, b, late, merged.conflicts)).toEqual(merged);
      }),
    );
  });

  test('it does not matter in which order two readings arrive', () => {
    fc.assert(
      fc.property(order, order, (a, b) => {
        const inTime = mergeFacts(a, early, b, late);
        const tooLate = mergeFacts(b, late, a, early);
        expect(tooLate).toEqual(inTime);
      }),
    );
  });
});
