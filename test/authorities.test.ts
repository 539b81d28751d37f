import { expect, test } from 'vitest';
import {
  authorityFault,
  decodeTrustedTime,
  MOST_AUTHORITIES,
  originOf,
  SUGGESTED_AUTHORITIES,
} from '../utils/authorities.ts';
import { fc } from './property.ts';

const empty = { isOn: false, authorities: [] };
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

test('are off, with suggested servers, until they are stored; then as stored', () => {
  expect(decodeTrustedTime(undefined)).toEqual({ isOn: false, authorities: SUGGESTED_AUTHORITIES });
  const stored = { isOn: true, authorities: [{ url: 'https://tsa.example/tsr', root: PEM }] };
  expect(decodeTrustedTime(stored)).toEqual(stored);
  expect(decodeTrustedTime({ isOn: true, authorities: [] })).toEqual({ isOn: true, authorities: [] });
});

test('of anything stored, only servers come that could have been added, and nothing throws', () => {
  const row = fc.oneof(fc.jsonValue(), fc.record({ url: fc.webUrl(), root: fc.option(fc.string()) }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ isOn: fc.jsonValue(), authorities: fc.array(row) })), (stored) => {
      const { authorities } = decodeTrustedTime(stored);
      expect(authorities.length).toBeLessThanOrEqual(MOST_AUTHORITIES);
      for (const authority of authorities) expect(authorityFault(authority, empty)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['ftp://tsa.example/', undefined, 'address'],
  ['tsa.example', undefined, 'address'],
  ['https://me:secret@tsa.example/', undefined, 'address'],
  ['https://tsa.example/', 'not a certificate', 'root'],
  ['https://tsa.example/', PEM, undefined],
] as const)('%s with root %j: %s', (url, root, fault) => {
  expect(authorityFault({ url, ...(root === undefined ? {} : { root }) }, empty)).toBe(fault);
});

test('a server is added once, and not beyond all measure', () => {
  const authorities = Array.from({ length: MOST_AUTHORITIES }, (_, at) => ({ url: `https://tsa.example/${at}` }));
  expect(authorityFault({ url: 'https://tsa.example/1' }, { isOn: false, authorities })).toBe('known');
  expect(authorityFault({ url: 'https://tsa.example/new' }, { isOn: false, authorities })).toBe('too-many');
});

test('what is asked of the browser is the host, without port or path', () => {
  expect(originOf({ url: 'http://127.0.0.1:8104/tsa' })).toBe('http://127.0.0.1/*');
  expect(originOf({ url: 'https://tsa.example/a/b?c' })).toBe('https://tsa.example/*');
});
