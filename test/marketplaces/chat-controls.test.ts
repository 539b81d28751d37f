import { expect, test } from 'vitest';
import { isControl, saysMore } from '../../utils/marketplaces/routes/chat-controls.ts';

test.each([
  '查看更多消息',
  '点击加载更多',
  '∧ 查看更多历史消息',
  '加载更早的消息',
  '查看历史聊天记录',
  '更多历史消息',
  '加载失败，点击重试',
  'Load earlier messages',
  'View more history',
])('%s brings earlier messages', (text) => {
  expect([saysMore(text), isControl(text)]).toEqual([true, true]);
});

test.each([
  '查看更多优惠',
  '查看物流',
  '查看更多消息请联系客服',
  '更多',
  '加载',
  '我想查看更多消息',
  '查看信息',
  '展开更多',
  'View order',
  'Show me more',
])('%s does not', (text) => {
  expect([saysMore(text), isControl(text)]).toEqual([false, false]);
});

test.each(['没有更多消息了', '没有更多了', '已加载全部', '加载中…', '以上是历史消息', 'No more messages'])(
  '%s is said by the list, and brings nothing',
  (text) => {
    expect([saysMore(text), isControl(text)]).toEqual([false, true]);
  },
);
