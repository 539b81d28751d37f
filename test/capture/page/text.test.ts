// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { breaking, TextWriter } from '../../../utils/capture/page/text.ts';
import { show, snap } from '../support/snap.ts';

beforeEach(() => show(''));

describe('text.txt', () => {
  test.each([
    ['<p>a</p><p>b</p>', 'a\nb\n'],
    ['<span>￥</span><b>199</b><i>.00</i>', '￥199.00\n'],
    ['<p>a\n   b</p>', 'a b\n'],
    ['<p>a <b> b</b></p>', 'a b\n'],
    ['a<br>b', 'a\nb\n'],
    ['<pre>a\n  b</pre>', 'a\n  b\n'],
    ['<table><tr><td>名称</td><td>价格</td></tr><tr><td>杯</td><td>5</td></tr></table>', '名称\t价格\n杯\t5\n'],
    ['<div hidden>x</div><div style="display:none"><p>y</p></div>z', 'z\n'],
    ['<div style="visibility:hidden">x<p style="visibility:visible">y</p></div>', 'y\n'],
    ['<script>1</script><style>2</style><noscript>3</noscript><template>4</template>5', '5\n'],
    ['<img alt="图片说明">', '图片说明\n'],
    ['<button>加入购物车</button>', '加入购物车\n'],
    ['<p>退款原因</p><textarea>杯子碎了\n  三只</textarea>', '退款原因\n杯子碎了\n  三只\n'],
  ])('%s', async (body, text) => {
    show(body);
    expect((await snap()).text).toBe(text);
  });

  test('holds no half characters, whatever the page puts into it', async () => {
    show('<p id="p"></p>');
    document.getElementById('p')?.append('a\ud800b');
    const { text, html } = await snap();
    expect(text).toBe('a\ufffdb\n');
    expect(html.isWellFormed()).toBe(true);
  });

  test('is bounded', () => {
    const writer = new TextWriter();
    for (let block = 0; block < 20; block++) {
      writer.text('长'.repeat(1024 * 1024));
      writer.break('block');
    }
    expect(writer.truncated).toBe(true);
    expect(writer.end().length).toBeLessThan(10 * 1024 * 1024);
  });
});

test.each([
  ['block', 'block'],
  ['flex', 'block'],
  ['list-item', 'block'],
  ['table-row', 'block'],
  ['table-cell', 'cell'],
  ['inline', 'none'],
  ['inline-flex', 'none'],
  ['contents', 'none'],
])('display: %s breaks as %s', (display, kind) => expect(breaking(display)).toBe(kind));
