import { encodePng } from '../../demo-shop/pictures/png.ts';
import type { Answerer } from '../../demo-shop/server/server.ts';

/** Pages that are hard to picture from top to bottom. `plain` is the same page with nothing that sticks, snaps or loads late. */

export interface LongPageOptions {
  /** CSS pixels, about. */
  height: number;
  plain?: boolean;
  /** The content scrolls in a box between a head and a foot, beside a column. */
  box?: boolean;
  /** Wider than the window by so many pixels. */
  wider?: number;
  /** Loads so many more screens when its end is reached. */
  grows?: number;
}

const ROW = 230;

const COLOURS = ['#fde68a', '#bbf7d0', '#bfdbfe', '#fecaca', '#e9d5ff', '#fed7aa'];

const row = (index: number, plain: boolean): string => {
  const source = `/long/picture-${index % 24}.png?${index}`;
  // Every third picture is loaded by the browser when it comes near, the next by a script, the next at once.
  const way =
    plain || index % 3 === 2
      ? `src="${source}"`
      : index % 3 === 0
        ? `loading="lazy" src="${source}"`
        : `data-late="${source}"`;
  return `<section class="row" style="background:${COLOURS[index % COLOURS.length]}"><img ${way} width="200" height="150" alt="">
<div><h2>第 ${index} 行 · 台灯 ${index * 37} 号</h2><p>本行写着 ${index * 7919} 这个数，只在这里出现一次。七天无理由退货，四十八小时内发货，假一赔十。</p>
<p>￥${(index * 131) % 997}.00　已售 ${index * 13} 件</p></div></section>`;
};

/** A page of rows that are each other than the rest, so that a seam or a repetition cannot look right by chance. */
export function longPage({ height, plain = false, box = false, wider = 0, grows = 0 }: LongPageOptions): string {
  const count = Math.round((height - 200) / ROW);
  const rows = Array.from({ length: count }, (_, index) => row(index, plain));
  rows.splice(Math.min(8, count), 0, '<nav class="tabs">商品详情 · 评价 · 推荐</nav>');
  const stick = (position: string, natural: string) => (plain ? `position: ${natural}` : `position: ${position}`);
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>很长的页面</title><style>
html { ${plain ? '' : 'scroll-behavior: smooth; scroll-snap-type: y mandatory;'} }
* { box-sizing: border-box; }
body { margin: 0; position: relative; font: 16px/1.5 "Noto Sans CJK SC", sans-serif; background: white; ${wider ? `width: ${1280 + wider}px` : ''} }
header { ${stick('sticky; top: 0', 'relative')}; z-index: 5; height: 60px; padding: 16px; background: #7c2d12; color: white; }
.tabs { ${stick('sticky; top: 60px', 'relative')}; z-index: 4; height: 48px; padding: 10px; background: #1e3a8a; color: white; }
footer { ${stick('fixed', 'absolute')}; z-index: 6; left: 0; right: 0; bottom: 0; height: 56px; padding: 14px; background: #14532d; color: white; }
.row { display: flex; gap: 16px; height: ${ROW}px; padding: 20px; border-bottom: 1px solid #44403c; ${plain ? '' : 'scroll-snap-align: start;'} }
.row h2 { margin: 0; font-size: 20px; }
main { padding-bottom: 56px; }
${box ? BOX_STYLE : ''}${box && plain ? UNBOXED : ''}
</style></head><body>
${box ? boxBody(rows) : `<header>这家店 · 顶栏</header><main>${rows.join('')}</main>${wider ? '' : '<footer>加入购物车 · 底栏</footer>'}`}
<input id="typed" style="position:absolute;top:70px;right:20px;width:90px" value="写到一半"><a id="link" href="#" style="position:absolute;top:100px;right:20px">链接</a>
${plain ? '' : `<script>${late(grows)}</script>`}
</body></html>`;
}

const BOX_STYLE = `
html, body { height: 100%; overflow: hidden; }
body { display: grid; grid-template: 60px 1fr 56px / 180px 1fr; width: 100vw; }
header { position: static; grid-column: 1 / 3; } footer { position: static; grid-column: 1 / 3; }
aside { padding: 20px; background: white; } main { overflow: auto; padding: 0; scroll-behavior: smooth; }
`;

/** The same with all of the box's content in sight. */
const UNBOXED = 'html, body { height: auto; overflow: visible; } main { overflow: visible; }';

const boxBody = (rows: string[]) =>
  `<header>这家店 · 顶栏</header><aside>分类栏</aside><main id="box">${rows.join('')}</main><footer>底栏</footer>`;

/** Loads pictures when they come near, makes the page longer at its end, and pins a second bar once it was scrolled. */
const late = (grows: number) => `
let grown = 0;
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) { target.src = target.dataset.late; near.unobserve(target); }
}, { rootMargin: '100px' });
for (const image of document.querySelectorAll('[data-late]')) near.observe(image);
addEventListener('scroll', () => {
  const wanted = scrollY > 1500;
  let pin = document.getElementById('pin');
  if (wanted && !pin) {
    pin = document.createElement('div');
    pin.id = 'pin';
    pin.textContent = '滚动以后才出现的浮条';
    pin.style.cssText = 'position:fixed;top:110px;right:0;padding:8px;background:#be185d;color:white;z-index:9;opacity:1!important';
    document.body.append(pin);
  } else if (!wanted && pin) pin.remove();
  if (grown < ${grows} && scrollY + innerHeight > document.documentElement.scrollHeight - 50) {
    grown++;
    setTimeout(() => {
      for (let index = 0; index < 3; index++) {
        const more = document.createElement('section');
        more.className = 'row';
        more.textContent = '后来才载入的第 ' + (grown * 10 + index) + ' 行';
        document.querySelector('main').append(more);
      }
    }, 300);
  }
}, { passive: true });
`;

/** A list that holds only the rows in sight and learns their heights when it shows them, as long chats and orders do. */
export function virtualPage(count: number, plain = false): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>虚拟列表</title><style>
html, body { margin: 0; height: 100%; font: 16px/1.5 "Noto Sans CJK SC", sans-serif; }
#list { ${plain ? '' : 'height: 100%; overflow: auto;'} position: relative; background: white; }
.item { ${plain ? '' : 'position: absolute; left: 0; right: 0;'} box-sizing: border-box; padding: 12px; border-bottom: 1px solid #57534e; }
</style></head><body><div id="list"></div><script>
const heights = Array.from({ length: ${count} }, (_, index) => 60 + (index * 53) % 90);
const make = (index) => {
  const item = document.createElement('div');
  item.className = 'item';
  item.style.height = heights[index] + 'px';
  item.style.background = 'hsl(' + (index * 47) % 360 + ' 60% 90%)';
  item.textContent = '第 ' + index + ' 条消息，内容是 ' + index * 7919;
  return item;
};
const list = document.getElementById('list');
${plain ? `for (let index = 0; index < ${count}; index++) list.append(make(index));` : VIRTUAL}
</script></body></html>`;
}

/** Rows not seen yet count as 70 px. */
const VIRTUAL = `
const known = heights.map(() => 70);
const space = document.createElement('div');
list.append(space);
const shown = new Map();
function draw() {
  let top = 0;
  const wanted = new Map();
  for (let index = 0; index < known.length; index++) {
    if (top + known[index] > list.scrollTop - 200 && top < list.scrollTop + list.clientHeight + 200) {
      wanted.set(index, top);
      known[index] = heights[index];
    }
    top += known[index];
  }
  space.style.height = top + 'px';
  for (const [index, item] of shown) if (!wanted.has(index)) { item.remove(); shown.delete(index); }
  for (const [index, at] of wanted) {
    if (!shown.has(index)) { shown.set(index, make(index)); list.append(shown.get(index)); }
    shown.get(index).style.top = at + 'px';
  }
}
list.addEventListener('scroll', () => requestAnimationFrame(draw));
draw();
`;

/** Answers under `/long/`: pages by their options in the query, and pictures that come late. */
export const longAnswers: Answerer = (url) => {
  const picture = /^\/long\/picture-(\d+)\.png$/.exec(url.pathname);
  if (picture)
    return {
      type: 'image/png',
      body: checks(Number(picture[1])),
      delay: 20,
      headers: { 'cache-control': 'max-age=600' },
    };
  const number = (name: string) => Number(url.searchParams.get(name) ?? 0);
  const plain = url.searchParams.has('plain');
  if (url.pathname === '/long/virtual') return { body: virtualPage(number('count'), plain) };
  if (url.pathname !== '/long/page') return undefined;
  const options = { height: number('height'), wider: number('wider'), grows: number('grows'), plain };
  return { body: longPage({ ...options, box: url.searchParams.has('box') }) };
};

/** A chequered picture of 200 × 150 px, each number another. */
function checks(number: number): Buffer {
  const [width, height, step] = [200, 150, 10 + number];
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isDark = (Math.floor(x / step) + Math.floor(y / step)) % 2 === 0;
      pixels.set([isDark ? number * 10 : 220, isDark ? 60 : 200, isDark ? 120 : 255 - number * 5], (y * width + x) * 3);
    }
  return encodePng(width, height, pixels);
}
