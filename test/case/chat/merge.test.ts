import { describe, expect, test } from 'vitest';
import { type ChatCapture, mergeChats, mergingChats } from '../../../utils/case/chat/merge.ts';
import { type ChatMessage, type ChatRecord, isSameConversation, summaryOf } from '../../../utils/case/chat/types.ts';
import { fc } from '../../property.ts';

const record = (messages: ChatMessage[], more: Partial<ChatRecord> = {}): ChatRecord => ({
  version: 1,
  site: 'taobao',
  url: 'https://market.m.taobao.com/app/im/chat/chat-core/index.html',
  from: '2026-10-16T01:00:00Z',
  to: '2026-10-16T01:01:00Z',
  peer: '暖屿灯饰旗舰店',
  accounts: {},
  orderIds: [],
  mentioned: [],
  complete: { start: false, end: false },
  messages,
  gaps: [],
  ...more,
});

const capture = (captureId: string, messages: ChatMessage[], more?: Partial<ChatRecord>): ChatCapture => ({
  captureId,
  record: record(messages, more),
});

const shown = (captures: ChatCapture[]) => mergeChats(captures).entries.map(({ message }) => message);
const gapsIn = (captures: ChatCapture[]) =>
  mergeChats(captures).entries.flatMap(({ gapBefore }, index) => (gapBefore ? [index] : []));

const minute = (index: number) => {
  const at = new Date(Date.UTC(2026, 9, 14) + index * 60_000).toISOString().slice(0, 16);
  return `${at}+08:00`;
};

/** Few texts, so that nearly all of them come again and again; times to the minute, in which nobody repeats himself. */
const spoken = (leastStep: number) =>
  fc
    .array(
      fc.tuple(fc.integer({ min: leastStep, max: 2 }), fc.constantFrom('在吗', '好的', '亲，在的呢', ''), fc.boolean()),
      {
        minLength: 4,
        maxLength: 60,
      },
    )
    .map((steps) => {
      let now = 0;
      const seen = new Set<string>();
      return steps.flatMap(([step, text, isBuyer]): ChatMessage[] => {
        now += step;
        const message: ChatMessage = { from: isBuyer ? 'buyer' : 'seller', at: minute(now), text };
        if (text === '') message.images = ['https://img.example/a.png'];
        const key = JSON.stringify(message);
        if (seen.has(key)) return [];
        seen.add(key);
        return [message];
      });
    })
    .filter((messages) => messages.length >= 4);
const timed = spoken(0);
/** No two in one minute: where no capture shows both, nothing else tells which came first. */
const minuteApart = spoken(1);

/** A conversation and two windows of it that share at least one message. */
const overlapping = timed.chain((messages) =>
  fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: messages.length - 1 }))).map((cuts) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = [...cuts].sort((a, b) => a - b);
    return { messages, a: [first, third + 1] as const, b: [second, fourth + 1] as const, end: fourth + 1 };
  }),
);

describe('mergeChats', () => {
  test('any two overlapping windows give their union, in order, without a gap', () => {
    fc.assert(
      fc.property(overlapping, ({ messages, a, b, end }) => {
        const captures = [capture('1', messages.slice(...a)), capture('2', messages.slice(...b))];
        expect(shown(captures)).toEqual(messages.slice(a[0], end));
        expect(gapsIn(captures)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the order in which captures are given does not matter, and one given twice changes nothing', () => {
    fc.assert(
      fc.property(
        timed,
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (messages, cuts, turn) => {
          const captures = cuts.map(([x, y], index) =>
            capture(`c${index}`, messages.slice(Math.min(x, y), Math.max(x, y) + 1), {
              from: `2026-10-16T0${index}:00:00Z`,
            }),
          );
          const turned = captures.map((_, index) => captures[(index + turn) % captures.length] as ChatCapture);
          expect(mergeChats([...turned, ...turned.slice(0, 1)])).toEqual(mergeChats(captures));
          const [one] = captures;
          if (one) expect(shown([one, { ...one, captureId: 'again' }])).toEqual(one.record.messages);
        },
      ),
    );
  });

  test('several captures, in whatever order they were taken: every message once, in order; gaps only where none looked', () => {
    fc.assert(
      fc.property(
        minuteApart,
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 6 }),
        (messages, cuts) => {
          const windows = cuts
            .map(
              ([x, y]) => [Math.min(x, y, messages.length - 1), Math.min(Math.max(x, y), messages.length - 1)] as const,
            )
            .map(([from, to]) => ({ from, to }));
          const captures = windows.map(({ from, to }, index) =>
            capture(`c${index}`, messages.slice(from, to + 1), { from: `2026-10-16T0${index}:00:00Z` }),
          );
          const seen = messages.flatMap((_, at) =>
            windows.some(({ from, to }) => from <= at && at <= to) ? [at] : [],
          );
          expect(shown(captures)).toEqual(seen.map((at) => messages[at]));
          const gaps = seen.flatMap((at, place) =>
            place > 0 && !windows.some(({ from, to }) => from <= (seen[place - 1] ?? -1) && at <= to) ? [place] : [],
          );
          expect(gapsIn(captures)).toEqual(gaps);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('windows that share nothing leave a marked gap', () => {
    const said = Array.from(
      { length: 20 },
      (_, index): ChatMessage => ({ from: 'buyer', at: minute(index), text: '在吗' }),
    );
    const captures = [
      capture('late', said.slice(12)),
      capture('early', said.slice(0, 8), { from: '2026-10-17T01:00:00Z' }),
    ];
    expect(shown(captures)).toEqual([...said.slice(0, 8), ...said.slice(12)]);
    expect(gapsIn(captures)).toEqual([8]);
    // A third one that covers it closes it.
    expect(gapsIn([...captures, capture('between', said.slice(6, 14))])).toEqual([]);
  });

  test('two readings of thousands of messages that share the middle', () => {
    const talk = Array.from(
      { length: 6000 },
      (_, index): ChatMessage => ({ from: 'buyer', at: minute(index), text: '在吗' }),
    );
    expect(shown([capture('1', talk.slice(0, 4000)), capture('2', talk.slice(2000))])).toEqual(talk);
  });

  test('ids of the page keep messages apart that nothing else tells apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(30), fc.nat(30), (length, x, y) => {
        const same = Array.from(
          { length },
          (_, index): ChatMessage => ({ id: `m${100000 + index}`, from: 'buyer', text: '在吗' }),
        );
        const [from, to] = [Math.min(x, length - 1), Math.min(y, length - 1)].sort((p, q) => p - q) as [number, number];
        expect(shown([capture('1', same.slice(0, to + 1)), capture('2', same.slice(from))])).toEqual(same);
      }),
    );
  });

  test('without times, neighbours decide; text alone never joins two messages', () => {
    const say = (text: string): ChatMessage => ({ from: 'buyer', text });
    const talk = ['在吗', '什么时候发货', '在吗', '走的什么快递', '在吗', '好的', '收到'].map(say);
    expect(shown([capture('1', talk.slice(0, 5)), capture('2', talk.slice(1))])).toEqual(talk);
    const apart = [capture('1', ['在吗'].map(say)), capture('2', ['在吗'].map(say))];
    expect(shown(apart)).toHaveLength(2);
    expect(gapsIn(apart)).toEqual([1]);
  });

  test('withdrawn between two captures: the words stay, and what came in their place is told', () => {
    const words: ChatMessage = { from: 'seller', at: minute(5), text: '亲，包裹丢了也不归我们管哦' };
    const around: ChatMessage[] = [
      { from: 'buyer', at: minute(4), text: '没人收到' },
      { from: 'seller', at: minute(6), text: '请联系快递' },
    ];
    const notice: ChatMessage = { from: 'system', at: minute(5), text: '小暖 撤回了一条消息', recalled: true };
    const [first, last] = around as [ChatMessage, ChatMessage];
    const { entries } = mergeChats([
      capture('before', [first, words, last]),
      capture('after', [first, notice, last], { from: '2026-10-17T01:00:00Z' }),
    ]);
    expect(entries).toHaveLength(3);
    expect(entries[1]).toMatchObject({ message: words, changed: [{ captureId: 'after', message: notice }] });
    expect(entries.some(({ gapBefore }) => gapBefore)).toBe(false);
  });

  test('a message that a later capture passes over stays, and it says so', () => {
    const talk = [1, 2, 3, 4].map(
      (index): ChatMessage => ({ from: 'seller', at: minute(index), text: `第 ${index} 句` }),
    );
    const { entries } = mergeChats([
      capture('before', talk),
      capture(
        'after',
        talk.filter((_, index) => index !== 1),
        { from: '2026-10-17T01:00:00Z' },
      ),
    ]);
    expect(entries.map(({ message }) => message)).toEqual(talk);
    expect(entries[1]).toMatchObject({ absentFrom: ['after'] });
  });

  test('a reworded message that the page knows by its id keeps both wordings', () => {
    const [was, is] = ['48 小时内发货', '7 天内发货'].map(
      (text): ChatMessage => ({ id: 'm123456', from: 'seller', text }),
    );
    const { entries } = mergeChats([
      capture('1', [was as ChatMessage]),
      capture('2', [is as ChatMessage], { from: '2026-10-17T01:00:00Z' }),
    ]);
    expect(entries).toEqual([expect.objectContaining({ message: was, changed: [{ captureId: '2', message: is }] })]);
  });

  test('is done in steps of a few messages, however many there are', () => {
    const talk = Array.from(
      { length: 500 },
      (_, index): ChatMessage => ({ from: 'buyer', at: minute(index), text: '在吗' }),
    );
    const later = talk.filter((_, index) => index % 7 !== 0);
    const steps = [...mergingChats([capture('1', talk), capture('2', later)])].length;
    expect(steps).toBeGreaterThan(5 * talk.length);
  });

  test('gaps inside a capture stay, and the ends are told as far as they were reached', () => {
    const talk = [1, 2, 3, 4].map(
      (index): ChatMessage => ({ from: 'seller', at: minute(index), text: `第 ${index} 句` }),
    );
    const transcript = mergeChats([capture('1', talk, { gaps: [2], complete: { start: true, end: false } })]);
    expect(transcript.entries.map(({ gapBefore }) => gapBefore ?? false)).toEqual([false, false, true, false]);
    expect(transcript.complete).toEqual({ start: true, end: false });
  });
});

test('captures of one conversation: the same other side, or the same order, and not another account', () => {
  const of = (more: Partial<ChatRecord>) => ({ site: 'taobao' as const, chat: summaryOf(record([], more)) });
  expect(isSameConversation(of({}), { ...of({}), site: 'tmall' })).toBe(true);
  expect(isSameConversation(of({ peer: '别家店' }), of({}))).toBe(false);
  expect(isSameConversation(of({ accounts: { buyer: 'a' } }), of({ accounts: { buyer: 'b' } }))).toBe(false);
  const { peer: _, ...nameless } = summaryOf(record([], { orderIds: ['1234567890123456789'] }));
  expect(isSameConversation({ site: 'jd', chat: nameless }, { site: 'jd', chat: { ...nameless, peer: 'x' } })).toBe(
    true,
  );
});
