// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Style } from '../../../utils/capture/page/context.ts';
import { POLICY } from '../../../utils/capture/page/documents.ts';
import { Slices } from '../../../utils/capture/page/slices.ts';
import { show, snap } from '../support/snap.ts';

const BLOCK: Style = {
  backgroundColor: '',
  boxShadow: 'none',
  content: 'normal',
  display: 'block',
  overflowY: 'visible',
  position: 'static',
  scrollSnapType: 'none',
  visibility: 'visible',
  whiteSpace: 'normal',
};

beforeEach(() => show(''));

/** Elements one in another. */
function nested(levels: number): { outer: Element; inner: Element } {
  const outer = document.createElement('div');
  let inner: Element = outer;
  for (let level = 1; level < levels; level++) inner = inner.appendChild(document.createElement('div'));
  return { outer, inner };
}

describe('page.html', () => {
  test('is a whole document with our policy first in its head', async () => {
    show('<p>杯子</p>', '<title>商品 &amp; 店铺</title><meta charset="gbk"><meta name="description" content="d">');
    document.documentElement.setAttribute('lang', 'zh');
    const { html, again } = await snap();
    expect(html.startsWith('<!DOCTYPE html><html lang="zh"><head><meta http-equiv="Content-Security-Policy"')).toBe(
      true,
    );
    expect(again.head.firstElementChild?.getAttribute('content')).toBe(POLICY);
    expect(again.title).toBe('商品 & 店铺');
    expect([...again.querySelectorAll('meta[charset]')].map((meta) => meta.getAttribute('charset'))).toEqual(['utf-8']);
    expect(again.querySelector('meta[name=description]')).not.toBeNull();
    expect(again.body.textContent).toBe('杯子');
  });

  test('says the same after reading it again: markup, entities, white space', async () => {
    const body =
      '<pre>\n\n two</pre><p a="&quot;&amp;&lt;">a &lt;b&gt; &amp; c&nbsp;d</p><table><tbody><tr><td>1</td></tr></tbody></table><br><hr>';
    show(body);
    const { again } = await snap();
    expect(again.body.innerHTML).toBe(document.body.innerHTML);
  });

  test('keeps what was typed, chosen and opened', async () => {
    show(`<form><input id="t"><input id="c" type="checkbox" checked><input id="r" type="radio"><input id="p" type="password" value="x">
      <textarea id="a">old</textarea><select id="s"><option selected>1<option>2</select><input id="h" type="hidden"></form><details id="d"></details>`);
    const by = (id: string) => document.getElementById(id) as HTMLInputElement;
    by('t').value = '打进去的"字"';
    by('c').checked = false;
    by('r').checked = true;
    by('p').value = 'secret';
    by('h').value = 'token';
    by('a').value = '\n新的\n<b>';
    (document.getElementById('s') as HTMLSelectElement).selectedIndex = 1;
    document.getElementById('d')?.setAttribute('open', '');
    const { again, html, text } = await snap();
    const now = (id: string) => again.getElementById(id) as HTMLInputElement;
    expect(now('t').value).toBe('打进去的"字"');
    expect(now('c').checked).toBe(false);
    expect(now('r').checked).toBe(true);
    expect(now('a').value).toBe('\n新的\n<b>');
    expect((again.getElementById('s') as HTMLSelectElement).value).toBe('2');
    expect(again.getElementById('d')?.hasAttribute('open')).toBe(true);
    expect(html).not.toContain('secret');
    expect(text).toContain('打进去的"字"');
    expect(text).toContain('2');
    expect(text).not.toMatch(/1|token|secret/);
  });

  test('keeps shadow trees, open and closed, one in another', async () => {
    show('<div id="o"><b>slotted</b></div><div id="c"></div>');
    const open = document.getElementById('o')?.attachShadow({ mode: 'open' });
    const host = document.getElementById('c');
    const closed = host?.attachShadow({ mode: 'closed' });
    if (!open || !closed || !host) throw new Error('no shadow');
    open.innerHTML = '<p>open <span id="inner"></span></p><slot></slot>';
    const inner = open.getElementById('inner')?.attachShadow({ mode: 'open' });
    if (inner) inner.textContent = 'deep';
    closed.innerHTML = '<p>closed</p>';
    const roots = new Map<Element, ShadowRoot>([[host, closed]]);
    const { html } = await snap({}, { shadowRoot: (element) => roots.get(element) ?? element.shadowRoot });
    expect(html).toContain(
      '<div id="o" data-juli-shadow="open"><template shadowrootmode="open"><p>open <span id="inner" data-juli-shadow="open"><template shadowrootmode="open">deep</template></span></p><slot></slot></template><b>slotted</b></div>',
    );
    expect(html).toContain(
      '<div id="c" data-juli-shadow="closed"><template shadowrootmode="open"><p>closed</p></template></div>',
    );
  });

  test('keeps SVG with its names in their case, and only pictures of its own', async () => {
    show('<svg viewBox="0 0 1 1"><linearGradient id="g"/><use href="#g"/><style>a>b{}</style><script>1</script></svg>');
    const { again, html } = await snap();
    expect(again.querySelector('linearGradient')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(again.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1 1');
    expect(again.querySelector('use')?.getAttribute('href')).toBe('#g');
    expect(again.querySelector('svg style')?.textContent).toBe('a>b{}');
    expect(html).not.toContain('<script');
  });

  test('notes where things are scrolled to', async () => {
    show('<div id="s" style="overflow:auto"></div>');
    const box = document.getElementById('s');
    if (box) box.scrollTop = 120.4;
    expect((await snap()).again.getElementById('s')?.dataset.juliScroll).toBe('0,120');
  });

  test('puts frames of the same origin inside, as often escaped as they are nested', async () => {
    show('<iframe id="f" src="about:blank" name="n" allow="camera"></iframe>');
    const inner = (document.getElementById('f') as HTMLIFrameElement).contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = '<p title="a &quot;b&quot; &amp;">里面 "引号" &amp;lt;</p><iframe id="g"></iframe>';
    const deeper = (inner.getElementById('g') as HTMLIFrameElement).contentDocument;
    if (!deeper) throw new Error('no inner frame');
    deeper.body.innerHTML = '<i>最里面 & "深"</i>';
    const { again, text, reading } = await snap();
    const frame = again.getElementById('f') as HTMLIFrameElement;
    expect(frame.getAttribute('sandbox')).toBe('');
    expect([frame.hasAttribute('src'), frame.hasAttribute('allow'), frame.hasAttribute('name')]).toEqual([
      false,
      false,
      false,
    ]);
    const first = new DOMParser().parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html');
    expect(first.querySelector('p')?.textContent).toBe('里面 "引号" &lt;');
    expect(first.querySelector('p')?.title).toBe('a "b" &');
    expect(first.head.firstElementChild?.getAttribute('content')).toBe(POLICY);
    const second = new DOMParser().parseFromString(
      first.querySelector('iframe')?.getAttribute('srcdoc') ?? '',
      'text/html',
    );
    expect(second.querySelector('i')?.textContent).toBe('最里面 & "深"');
    expect(text).toContain('最里面');
    expect(reading.context.inlinedFrames).toHaveLength(2);
  });
});

describe('what is dropped', () => {
  test('scripts, handlers, script addresses, refreshes, frames without scripts', async () => {
    show(
      `<p onclick="x()" ONMOUSEOVER="y()">a</p><a id="j" href=" java\nscript:alert(1)">j</a><form id="f" action="javascript:1"></form>
       <noscript><p>nothing</p></noscript><template><p>t</p></template><object data="http://x.example/a.swf" type="x"></object>
       <a id="k" href="/item?a=1#b" target="_blank" ping="http://t.example/">k</a><button formaction="vbscript:x">b</button>`,
      '<script src="http://x.example/a.js"></script><meta http-equiv="refresh" content="0;url=http://evil.example/"><base href="http://base.example/dir/"><link rel="preload" href="x"><link rel="prefetch" href="y">',
    );
    const { again, html, reading } = await snap();
    expect(html).not.toMatch(
      /<script|onclick|onmouseover|java\s*script:|vbscript:|refresh|<noscript|<base|preload|prefetch/i,
    );
    expect(again.getElementById('j')?.getAttribute('href')).toBe('#');
    expect(again.getElementById('k')?.outerHTML).toBe('<a id="k" href="http://base.example/item?a=1#b">k</a>');
    expect(again.querySelector('object')?.hasAttribute('data')).toBe(false);
    expect(Object.fromEntries(reading.context.dropped)).toMatchObject({
      scripts: 1,
      handlers: 2,
      scriptUrls: 3,
      noscripts: 1,
      refreshes: 1,
    });
  });

  test('scripts that hold data are kept as text that nothing runs', async () => {
    show(
      '<script id="d" type="application/json">{"price":"</b>1&"}</script><script>window.__DATA__={"id":"123"}</script>',
    );
    const { again } = await snap();
    const kept = [...again.querySelectorAll<HTMLTemplateElement>('template[data-juli-script]')];
    expect(
      kept.map((template) => [template.dataset.juliScript, template.dataset.juliId, template.content.textContent]),
    ).toEqual([
      ['application/json', 'd', '{"price":"</b>1&"}'],
      ['', undefined, 'window.__DATA__={"id":"123"}'],
    ]);
  });

  test('one-pixel pictures are trackers: not fetched, only named', async () => {
    show('<img src="http://t.example/p.gif" data-size="1"><img src="http://i.example/a.png" data-size="80">');
    const { asked, again } = await snap();
    expect(asked).toEqual(['http://i.example/a.png']);
    expect(again.images[0]?.dataset.juliTracker).toBe('http://t.example/p.gif');
  });
});

describe('a page as an adversary', () => {
  test('form fields that shadow the properties of their form change nothing', async () => {
    const names = [
      'attributes',
      'childNodes',
      'localName',
      'namespaceURI',
      'nodeType',
      'lastChild',
      'previousSibling',
      'getAttribute',
      'matches',
      'shadowRoot',
      'scrollTop',
      'parentNode',
    ];
    show(
      `<form id="f" class="k">${names.map((name) => `<input name="${name}">`).join('')}<b>inside</b></form><p>after</p>`,
    );
    const { again } = await snap();
    expect(again.body.innerHTML).toBe(document.body.innerHTML);
    expect(again.querySelector('form')?.className).toBe('k');
  });

  test('elements that shadow the properties of the document change nothing', async () => {
    const names = [
      'body',
      'head',
      'documentElement',
      'title',
      'compatMode',
      'contentType',
      'baseURI',
      'defaultView',
      'URL',
    ];
    show(`${names.map((name) => `<form name="${name}"></form><img name="${name}">`).join('')}<p>still here</p>`);
    const { again } = await snap();
    expect(again.querySelectorAll('form')).toHaveLength(names.length);
    expect(again.querySelector('p')?.textContent).toBe('still here');
  });

  test('an end tag inside a style, a textarea or a title ends nothing', async () => {
    show('<textarea id="t"></textarea><p>after</p>', '<style id="s"></style><title></title>');
    const style = document.getElementById('s');
    if (style) style.textContent = 'a{content:"</style><script>alert(1)</script>"}';
    (document.getElementById('t') as HTMLTextAreaElement).value = '</textarea><img src=x>';
    document.title = '</title><script>';
    const { again, html } = await snap();
    expect(html).not.toContain('</style><script');
    expect(again.querySelectorAll('script, img')).toHaveLength(0);
    expect(again.getElementById('s')?.textContent).toContain('<\\/style>');
    expect(again.title).toBe('</title><script>');
    expect(again.body.textContent).toContain('after');
  });

  test('attributes of odd names, marks of ours and names out of reach are left out', async () => {
    const odd = new DOMParser()
      .parseFromString('<p a"b="1" c<d="2" =e="3" data-juli-src="4" ok="5">x</p>', 'text/html')
      .querySelector('p');
    show('');
    if (odd) document.body.append(document.adoptNode(odd));
    const strange = document.createElementNS('http://www.w3.org/1999/xhtml', 'x:y');
    document.body.append(strange);
    const { again } = await snap();
    expect(again.querySelector('p')?.outerHTML).toBe('<p ok="5">x</p>');
  });

  test('nesting of 5,000 levels is walked, not descended', async () => {
    let deep: Element = document.body;
    // Joined of pieces: jsdom climbs to the top with every element that is put in.
    for (let piece = 0; piece < 50; piece++) {
      const { outer, inner } = nested(100);
      deep.append(outer);
      deep = inner;
    }
    deep.textContent = 'bottom';
    const { html, reading } = await snap({}, { styleOf: () => BLOCK });
    expect(html.match(/<div>/g)).toHaveLength(5000);
    expect(html).toContain('bottom');
    expect(reading).toMatchObject({ whole: true, text: 'bottom\n' });
  });

  test('10,000 nodes are read in slices, none longer than its budget and the node that ends it', async () => {
    show(Array.from({ length: 3334 }, (_, index) => `<p class="c${index}">第<b>${index}</b></p>`).join(''));
    let clock = 0;
    // Every look at the clock costs 1 ms: a slice of 10 ms ends after ten of them.
    const slices = new Slices(
      10,
      () => clock++,
      async () => undefined,
    );
    const { reading } = await snap({}, { slices, styleOf: () => BLOCK });
    expect(reading.context.nodes).toBeGreaterThan(10_000);
    expect(slices.rests).toBeGreaterThan(50);
    expect(slices.longest).toBeLessThanOrEqual(14);
  });

  test('a page that changes while it is read is read again; one that never stops is marked', async () => {
    show('<p id="p">a</p>'.repeat(200));
    const changing = (times: number) =>
      new Slices(
        0,
        () => performance.now(),
        async () => {
          if (times-- > 0) document.getElementById('p')?.setAttribute('data-n', String(times));
          await new Promise((done) => setTimeout(done));
        },
      );
    expect((await snap({}, { slices: changing(1) })).reading.changed).toBe(false);
    expect((await snap({}, { slices: changing(1e9) })).reading.changed).toBe(true);
  });
});
