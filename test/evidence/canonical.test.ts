import { describe, expect, test } from 'vitest';
import { canonicalise, NotCanonical } from '../../utils/evidence/canonical.ts';

describe('canonical JSON (RFC 8785)', () => {
  test('the example of section 3.2.2', () => {
    const value = {
      // biome-ignore lint/correctness/noPrecisionLoss: the example of the RFC.
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalise(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('members in the order of UTF-16 code units (section 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const names = Object.keys(JSON.parse(canonicalise(value)) as object);
    expect(canonicalise(value).indexOf('"One"')).toBeGreaterThan(canonicalise(value).indexOf('Carriage'));
    expect([...canonicalise(value).matchAll(/:"([A-Z]\w+)/g)].map((match) => match[1])).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
    expect(names).toHaveLength(7);
  });

  // Appendix B: IEEE 754 samples.
  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [999999999999999700000, '999999999999999700000'],
    [0.000001, '0.000001'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [333333333.3333332, '333333333.3333332'],
  ])('the number %d', (number, expected) => expect(canonicalise(number)).toBe(expected));

  test('an undefined member is none', () => {
    expect(canonicalise({ b: undefined, a: { d: 1, c: undefined } })).toBe('{"a":{"d":1}}');
  });

  test.each([
    ['NaN', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone surrogate as a name', { '\udc00': 1 }],
    ['undefined in a list', [undefined]],
    ['a bigint', { n: 1n }],
    ['a function', { f: () => 1 }],
  ])('%s has no canonical form', (_, value) => expect(() => canonicalise(value)).toThrow(NotCanonical));
});
