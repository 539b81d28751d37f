import { describe, expect, test } from 'vitest';
import { CaseError } from '../../utils/case/case-error.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEvent } from '../../utils/case/types.ts';
import { nextRedo, nextUndo, undoLast } from '../../utils/case/undo.ts';
import { demand, list, opened, refused } from './samples.ts';

describe('what a case becomes', () => {
  test('the opening alone', () => {
    expect(reduce(list(opened))).toEqual({
      id: 'case-1',
      orderKey: 'taobao:100',
      site: 'taobao',
      order: { id: '100', paid: 99 },
      orderReadAt: '2026-11-20T08:00:00Z',
      conflicts: [],
      problem: 'quality-fault',
      statement: {},
      happened: [],
      captures: [],
      files: [],
      described: {},
      listingChanges: [],
      openedAt: '2026-11-20T08:00:00Z',
    });
  });

  test('what happened stands by its day, on one day in the order of recording', () => {
    const state = reduce(list(opened, refused('2026-11-19'), demand('2026-11-18'), demand('2026-11-19')));
    expect(state.happened.map(({ event }) => `${event.on} ${event.type}`)).toEqual([
      '2026-11-18 demand',
      '2026-11-19 seller-refused',
      '2026-11-19 demand',
    ]);
  });

  test('a later statement corrects the earlier one and keeps what it does not touch', () => {
    const state = reduce(
      list(
        opened,
        { type: 'stated', statement: { facts: { intact: true, activated: false }, wants: ['refund'] } },
        { type: 'stated', statement: { facts: { intact: false }, problem: 'damaged', wants: ['repair'] } },
      ),
    );
    expect(state.statement.facts).toEqual({ intact: false, activated: false });
    expect(state.statement.wants).toEqual(['repair']);
    expect(state.problem).toBe('damaged');
  });

  test('the same capture is filed once', () => {
    const filed = { type: 'evidence-filed', captureId: 'c1', page: 'order', title: '订单' } as const;
    expect(reduce(list(opened, filed, filed)).captures).toHaveLength(1);
  });

  test('a later reading of the order adds, and contradictions are kept', () => {
    const state = reduce(list(opened, { type: 'order-read', order: { id: '100', paid: 89, status: '交易成功' } }));
    expect(state.order).toEqual({ id: '100', paid: 89, status: '交易成功' });
    expect(state.conflicts).toEqual([
      {
        field: 'paid',
        values: [
          { value: 89, readAt: '2026-11-20T08:01:00Z' },
          { value: 99, readAt: '2026-11-20T08:00:00Z' },
        ],
      },
    ]);
  });
});

describe('undoing', () => {
  test('takes back the last thing somebody did, and again the one before', () => {
    const first = list(opened, demand('2026-11-18'), refused('2026-11-19'));
    const once = list(...bodies(first), undoLast(first));
    expect(reduce(once).happened.map(({ event }) => event.type)).toEqual(['demand']);
    const twice = list(...bodies(once), undoLast(once));
    expect(reduce(twice).happened).toEqual([]);
  });

  test('of an undoing brings the event back', () => {
    const first = list(opened, demand('2026-11-18'));
    const undone = list(...bodies(first), undoLast(first));
    const redo = nextRedo(undone);
    expect(redo?.id).toBe('e2');
    const redone = list(...bodies(undone), { type: 'undone', eventId: 'e2' });
    expect(reduce(redone).happened).toEqual(reduce(first).happened);
    expect(nextRedo(redone)).toBeUndefined();
    expect(nextUndo(redone)?.id).toBe('e1');
  });

  test('passes over what happens by itself: readings and filings', () => {
    const read = { type: 'order-read', order: { paid: 1 } } as const;
    const filed = { type: 'evidence-filed', captureId: 'c1', page: 'order', title: '' } as const;
    expect(nextUndo(list(opened, demand('2026-11-18'), read, filed))?.id).toBe('e1');
  });

  test('of the opening withdraws the case; then nothing is left', () => {
    const first = list(opened);
    const undone = list(opened, undoLast(first));
    expect(reduce(undone).withdrawn).toBe(true);
    expect(() => undoLast(undone)).toThrow(expect.objectContaining({ fault: 'nothing-to-undo' }));
  });
});

describe('a damaged list is refused, by name', () => {
  const whole = list(opened, demand('2026-11-18'), refused('2026-11-19'));
  const changed = (at: number, part: object) => whole.map((event, seq) => (seq === at ? { ...event, ...part } : event));
  test.each([
    ['no events', [], /without events/],
    ['an event missing', whole.filter((_, seq) => seq !== 1), /number 1/],
    ['an event twice', [...whole, whole[2]], /number 3/],
    ['no opening', whole.slice(1).map((event, seq) => ({ ...event, seq })), /should open/],
    ['opened twice', changed(1, opened), /open/],
    ['another case among it', changed(1, { caseId: 'case-2' }), /another case/],
    ['one id twice', changed(2, { id: 'e1' }), /id of another/],
    ['a type of a later version', changed(1, { type: 'teleported' }), /unknown type: teleported/],
    ['a type that is a word of JavaScript', changed(1, { type: 'constructor' }), /unknown type/],
    ['an unknown thing that happened', changed(1, { event: { on: '2026-11-18', type: 'hugged' } }), /hugged/],
    ['a day that does not exist', changed(1, { event: { on: '2026-02-30', type: 'demand' } }), /2026-02-30/],
    ['no instant', changed(1, { recordedAt: 'yesterday' }), /instant/],
    ['undoing what comes later', changed(1, { type: 'undone', eventId: 'e2' }), /no earlier event/],
    ['undoing what never was', changed(2, { type: 'undone', eventId: 'x' }), /no earlier event/],
    ['a decision without outcome', changed(1, { event: { on: '2026-11-18', type: 'platform-decided' } }), /outcome/],
    ['a refund without amount', changed(1, { event: { on: '2026-11-18', type: 'refunded' } }), /amount/],
    ['a countdown without end', changed(1, { event: { on: '2026-11-18', type: 'page-countdown' } }), /end/],
    ['an unknown statement', changed(1, { type: 'stated', statement: { mood: 'bad' } }), /mood/],
    ['an unknown problem', changed(0, { problem: 'bad-day' }), /problem/],
    ['an unknown marketplace', changed(0, { site: 'bazaar' }), /marketplace/],
    ['no event at all', [...whole.slice(0, 2), null], /event/],
  ])('%s', (_, events, says) => {
    const read = () => reduce(events as CaseEvent[]);
    expect(read).toThrow(CaseError);
    expect(read).toThrow(says);
  });
});

function bodies(events: readonly CaseEvent[]) {
  return events.map(({ id: _id, caseId: _case, seq: _seq, recordedAt: _at, ...body }) => body as never);
}
