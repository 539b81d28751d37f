import type { Answerer } from '../../demo-shop/server/server.ts';

/** Pages that fight being captured, each by its own means. All show the same sentence to their visitor. */
export const SENTENCE = '本店承诺：假一赔十';

const document = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>敌意页面</title>${head}</head><body><h1>${SENTENCE}</h1>${body}</body></html>`;

const script = (source: string) => `<script>${source}</script>`;

/** Everything that a script of the page can reach is replaced by something that throws or lies. */
const patched = script(`
  const bomb = () => { throw new Error('no evidence here'); };
  for (const [owner, names] of [
    [Node.prototype, ['cloneNode', 'contains', 'appendChild']],
    [Element.prototype, ['getAttribute', 'querySelectorAll', 'querySelector', 'getBoundingClientRect', 'attachShadow']],
    [Document.prototype, ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'getElementById']],
    [Array.prototype, ['map', 'filter', 'push', 'join', 'forEach']],
    [String.prototype, ['replace', 'slice', 'trim']],
    [Promise.prototype, ['then', 'catch', 'finally']],
    [window, ['fetch', 'setTimeout', 'getComputedStyle', 'Blob', 'XMLSerializer', 'requestAnimationFrame']],
    [JSON, ['parse', 'stringify']],
  ]) for (const name of names) owner[name] = bomb;
  for (const name of ['outerHTML', 'innerHTML', 'textContent', 'childNodes', 'attributes', 'shadowRoot']) {
    for (const owner of [Node.prototype, Element.prototype]) {
      if (Object.getOwnPropertyDescriptor(owner, name)) Object.defineProperty(owner, name, { get: bomb });
    }
  }
  Object.defineProperty(document, 'body', { get: bomb });
  Date.now = () => 0;
`);

/** Named elements shadow the properties of forms and of the document, in every world: HTML's "DOM clobbering". */
const clobbered = [
  'attributes',
  'childNodes',
  'children',
  'nodeName',
  'tagName',
  'nodeType',
  'outerHTML',
  'innerHTML',
  'textContent',
  'parentNode',
  'shadowRoot',
  'getAttribute',
  'setAttribute',
  'cloneNode',
  'style',
  'ownerDocument',
  'id',
  'localName',
];
const clobbering =
  `<form>${clobbered.map((name) => `<input name="${name}" value="x">`).join('')}</form>` +
  [
    'body',
    'documentElement',
    'head',
    'title',
    'defaultView',
    'querySelectorAll',
    'createElement',
    'scripts',
    'location',
    'styleSheets',
    'adoptedStyleSheets',
    'forms',
    'images',
    'URL',
    'contentType',
    'characterSet',
    'createTreeWalker',
    'importNode',
  ]
    .map((name) => `<form name="${name}"></form><img name="${name}">`)
    .join('');

const mutating = `<div id="churn"></div>${script(`
  let n = 0;
  const churn = document.getElementById('churn');
  const spin = () => {
    churn.textContent = '';
    for (let i = 0; i < 300; i++) { const p = document.createElement('p'); p.textContent = 'row ' + n++; churn.append(p); }
    document.documentElement.setAttribute('data-' + (n % 50), n);
    setTimeout(spin, 0);
  };
  spin();
`)}`;

/** Text, attributes and depth far beyond any shop's page; at three times this depth Chromium's own layout crashes. */
const huge = `<div id="big"></div>${script(`
  const big = document.getElementById('big');
  big.title = 'a'.repeat(8e6);
  big.append('长'.repeat(2e6));
  let deep = document.body;
  for (let i = 0; i < 1000; i++) { const next = document.createElement('div'); deep.append(next); deep = next; }
  deep.append('bottom');
`)}`;

/** Empties itself as soon as a script of the extension could have begun. */
const vanishing = script(`setInterval(() => { document.documentElement.replaceChildren(); }, 400);`);

/** The main thread is free only between stretches of 300 ms. */
const busy = script(`
  const block = () => { const end = performance.now() + 300; while (performance.now() < end); setTimeout(block, 5); };
  block();
`);

/** Pictures and styles that never arrive. */
const hanging = `<link rel="stylesheet" media="print" href="https://slow.example/never.css">${Array.from(
  { length: 8 },
  (_, n) => `<img src="https://slow.example/never-${n}.png" width="40" height="40" loading="eager" alt="">`,
).join('')}`;

/** Data that looks like a shop's and is poison: prototypes, depth, and a script that ends itself. */
const poison = script(`
  window.__ICE_APP_CONTEXT__ = {};
  !(function () {var a = window.__ICE_APP_CONTEXT__ || {};var b = {"__proto__":{"polluted":true},"loaderData":{"home":{"data":{"res":{"item":{"itemId":{"toString":null},"title":["x"]},"seller":null,"componentsVO":{"priceVO":{"extraPrice":{"priceMoney":"1e999","priceText":"<img src=x onerror=alert(1)>"}}},"deep":${'['.repeat(4000)}${']'.repeat(4000)}}}}}};for (var k in a) {b[k] = a[k]}window.__ICE_APP_CONTEXT__=b;})();
`);

export const HOSTILE_PAGES = {
  patched: document('', patched),
  clobbering: document(clobbering),
  mutating: document(mutating),
  huge: document(huge),
  vanishing: document(vanishing),
  busy: document(busy),
  hanging: document(hanging),
  poison: document(poison),
} as const;

/** Serves them as `https://item.taobao.com/hostile/<name>`, and what never arrives from `slow.example`. */
export const hostileAnswers: Answerer = ({ hostname, pathname }) => {
  if (hostname === 'slow.example') return { delay: 600_000, body: '' };
  const name = /^\/hostile\/(\w+)$/.exec(pathname)?.[1];
  const body = HOSTILE_PAGES[name as keyof typeof HOSTILE_PAGES];
  return body === undefined ? undefined : { body };
};
