import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../scripts/extract/decode.ts';
import { parseHtml } from '../../scripts/extract/parse.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 淘宝 in GBK. */
const GBK = [0xcc, 0xd4, 0xb1, 0xa6];

describe('decoding', () => {
  test('a byte-order mark wins', () => {
    expect(decodeHtml(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('淘宝')]), 'generic')).toBe('淘宝');
    expect(decodeHtml(new Uint8Array([0xff, 0xfe, 0xd8, 0x6d, 0x9d, 0x5b]), 'generic')).toBe('淘宝');
  });

  test('valid UTF-8 is UTF-8, whatever a meta tag says', () => {
    expect(decodeHtml(utf8('<meta charset="gbk">淘宝'), 'taobao')).toContain('淘宝');
  });

  test('then the declared charset, then what the site used to be written in', () => {
    expect(decodeHtml(new Uint8Array([...utf8('<meta charset="gbk">'), ...GBK]), 'generic')).toContain('淘宝');
    expect(decodeHtml(new Uint8Array(GBK), 'taobao')).toBe('淘宝');
    expect(decodeHtml(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'generic')).toBe('café');
    expect(decodeHtml(new Uint8Array([...utf8('<meta charset="no-such">'), ...GBK]), 'jd')).toContain('淘宝');
  });

  test('bytes that nothing decodes become U+FFFD and stop nothing', () => {
    expect(decodeHtml(new Uint8Array([...utf8('<meta charset="gbk">ok'), 0xff, 0xff]), 'jd')).toMatch(/ok\ufffd/);
  });

  test('UTF-8 that is cut in a character stays UTF-8', () => {
    expect(decodeHtml(utf8('淘宝').subarray(0, 5), 'generic')).toBe('淘');
  });
});

describe('parsing', () => {
  test('a whole page is not cut, a fragment neither', () => {
    expect(parseHtml('<html><body><p>a</body></html>').cut).toBeUndefined();
    expect(parseHtml('<div><p>a</p></div>').cut).toBeUndefined();
  });

  test('what is open at the end is known', () => {
    expect(parseHtml('<body><div id="a"><span>16').cut?.localName).toBe('span');
    expect(parseHtml('<body><div id="a"><b>x</b><script>var a = {').cut?.localName).toBe('script');
    expect(parseHtml('<body><div id="a"><a href="x').cut?.id).toBe('a');
  });

  test('scripts are not run and nothing is loaded', () => {
    const { document } = parseHtml(
      '<body><script>document.title = "ran"</script><img src="http://127.0.0.1:9/x"></body>',
    );
    expect(document.title).toBe('');
    expect(document.defaultView).toBeNull();
  });
});
