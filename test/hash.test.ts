import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { sha256, sha256Sync } from '../utils/hash.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31 + 7) & 0xff);

describe('SHA-256', () => {
  // FIPS 180-4 example values, published by NIST.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j', (text, expected) => expect(sha256Sync(text)).toBe(expected));

  test('agrees with the platform at every block boundary', () => {
    for (let length = 0; length <= 300; length++)
      expect(sha256Sync(bytes(length)), `${length} bytes`).toBe(
        createHash('sha256').update(bytes(length)).digest('hex'),
      );
  });

  test('the same without a secure context, in pieces with rests between', async () => {
    const data = bytes(1_000_003);
    const expected = createHash('sha256').update(data).digest('hex');
    expect(await sha256(new Blob([data]))).toBe(expected);
    vi.stubGlobal('crypto', {});
    try {
      let rests = 0;
      const hash = await sha256(data, async () => {
        rests++;
      });
      expect(hash).toBe(expected);
      expect(rests).toBe(3);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
