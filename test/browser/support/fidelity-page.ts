import type { Answerer } from '../../demo-shop/server/server.ts';

/** A page of everything that is easily lost: each piece has words of its own, so that a test can ask for them. */
export const FIDELITY_URL = 'https://item.taobao.com/fidelity';

/** Words of the page, by what holds them. */
export const WORDS = {
  'the page': '页面里的字',
  'an open shadow root': '开放影子里的字',
  'a shadow root inside it': '影子里的影子',
  'a closed shadow root': '封闭影子里的字',
  'a declarative shadow root': '声明影子里的字',
  'a slot': '插槽里的字',
  'a frame of the same origin': '同源框架里的字',
  'a frame inside that frame': '框架里的框架',
  'a frame of another origin': '异源框架里的字',
  'an open dialog': '对话框里的字',
  'opened details': '展开的详情',
  'a popover': '浮层里的字',
  'an SVG': '图形里的字',
} as const;

const picture = (name: string, size = 120) => `https://img.alicdn.com/demo/${name}_${size}.png`;

const STYLE = `
@font-face { font-family: price; src: url(https://g.alicdn.com/demo/price.ttf); }
@property --tone { syntax: "<color>"; inherits: true; initial-value: oklch(.7 .15 200); }
@layer base { .cell { padding: 8px; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 "DejaVu Sans", "Noto Sans CJK SC", sans-serif; background: oklch(.97 .02 90); }
main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; padding: 12px; }
.cell { min-height: 150px; border-radius: 12px; background: white; container-type: inline-size; overflow: hidden;
  & h2 { margin: 0; font-size: 13px; color: color-mix(in oklch, var(--tone), black 40%); } }
@container (min-width: 200px) { .sized { background: color-mix(in oklch, white, green 25%); } }
.price { font: 28px price; color: light-dark(oklch(.6 .2 30), white); }
.pattern { background: url(${picture('swatch-3')}) 0 0 / 40px, linear-gradient(in oklch, oklch(.8 .1 40), oklch(.8 .1 240)); height: 60px; }
.scroller { height: 90px; overflow: auto; scrollbar-width: none; } .scroller p { margin: 0; height: 30px; } .scroller p:last-child { color: red; }
.wide { width: 200px; height: 60px; overflow: auto; scrollbar-width: none; white-space: nowrap; }
.host:has(+ .next) { outline: 2px solid orange; }
iframe { border: 0; width: 100%; height: 110px; }
dialog { inset: auto 20px 20px auto; margin: 0; position: fixed; } #pop { inset: 20px 20px auto auto; margin: 0; }
input, select, textarea { font: inherit; width: 100%; caret-color: transparent; }
x-widget:defined b { color: blue; } x-unknown:not(:defined) { color: purple; }
`;

const frame = (words: string, inner = '') =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:0;font:16px "DejaVu Sans","Noto Sans CJK SC";background:oklch(.9 .08 150)}p{height:80px;margin:0}</style><p>${words}</p>${inner}<p style="background:oklch(.8 .1 20)">下面</p><p style="background:oklch(.7 .1 260)">更下面</p>`;

const SCRIPT = `
const $ = (id) => document.getElementById(id);
const sheet = new CSSStyleSheet(); sheet.replaceSync('b { color: oklch(.55 .2 300); } i { background: gold; }');
const open = $('open').attachShadow({ mode: 'open' }); open.adoptedStyleSheets = [sheet];
open.innerHTML = '<b>${WORDS['an open shadow root']}</b><div></div><slot></slot>';
const inner = open.querySelector('div').attachShadow({ mode: 'open' });
inner.innerHTML = '<style>i { border: 3px solid; }</style><i>${WORDS['a shadow root inside it']}</i><div class="s" style="height:40px;overflow:auto;scrollbar-width:none"><div style="height:40px;background:red"></div><div style="height:40px;background:green"></div></div>';
inner.adoptedStyleSheets = [sheet]; inner.querySelector('.s').scrollTop = 40;
const closed = $('closed').attachShadow({ mode: 'closed' });
closed.innerHTML = '<style>em { color: teal; font-size: 22px; } img { width: 60px }</style><em>${WORDS['a closed shadow root']}</em><img src="${picture('mug')}">';
customElements.define('x-widget', class extends HTMLElement {});
const late = new CSSStyleSheet(); late.replaceSync('.adopted { background: oklch(.85 .12 110); }'); document.adoptedStyleSheets = [late];
document.styleSheets[0].insertRule('.inserted { background: oklch(.85 .12 330); }', document.styleSheets[0].cssRules.length);
$('typed').value = '打进去的字'; $('area').value = '第一行\\n第二行'; $('choice').value = 'b'; $('tick').checked = true;
const draw = $('flat').getContext('2d'); draw.fillStyle = 'crimson'; draw.fillRect(10, 10, 60, 40); draw.font = '20px sans-serif'; draw.fillText('2D', 80, 40);
const gl = $('deep').getContext('webgl', { preserveDrawingBuffer: false });
const paint = () => { if (gl) { gl.clearColor(0.1, 0.6, 0.3, 1); gl.clear(gl.COLOR_BUFFER_BIT); } requestAnimationFrame(paint); }; paint();
const stained = $('stained').getContext('2d'); const foreign = new Image(); foreign.onload = () => stained.drawImage(foreign, 0, 0, 60, 60); foreign.src = '${picture('kettle')}';
const film = document.createElement('canvas'); film.width = 160; film.height = 90; const cine = film.getContext('2d');
cine.fillStyle = 'navy'; cine.fillRect(0, 0, 160, 90); cine.fillStyle = 'yellow'; cine.fillRect(40, 20, 80, 50);
$('film').srcObject = film.captureStream(5); $('film').play(); setInterval(() => cine.fillRect(40, 20, 80, 50), 100);
$('modal').showModal(); document.activeElement.blur(); $('pop').showPopover();
$('scroller').scrollTop = 60; $('wide').scrollLeft = 150;
$('same').onload = () => $('same').contentWindow.scrollTo(0, 100);
`;

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>保真</title><style>${STYLE}</style></head><body><main>
<div class="cell sized"><h2>文字</h2>${WORDS['the page']}<p class="price">¥ 128.00</p></div>
<div class="cell"><h2>图片</h2><picture><source srcset="${picture('lamp-day', 240)} 2x, ${picture('lamp-day')} 1x"><img src="${picture('bulb')}" alt=""></picture></div>
<div class="cell"><h2>响应式</h2><img srcset="${picture('headset', 64)} 64w, ${picture('headset', 240)} 240w" sizes="100px" alt=""></div>
<div class="cell pattern"></div>
<div class="cell"><h2>影子</h2><div id="open" class="host"><u>${WORDS['a slot']}</u></div><div class="next"></div></div>
<div class="cell"><h2>封闭</h2><div id="closed"></div></div>
<div class="cell"><h2>声明</h2><div><template shadowrootmode="open"><style>p { color: brown; margin: 0 }</style><p>${WORDS['a declarative shadow root']}</p></template></div><x-widget><b>已定义</b></x-widget><x-unknown>未定义</x-unknown></div>
<div class="cell adopted inserted"><h2>样式表</h2></div>
<div class="cell"><iframe id="same" src="/fidelity/frame"></iframe></div>
<div class="cell"><iframe src="https://rate.taobao.com/fidelity/other"></iframe></div>
<div class="cell"><h2>表单</h2><input id="typed"><select id="choice"><option value="a">甲<option value="b">乙</select><label><input id="tick" type="checkbox" style="width:auto">勾</label></div>
<div class="cell"><textarea id="area" rows="3"></textarea></div>
<div class="cell"><h2>滚动</h2><div id="scroller" class="scroller">${[1, 2, 3, 4, 5, 6].map((n) => `<p style="background:oklch(.9 .1 ${n * 60})">第 ${n} 行</p>`).join('')}</div></div>
<div class="cell"><h2>横向</h2><div id="wide" class="wide">${[1, 2, 3, 4, 5, 6].map((n) => `<span style="display:inline-block;width:100px;background:oklch(.9 .1 ${n * 60})">列 ${n}</span>`).join('')}</div></div>
<div class="cell"><canvas id="flat" width="160" height="70"></canvas></div>
<div class="cell"><canvas id="deep" width="160" height="70"></canvas></div>
<div class="cell"><video id="film" width="160" height="90" muted></video></div>
<div class="cell"><details open><summary>详情</summary>${WORDS['opened details']}</details></div>
<div class="cell"><svg width="0" height="0"><symbol id="star" viewBox="0 0 10 10"><path fill="orange" d="M5 0 6 4 10 4 7 6 8 10 5 8 2 10 3 6 0 4 4 4z"/></symbol></svg><svg width="120" height="60"><use href="#star" width="50" height="50"/><text x="55" y="30" font-size="12">${WORDS['an SVG']}</text></svg></div>
<div class="cell"><canvas id="stained" width="60" height="60"></canvas><p>（此格不比对）</p></div>
</main><dialog id="modal">${WORDS['an open dialog']}</dialog><div id="pop" popover="manual">${WORDS['a popover']}</div>
<div style="height:1500px"></div><img loading="lazy" src="${picture('parcel')}" width="120" height="120" alt="">
<script>${SCRIPT}</script></body></html>`;

/** Answers the addresses of the page and its frames. */
export const fidelityAnswers: Answerer = ({ hostname, pathname }) => {
  if (hostname === 'item.taobao.com' && pathname === '/fidelity') return { body: PAGE };
  if (pathname === '/fidelity/frame')
    return {
      body: frame(
        WORDS['a frame of the same origin'],
        `<iframe style="border:0;height:60px" srcdoc="<p style='margin:0;background:oklch(.9 .1 90)'>${WORDS['a frame inside that frame']}</p>"></iframe>`,
      ),
    };
  if (hostname === 'rate.taobao.com' && pathname === '/fidelity/other')
    return { body: frame(WORDS['a frame of another origin'], `<img src="${picture('mug', 64)}">`) };
  return undefined;
};
