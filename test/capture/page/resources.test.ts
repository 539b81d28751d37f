// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Fetcher, type World } from '../../../utils/capture/page/fetcher.ts';
import { LIMITS, Resources, type ResourceWorld } from '../../../utils/capture/page/resources.ts';
import { type Files, fetcher, show, snap } from '../support/snap.ts';

beforeEach(() => show(''));

const png = { body: new Uint8Array([1, 2, 3]), type: 'image/png' };
const PNG_DATA = 'data:image/png;base64,AQID';
const files: Files = {
  'http://localhost:3000/a.png': png,
  'http://i.example/b.png': png,
  'http://i.example/c.png': null,
  'http://i.example/login.png': { body: '<html>', type: 'text/html' },
  'http://s.example/f.woff2': { body: new Uint8Array([9]), type: 'font/woff2' },
  'http://s.example/s.css': {
    body: '@import "t.css" screen;@font-face{src:url(f.woff2)}a{background:url(http://i.example/c.png)}',
    type: 'text/css',
  },
  'http://s.example/t.css': {
    body: 'b{background:url(http://i.example/b.png)}</style><script>1</script>',
    type: 'text/css',
  },
  'http://s.example/gbk.css': {
    body: new Uint8Array([0x61, 0x7b, 0x7d, 0x2f, 0xb1, 0xad]),
    type: 'text/css; charset=gbk',
  },
};

describe('what the page shows', () => {
  test('pictures are inside, each address once', async () => {
    show(
      '<img id="1" src="/a.png" srcset="/big.png 2x" sizes="1px"><img id="2" src="/a.png"><input type="image" id="3" src="http://i.example/b.png"><video id="4" poster="/a.png" src="/v.mp4"><source src="/w.mp4"></video>',
    );
    const { again, asked } = await snap(files);
    const source = (id: string, name = 'src') => again.getElementById(id)?.getAttribute(name);
    expect([source('1'), source('2'), source('3'), source('4', 'poster')]).toEqual([
      PNG_DATA,
      PNG_DATA,
      PNG_DATA,
      PNG_DATA,
    ]);
    expect(source('1', 'srcset')).toBeNull();
    expect(source('4', 'src')).toBeNull();
    expect(asked.sort()).toEqual(['http://i.example/b.png', 'http://localhost:3000/a.png']);
  });

  test('what could not be had is named, leaves an inert mark, and keeps its room', async () => {
    show('<img id="m" src="http://i.example/c.png" data-size="30"><img id="l" src="http://i.example/login.png">');
    const { again, missing, html } = await snap(files);
    const image = again.getElementById('m');
    expect(missing).toEqual(['http://i.example/c.png', 'http://i.example/login.png']);
    expect(image?.dataset.juliSrcSrc).toBe('http://i.example/c.png');
    expect(decodeURIComponent(image?.getAttribute('src') ?? '')).toContain("width='30' height='30'");
    expect(html).not.toMatch(/ (src|srcset|poster|data)="http/);
  });

  test('style sheets are inside, with what they import and load; nothing in them ends the element', async () => {
    show(
      '<p style="background:url(/a.png)">x</p>',
      '<link id="s" rel="stylesheet" href="http://s.example/s.css" media="screen">',
    );
    Object.defineProperty(document.getElementById('s'), 'sheet', { value: {} });
    const getter = vi
      .spyOn(HTMLLinkElement.prototype, 'sheet', 'get')
      .mockReturnValue({ disabled: false } as CSSStyleSheet);
    vi.resetModules();
    const { snap: fresh } = await import('../support/snap.ts');
    const { again } = await fresh(files);
    getter.mockRestore();
    const style = again.querySelector('style');
    expect(style?.media).toBe('screen');
    expect(style?.textContent).toContain(`@media screen{b{background:url(${PNG_DATA})}`);
    expect(style?.textContent).toContain('src:url(data:font/woff2;base64,CQ==)');
    expect(style?.textContent).toContain('a{background:url("data:,")/* juli-missing http://i.example/c.png */}');
    expect(again.querySelector('script')).toBeNull();
    expect(again.querySelector('p')?.getAttribute('style')).toBe(`background:url(${PNG_DATA})`);
  });

  test('rules that scripts added stand in the style, those they removed do not', async () => {
    show('', '<style id="e"></style><style id="k">a{color:red}</style><style id="c">p{color:red}q{color:red}</style>');
    const sheet = (id: string) => (document.getElementById(id) as HTMLStyleElement).sheet as CSSStyleSheet;
    sheet('e').insertRule('.row{color:blue}');
    sheet('c').deleteRule(0);
    const { again } = await snap();
    expect(again.getElementById('e')?.textContent).toContain('.row');
    expect(again.getElementById('k')?.textContent).toBe('a{color:red}');
  });
});

describe('bounds', () => {
  const world = (world: Partial<World> = {}): World => ({ fetch: fetcher(files), ...world });

  test.each([
    ['a file too large', { each: 2 }],
    ['too much in all', { total: 2 }],
    ['too many', { count: 0 }],
  ])('%s is a reason, not data', async (_, limits) => {
    const resources = new Resources(world(), { ...LIMITS, ...limits });
    const resource = resources.want('http://i.example/b.png', 'image');
    await resources.settle();
    expect(resource.content).toBeUndefined();
    expect(resources.missing).toEqual([resource]);
  });

  test('a server that never answers is given up', async () => {
    const hanging: typeof fetch = (_, init) =>
      new Promise((_done, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const resources = new Resources(world({ fetch: hanging }), { ...LIMITS, deadline: 30, timeout: 10_000 });
    const resource = resources.want('http://i.example/b.png', 'image');
    await resources.settle();
    expect(resource.reason).toContain('too late');
  });

  test('those that wait for a host whose first ones never had their turn are given up with them', async () => {
    const late = new AbortController();
    const hanging: typeof fetch = (_, init) =>
      new Promise((_done, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const slow = new Fetcher({ fetch: hanging }, { ...LIMITS, concurrency: 2 }, late.signal);
    const urls = ['a', 'b'].flatMap((host) =>
      Array.from({ length: 9 }, (_, index) => `http://${host}.example/${index}`),
    );
    const got = Promise.allSettled(urls.map((url) => slow.get(url)));
    setTimeout(() => late.abort(new Error('too late')), 20);
    for (const one of await got) expect(one).toMatchObject({ reason: { message: 'too late' } });
  });

  test('a host that refuses is not asked for everything, and the background is asked at once', async () => {
    const asked: string[] = [];
    const batches: string[][] = [];
    const fetchElsewhere: World['fetchElsewhere'] = async (urls) => {
      batches.push(urls);
      return urls.map((url) => (url.endsWith('7') ? { bytes: png.body, type: png.type } : undefined));
    };
    const fetcherOf = new Fetcher({ fetch: fetcher({}, asked), fetchElsewhere }, LIMITS, new AbortController().signal);
    const urls = Array.from({ length: 50 }, (_, index) => `http://r.example/${index}`);
    const got = await Promise.allSettled(urls.map((url) => fetcherOf.get(url)));
    expect(asked.length).toBeLessThan(10);
    expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(batches.flat().sort()).toEqual([...urls].sort());
    expect(batches.length).toBeLessThan(10);
  });

  test('what the background holds is not fetched; what it does not is, and once more asked for after a refusal', async () => {
    const asked: string[] = [];
    const questions: string[] = [];
    const hold: ResourceWorld['hold'] = async (from, urls) => {
      questions.push(...urls.map((url) => `${from} ${url}`));
      const has = (url: string) => url.endsWith(from === 'archive' ? 'a.png' : 'c.png');
      return urls.map((url) => (has(url) ? { size: 3, type: 'image/png' } : undefined));
    };
    const resources = new Resources({ fetch: fetcher(files, asked), hold, hasArchive: true });
    const [a, b, c, sheet] = [
      resources.want('http://localhost:3000/a.png', 'image'),
      resources.want('http://i.example/b.png', 'image'),
      resources.want('http://i.example/c.png', 'image'),
      resources.want('http://s.example/t.css', 'style'),
    ];
    await resources.settle();
    expect([a.content, c.content]).toEqual([{ type: 'image/png' }, { type: 'image/png' }]);
    expect(b.content).toEqual({ type: 'image/png', bytes: png.body });
    expect(sheet.text).toContain('b{background');
    expect(asked.sort()).toEqual(['http://i.example/b.png', 'http://i.example/c.png', 'http://s.example/t.css']);
    expect(questions).toEqual([
      'archive http://localhost:3000/a.png',
      'archive http://i.example/b.png',
      'archive http://i.example/c.png',
      'hosts http://i.example/c.png',
    ]);
  });

  test('a host that gives is asked for everything, also after refusals', async () => {
    const asked: string[] = [];
    const fetcherOf = new Fetcher(
      { fetch: fetcher({ 'http://g.example/3': png }, asked) },
      LIMITS,
      new AbortController().signal,
    );
    await Promise.allSettled(Array.from({ length: 40 }, (_, index) => fetcherOf.get(`http://g.example/${index}`)));
    expect(asked).toHaveLength(40);
  });

  test('a style sheet is read in its own encoding', async () => {
    const resources = new Resources(world());
    const sheet = resources.want('http://s.example/gbk.css', 'style');
    await resources.settle();
    expect(sheet.text).toBe('a{}/杯');
  });

  test('a fragment is no other file', async () => {
    const resources = new Resources(world());
    expect(resources.want('http://i.example/b.png#1', 'image')).toBe(resources.want('http://i.example/b.png', 'image'));
  });

  test('pictures made from the page count like others; one that did not come out is a reason', async () => {
    const resources = new Resources(world());
    const made = resources.made('canvas', Promise.resolve(new Blob([png.body], { type: 'image/png' })));
    const none = resources.made('canvas', Promise.resolve(null));
    const tainted = resources.made('canvas', Promise.reject(new DOMException('tainted', 'SecurityError')));
    await resources.settle();
    expect(made.content).toEqual({ type: 'image/png', bytes: png.body });
    expect(none.reason).toContain('no picture');
    expect(tainted.reason).toContain('tainted');
  });
});
