import type { ChatMessage, ChatRecord } from '../../case/chat/types.ts';
import type { BundleChat } from './bundle-contents.ts';
import { type Html, html } from './html.ts';
import { beijingTime } from './moment.ts';

/** A conversation on paper: every message a numbered row with its time, its side, the name shown and the words. */
export function chatTable({ name, record }: BundleChat): Html {
  if (!record) return html`<p class="caption">${name}：不是可以排成表格的聊天记录，请看文件本身。</p>`;
  const { messages, gaps } = record;
  const missing = new Set(gaps);
  return html`<p class="caption">${name}：${about(record)}</p>
<table class="chat"><thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">发言方</th><th scope="col">名称</th><th scope="col">内容</th></tr></thead>
<tbody>${messages.map(
    (
      message,
      index,
    ) => html`${missing.has(index) ? html`<tr><td colspan="5">（此处可能有消息缺失）</td></tr>` : undefined}
<tr><td>${index + 1}</td><td>${timeOf(message)}</td><td>${sideOf(message)}</td><td>${message.name ?? ''}</td><td>${said(message)}</td></tr>`,
  )}</tbody></table>`;
}

function about({ peer, from, to, messages, complete, gaps, isGuess }: ChatRecord): string {
  const whole = complete.start && complete.end && gaps.length === 0;
  return [
    `${peer ? `与“${peer}”的对话，` : ''}共${messages.length}条，${beijingTime(from)}至${beijingTime(to)}读取`,
    whole ? '首尾完整' : `节选${complete.start ? '' : '，未到开头'}${complete.end ? '' : '，未到结尾'}`,
    ...(isGuess ? ['发言方和时间按画面位置判断'] : []),
  ].join('；');
}

const SIDES = { buyer: '本人', seller: '商家', system: '系统' } as const;
const PLACES = { left: '左侧', right: '右侧', middle: '系统' } as const;

/** Who said it as far as the page tells; else on which side of the screen it stood. */
function sideOf({ from, side }: ChatMessage): string {
  if (from === 'buyer' || from === 'seller' || from === 'system') return SIDES[from];
  return side === undefined ? '' : PLACES[side];
}

/** As the page gave it; what was shown stands beside it where the day was concluded from that. */
function timeOf({ at, atText }: ChatMessage): string {
  const clock = at
    ?.slice(0, 19)
    .replace('T', ' ')
    .replace(/[+Z].*$/, '');
  if (clock === undefined) return atText ?? '';
  return atText === undefined ? clock : `${clock}（页面显示“${atText}”）`;
}

function said({ text, quote, file, card, recalled, images = [], later }: ChatMessage): string {
  return [
    quote === undefined ? '' : `〔引用：${quote}〕`,
    card ? '〔卡片〕' : '',
    recalled ? '〔已撤回〕' : '',
    text,
    file === undefined ? '' : `〔文件：${file}〕`,
    images.length === 0 ? '' : `〔图片${images.length > 1 ? `${images.length}张` : ''}〕`,
    later === undefined ? '' : `〔其后${later.recalled ? '被撤回' : '改为'}：${later.text}〕`,
  ].join('');
}
