import { describe, expect, test } from 'vitest';
import { decodeChat } from '../../utils/capture/chat/decode.ts';
import { accountsIn, ordersIn } from '../../utils/capture/page/chat/about.ts';
import { atOnce } from '../../utils/case/steps.ts';
import { peerIdIn } from '../../utils/marketplaces/chat-source.ts';
import { fullSize } from '../../utils/marketplaces/full-size.ts';
import { bareClocks, chatClock } from '../../utils/marketplaces/routes/chat-time.ts';
import { relativeDay } from '../../utils/marketplaces/routes/relative-day.ts';

describe('a conversation out of a page', () => {
  const sound = {
    version: 1,
    site: 'taobao',
    url: 'https://market.m.taobao.com/',
    from: '2026-10-16T01:00:00.000Z',
    to: '2026-10-16T01:01:00.000Z',
    accounts: {},
    orderIds: ['1'],
    mentioned: [],
    complete: { start: true, end: false },
    messages: [{ text: '在吗', from: 'buyer' }, { text: '在' }],
    gaps: [1],
  };

  test('is taken as it is when it is sound', () => {
    expect(decodeChat(sound)).toEqual(sound);
  });

  test('loses what has no place in it, and is none without its members', () => {
    const read = decodeChat({
      ...sound,
      extra: 1,
      gaps: [1, 1, 9, -2, '1'],
      messages: [...sound.messages, { text: 3 }, { text: 'x', side: 'above', from: 'someone' }],
      files: { 'https://a.example/b.png': '../../evil', 'https://a.example/c.png': 'chat-image/001.png' },
    });
    expect(read).toEqual({
      ...sound,
      messages: [...sound.messages, { text: 'x' }],
      files: { 'https://a.example/c.png': 'chat-image/001.png' },
    });
    for (const broken of [null, [], {}, { ...sound, version: 2 }, { ...sound, from: 'yesterday' }])
      expect(decodeChat(broken)).toBeUndefined();
  });
});

test('accounts are those that speak most, and 我 is none; orders are those named as orders', () => {
  const messages = [
    { from: 'buyer' as const, name: '我', text: '订单 4827193650284710265 没收到，电话 13800000000' },
    { from: 'seller' as const, name: '店:小美', text: '订单号：4827193650284710266' },
    { from: 'seller' as const, name: '店:小美', text: 'order 113-4829057-2260418' },
    { from: 'seller' as const, name: '机器人', text: '您好' },
  ];
  expect(atOnce(accountsIn(messages))).toEqual({ seller: '店:小美' });
  expect(atOnce(ordersIn(messages))).toEqual(['4827193650284710265', '4827193650284710266', '113-4829057-2260418']);
});

test.each([
  ['今天 14:03', '2026-10-14'],
  ['昨天 18:20', '2026-10-13'],
  ['前天', '2026-10-12'],
  ['星期三', '2026-10-07'],
  ['周二 09:10', '2026-10-13'],
  ['10-14', '2026-10-14'],
  ['12月31日 23:59', '2025-12-31'],
  ['Yesterday 6:20 PM', '2026-10-13'],
  ['14:03', undefined],
  ['02-30', undefined],
])('%s, read on Wednesday 2026-10-14, is %s', (text, day) => {
  expect(relativeDay(text, '2026-10-14')).toBe(day);
});

test('a day that was concluded keeps what was shown beside it; without the day of reading it is no date', () => {
  const clock = chatClock('+08:00', '2026-10-14');
  clock.separator('昨天');
  expect(clock.stamp('18:20')).toEqual({ at: '2026-10-13T18:20+08:00', atText: '昨天 18:20' });
  expect(clock.stamp('2026-10-01 08:00')).toEqual({ at: '2026-10-01T08:00+08:00' });
  const plain = chatClock('+08:00');
  plain.separator('昨天');
  expect(plain.stamp('18:20')).toEqual({ atText: '18:20' });
});

test('sides stand for parties where the page tells none; ids are those tied to the messages', () => {
  const messages = [
    { side: 'left' as const, name: '客服', account: 'kf_1', text: '在' },
    { side: 'right' as const, account: 'me_1', text: '订单编号：261012-123456789012345' },
    { side: 'middle' as const, name: '系统', text: '提示' },
  ];
  expect(atOnce(accountsIn(messages))).toEqual({ left: '客服' });
  expect(atOnce(accountsIn(messages, 'account'))).toEqual({ left: 'kf_1', right: 'me_1' });
  expect(atOnce(ordersIn(messages))).toEqual(['261012-123456789012345']);
});

test.each([
  [['昨天 18:20', '09:12'], 'unknown', 'nothing tells whether a day is told again'],
  [['10-11 08:00', '昨天 18:20', '昨天 19:20', '09:12'], 'today', 'each separator tells its day'],
  [['10月11日 08:00', '09:12', '10月12日 07:00', '08:00'], 'same', 'a day is told once'],
  [['2026年10月11日', '08:00', '09:00'], 'same', 'days stand on lines of their own'],
])('clock times alone under %j: %s, since %s', (separators, bare) => {
  expect(bareClocks(separators)).toBe(bare);
});

test('a clock time alone is of today only where the separators show that it must be', () => {
  const stampOf = (bare: 'today' | 'unknown') => {
    const clock = chatClock('+08:00', '2026-10-14', bare);
    clock.separator('昨天 18:20');
    clock.separator('09:12');
    return clock.stamp(undefined);
  };
  expect(stampOf('today')).toEqual({ at: '2026-10-14T09:12+08:00', atText: '09:12' });
  expect(stampOf('unknown')).toEqual({ atText: '09:12' });
});

test.each([
  ['https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobaolamp&gid=', 'cntaobaolamp'],
  ['https://mobile.yangkeduo.com/chat_detail.html?goods_id=1&mall_sn=9001', '9001'],
  ['https://www.goofish.com/im?itemId=1&peerUserId=2200', '2200'],
  ['https://talk.example/?uid=1', undefined],
])('the account that %s is with', (address, id) => {
  expect(peerIdIn(address)).toBe(id);
});

test.each([
  ['https://img.alicdn.com/imgextra/a.jpg_160x160q90.jpg_.webp', 'https://img.alicdn.com/imgextra/a.jpg'],
  ['https://img30.360buyimg.com/n1/s160x160_jfs/t1/a.jpg', 'https://img30.360buyimg.com/n1/jfs/t1/a.jpg'],
  ['https://chat.example/a.png?x-oss-process=image/resize,w_200', 'https://chat.example/a.png'],
  ['https://shop.example/a_160x160.jpg', 'https://shop.example/a_160x160.jpg'],
  ['not an address', 'not an address'],
])('the full size of %s', (address, full) => {
  expect(fullSize(address)).toBe(full);
});
