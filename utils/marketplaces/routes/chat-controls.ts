import { clean, simplified } from '../text.ts';

/** Lines and buttons that belong to a list of messages itself, not to the conversation. */

const WHICH = '(?:更多|更早|历史|以前|之前)';
const WHAT = '(?:的)?(?:更多|历史)?(?:聊天)?(?:消息|记录)';
const MORE = new RegExp(
  [
    `^(?:点击|点此)?(?:查看|加载|获取)${WHICH}(?:${WHAT})?$`,
    `^${WHICH}${WHAT}$`,
    '^加载失败[，,。 ]?(?:请)?(?:点击|点此)?重试$',
    '^(?:load|show|view) (?:more|earlier|older|previous)(?: (?:messages?|history|chats?|conversations?))?$',
  ].join('|'),
  'i',
);
const OTHER = new RegExp(
  [
    '^(?:没有|暂无|无)更多(?:的)?(?:历史)?(?:聊天)?(?:消息|记录|内容)?(?:了|啦)?$',
    '^(?:已|已经)(?:加载全部|全部加载|到顶|没有更多)(?:消息|记录|了)?$',
    '^加载中.*$',
    '^以(?:上|下)(?:是|为)(?:全部|历史|最新)?(?:聊天)?(?:消息|记录)$',
    '^(?:以下为)?新消息$',
    '^回到最新$',
    '^loading (?:more|earlier|previous).*$',
    '^no more (?:messages|history)$',
    '^new messages$',
  ].join('|'),
  'i',
);
const MARKS = /^[\s<>«»‹›↑^∧⌃▲△…·.]+|[\s<>«»‹›↑^∧⌃▲△…·.]+$/g;

/** Whether a text is what stands on a control that brings earlier messages, and nothing else. */
export function saysMore(text: string): boolean {
  return text.length <= 60 && MORE.test(simplified(clean(text)).replace(MARKS, ''));
}

/** Whether a line is a control of the list, or says how its loading goes. */
export function isControl(text: string): boolean {
  return saysMore(text) || OTHER.test(simplified(text));
}
