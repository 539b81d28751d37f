import { html, page } from '../server/html.ts';

/** Elements of one goods card below, the card itself included. */
const CARD = 15;

/**
 * A long shop page of about `nodes` elements with `images` pictures of another origin (no CORS): the page on which the
 * speed of a capture is measured. `run` makes each page another one, so that nothing stored for the last one helps.
 */
export function longList({ nodes, images, run = 0 }: { nodes: number; images: number; run?: number }): string {
  const count = Math.round(nodes / CARD);
  const every = Math.max(1, Math.floor(count / Math.max(1, images)));
  const card = (index: number) => {
    const picture = index % every === 0 && index / every < images ? index / every : undefined;
    return html`<article class="card" data-id="${run}-${index}">
      <div class="frame">${picture === undefined ? html`<i class="blank"></i>` : html`<img src="https://img.alicdn.com/demo/swatch-${picture}_200.png" width="160" height="160" alt="">`}</div>
      <h3><a href="/goods/${index}">台灯 ${index} 号 第 ${run} 批</a></h3>
      <p class="price"><span>￥</span><b>${(index * 7) % 400}</b><small>.${String(index % 100).padStart(2, '0')}</small></p>
      <ul><li>7天无理由退货</li><li>48小时内发货</li></ul>
      <form><input name="n${index}" value="${index}"><button type="button">加入购物车</button></form>
    </article>`;
  };
  return page({
    title: `长列表 ${run}`,
    head: html`<style>
body { margin: 0; font: 14px/1.5 "Noto Sans CJK SC", sans-serif; background: oklch(.97 .01 80); }
header { position: sticky; top: 0; padding: 12px; background: color-mix(in oklch, white, orange 10%); }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 12px; padding: 12px; container-type: inline-size; }
.card { padding: 12px; background: white; border-radius: 12px; & .price { color: oklch(.6 .2 40); } & .blank { display: block; height: 160px; background: oklch(.93 .03 80); } }
</style>`,
    body: html`<header>长列表 · ${count} 件</header><main>${Array.from({ length: count }, (_, index) => card(index))}</main>`,
  });
}
