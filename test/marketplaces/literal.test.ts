import { describe, expect, test } from 'vitest';
import {
  MalformedLiteral,
  parseLiteral,
  readLiteral,
  UnfinishedLiteral,
} from '../../utils/marketplaces/routes/literal.ts';
import { findEmbedded, findObject } from '../../utils/marketplaces/routes/scripts.ts';
import { fc } from '../property.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('literals of scripts', () => {
  test('reads all of JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify([value]);
        // Numbers that JSON.parse would round are kept as their digits.
        const exact = (_: string, one: unknown) =>
          typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one) && /^-?\d+$/.test(String(one))
            ? String(one)
            : one;
        expect(plain(parseLiteral(text))).toEqual(JSON.parse(text, exact));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps every digit of a long number, and touches no digits inside a text', () => {
    const text =
      '{"id": 2995406113341007716, "small": 42, "note": "id: 2995406113341007716", "neg": -9223372036854775808}';
    expect(plain(parseLiteral(text))).toEqual({
      id: '2995406113341007716',
      small: 42,
      note: 'id: 2995406113341007716',
      neg: '-9223372036854775808',
    });
  });

  test('reads what is almost JSON', () => {
    const text = `{ skuid: 100121438395, 'name': '空调 \\'PRO\\'', // remark
      a: undefined, b: void 0, c: !0, d: !1, e: [1, 2, ], /* x */ f: 'one' + "two", g: 0.5, h: \`t\`, }`;
    expect(plain(parseLiteral(text))).toEqual({
      skuid: 100121438395,
      name: "空调 'PRO'",
      a: null,
      b: null,
      c: true,
      d: false,
      e: [1, 2],
      f: 'onetwo',
      g: 0.5,
      h: 't',
    });
  });

  test('leaves out what is an expression, and goes on behind it', () => {
    const text = `{ start: +new Date, url: location.protocol==='http:' ? '//a,b' : '//c}d', get: function(k){ return k.replace(/['"}]/g, '') }, re: /[}"]/, size: 1000*60, id: '7', tpl: \`\${x}\` }`;
    expect(plain(parseLiteral(text))).toEqual({ id: '7' });
  });

  test('decodes escapes', () => {
    expect(parseLiteral(String.raw`"\u58F0\x41\n\u{1F600}\/"`)).toBe('声A\n😀/');
  });

  test('a planted prototype stays a member', () => {
    const read = parseLiteral('{"__proto__": {"polluted": 1}, "constructor": 2}');
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('tells a cut text from a broken one', () => {
    expect(() => readLiteral('{"a": [1, 2, {"b": "c')).toThrow(UnfinishedLiteral);
    expect(() => readLiteral('{"a": 12')).toThrow(UnfinishedLiteral);
    expect(() => readLiteral('{"a": 1]')).toThrow(MalformedLiteral);
    expect(parseLiteral('{"a": [1')).toBeUndefined();
  });

  test('hostile nesting and length end soon', () => {
    const begin = performance.now();
    expect(parseLiteral('['.repeat(200_000))).toBeUndefined();
    expect(parseLiteral(`{a:${'(['.repeat(50_000)}`)).toBeUndefined();
    expect(parseLiteral(`${'[{x:1}.y,'.repeat(20_000)}`)).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(1500);
  });

  test('never throws anything else, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            "'",
            ':',
            ',',
            '1',
            'a',
            '\\',
            '/',
            '*',
            '(',
            ')',
            '+',
            ' ',
            '`',
            '!',
          ),
        }),
        (text) => {
          parseLiteral(text);
          try {
            readLiteral(`{${text}`);
          } catch (error) {
            expect(error instanceof UnfinishedLiteral || error instanceof MalformedLiteral).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('state in scripts', () => {
  test('is found by its shape, under any name and in any wrapping', () => {
    const texts = [
      'var x = {"other": 1};',
      '!(function(){var a=window.y||{};var b={"res":{"item":{"id":1},"key":2}};for(var k in a){b[k]=a[k]}window.z=b;})();',
      'var data = JSON.parse(\'{\\"key\\":{\\"id\\":4100000000000000011}}\');',
      'Shop.Setup({"key": 3})',
    ];
    const found = findEmbedded(texts, 'key').map(({ value }) => plain(value));
    expect(found).toEqual([{ res: { item: { id: 1 }, key: 2 } }, { key: { id: '4100000000000000011' } }, { key: 3 }]);
  });

  test('goes on in the next script when one is split', () => {
    const found = findEmbedded(['var b = {"key": "va', 'lue"}; go();'], 'key');
    expect(found.map(({ value }) => plain(value))).toEqual([{ key: 'value' }]);
  });

  test('the nearest object that fits is the one', () => {
    const root = parseLiteral('{"deep": {"a": {"hit": 1, "n": "far"}}, "hit": 1, "n": "near"}');
    expect(findObject(root ?? null, (object) => 'hit' in object)?.n).toBe('near');
  });
});
