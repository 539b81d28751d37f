import { converse } from '../conversation.ts';
import { html, page, raw } from '../server/html.ts';
import type { Story } from '../story.ts';

/** A chat in markup of nobody we know: sides by style alone, days on lines of their own, clicks counted. */
export function unknownChat(story: Story): string {
  let day = '';
  const lines = converse(story, 120).flatMap(({ from, at, text, recalled }) => {
    const today = at.slice(0, 10);
    const date = today === day ? [] : [html`<div class="d">${today.replace(/-/g, '/')}</div>`];
    day = today;
    const said = recalled ? '对方撤回了一条消息' : text;
    const kind = recalled || from === 'system' ? 'n' : from === 'buyer' ? 'r' : 'l';
    const line = said === '' ? [] : [html`<div class="x ${kind}"><p>${said}</p><i>${at.slice(11, 16)}</i></div>`];
    return [...date, ...line];
  });
  return page({
    title: '客服',
    head: html`<style>${raw(`
      body { margin: 0; font: 14px/1.6 sans-serif }
      h1 { height: 48px; margin: 0 }
      .lines { height: 70vh; width: 800px; margin: 0 auto; overflow-y: auto; border: 1px solid #ccc }
      .d, .n { text-align: center; color: #888 }
      .x { margin: 12px }
      .x p { display: inline-block; max-width: 60%; margin: 0; padding: 8px; background: #eee; border-radius: 8px }
      .x i { margin: 0 6px; color: #888; font-size: 12px }
      .r { text-align: right }
    `)}</style>`,
    body: html`<h1>在线客服</h1><div class="lines"><div>${lines}</div></div>
<script>${raw(`
  const list = document.querySelector('.lines');
  list.scrollTop = list.scrollHeight;
  let clicks = 0;
  addEventListener('click', () => { document.documentElement.dataset.clicks = String(++clicks); });
`)}</script>`,
  });
}
