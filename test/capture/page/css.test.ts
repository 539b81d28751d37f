import { describe, expect, test } from 'vitest';
import { type CssOut, importConditions, rewriteCss, rewriteStyle } from '../../../utils/capture/page/css.ts';
import { unquote } from '../../../utils/capture/page/css-scanner.ts';
import { Slices } from '../../../utils/capture/page/slices.ts';

const BASE = 'https://s.example/css/a.css';
const still = () =>
  new Slices(
    10,
    () => 0,
    async () => undefined,
  );

/** Milliseconds that this process has worked: a busy machine does not count. */
const processorTime = () => process.cpuUsage().user / 1000;

/** Addresses as `[address]`, imported sheets as `{before|address|after}`. */
function recorder() {
  let written = '';
  const out: CssOut = {
    text: (css) => {
      written += css;
    },
    url: (address) => {
      written += `[${address}]`;
    },
    sheet: (address, before, after) => {
      written += `{${before}|${address}|${after}}`;
    },
  };
  return { out, written: () => written };
}

async function rewritten(css: string): Promise<string> {
  const { out, written } = recorder();
  await rewriteCss(css, BASE, out, still());
  return written();
}

describe('a style sheet', () => {
  test.each([
    ['a{background:url(x.png)}', 'a{background:[https://s.example/css/x.png]}'],
    ['a{background:URL( "../x y.png" ) no-repeat}', 'a{background:[https://s.example/x%20y.png] no-repeat}'],
    [
      "a{src:url('//c.example/f.woff2?a=1;b#i') format('woff2')}",
      "a{src:[https://c.example/f.woff2?a=1;b#i] format('woff2')}",
    ],
    [String.raw`a{background:url(a\)b\20 c\000064.png)}`, 'a{background:[https://s.example/css/a)b%20cd.png]}'],
    ['a{background:url(data:image/gif;base64,R0lGOD==)}', 'a{background:[data:image/gif;base64,R0lGOD==]}'],
    ['a{fill:url(#g)}', 'a{fill:[#g]}'],
    ['a{background:url()}b{}', 'a{background:url()}b{}'],
    ['a{content:"url(x.png)"}', 'a{content:"url(x.png)"}'],
    [String.raw`a{content:"\"url(x.png)"}`, String.raw`a{content:"\"url(x.png)"}`],
    ['/* url(x.png) @import "y.css"; */a{}', 'a{}'],
    ['a{}/* never closed url(x.png)', 'a{}'],
    ['@namespace svg url(http://www.w3.org/2000/svg);a{}', '@namespace svg url(http://www.w3.org/2000/svg);a{}'],
    ['@charset "gbk";a{}', 'a{}'],
    ['a{background:url(x.png', 'a{background:url(x.png'],
    ['my-el:not(:defined){display:none}', 'my-el:not(:not(.juli-undefined)){display:none}'],
  ])('%s', async (css, expected) => expect(await rewritten(css)).toBe(expected));

  test.each([
    ['@import "b.css";', '{|https://s.example/css/b.css|}'],
    [
      '@import url(b.css) screen and (min-width:1px);a{}',
      '{@media screen and (min-width:1px){|https://s.example/css/b.css|}}a{}',
    ],
    [
      "@import url('b.css') layer(base) supports(display:grid) print;",
      '{@media print{@supports (display:grid){@layer base{|https://s.example/css/b.css|}}}}',
    ],
    ['@import url(//f.example/css?family=A;B)', '{|https://f.example/css?family=A;B|}'],
    ['@import "b.css" layer;', '{@layer {|https://s.example/css/b.css|}}'],
  ])('%s', async (css, expected) => expect(await rewritten(css)).toBe(expected));

  test('of megabytes of unclosed quotes and brackets takes no time to speak of', async () => {
    const started = processorTime();
    await rewritten('a{b:url( '.repeat(50_000));
    await rewritten(`"${'\\"'.repeat(400_000)}`);
    await rewritten('/*'.repeat(400_000));
    await rewritten('@import '.repeat(100_000));
    await rewritten('url('.repeat(200_000));
    await rewritten(`url("${' url('.repeat(200_000)}`);
    await rewritten(`@import ${'('.repeat(400_000)}`);
    rewriteStyle(`x:${'url('.repeat(200_000)}`, BASE, recorder().out);
    expect(processorTime() - started).toBeLessThan(3000);
  });
});

test('a style attribute is rewritten likewise', () => {
  const { out, written } = recorder();
  rewriteStyle('color:red;background:url("x.png") 0 0', BASE, out);
  expect(written()).toBe('color:red;background:[https://s.example/css/x.png] 0 0');
});

test('escapes of CSS are undone', () => {
  expect(unquote(String.raw`"\66 oo\.png"`)).toBe('foo.png');
  expect(unquote(String.raw`\0 x`)).toBe('\ufffdx');
  expect(unquote(String.raw`\110000 x`)).toBe('\ufffdx');
});

test('conditions of an import', () => {
  expect(importConditions('')).toEqual({ before: '', after: '' });
  expect(importConditions('supports((a: b) and (c: d))')).toEqual({
    before: '@supports ((a: b) and (c: d)){',
    after: '}',
  });
});
