import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { obtainStamp } from '../../utils/evidence/trusted-time/obtain.ts';
import { timeStampRequest } from '../../utils/evidence/trusted-time/request.ts';
import { readRoots } from '../../utils/evidence/trusted-time/roots.ts';
import { checkToken } from '../../utils/evidence/trusted-time/token.ts';
import { hex, sha256Sync } from '../../utils/hash.ts';
import { type AnswerKind, startAuthority, type TestAuthority } from './support/authority.ts';

/** Time stamps from a real authority (`openssl ts`) on loopback; what is wrong with an answer is refused by name. */

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(() => {
  authority.answer = 'good';
});

const hash = sha256Sync('the newest entry of a ledger');
const pinned = () => ({ url: authority.url, root: authority.root });
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { fault?: string; message: string }) => error.fault ?? error.message,
  );

describe('a good answer', () => {
  test('is taken, and openssl accepts its token for this hash and for no other', async () => {
    const before = Date.now();
    const stamp = await obtainStamp(hash, pinned());
    expect(stamp).toMatchObject({ root: 'pinned', signer: 'Test Authority good' });
    expect(Math.abs(Date.parse(stamp.genTime) - before)).toBeLessThan(60_000);
    expect(authority.accepts(stamp.token, hash)).toBe(true);
    expect(authority.accepts(stamp.token, sha256Sync('something else'))).toBe(false);
  });

  test('without a given root says that nobody vouches for the signer, and whose certificates came with it', async () => {
    const stamp = await obtainStamp(hash, { url: authority.url });
    expect(stamp).toMatchObject({ root: 'unpinned' });
    expect(stamp.chain).toEqual([{ name: 'Test Authority good', fingerprint: authority.fingerprint('good.pem') }]);
  });

  test('can be checked again later, with and without the root', async () => {
    const { token, genTime } = await obtainStamp(hash, pinned());
    expect(await checkToken(token, hash)).toMatchObject({ genTime, root: 'unpinned' });
    expect(await checkToken(token, hash, readRoots(authority.root))).toMatchObject({ genTime, root: 'pinned' });
    expect(await faultOf(checkToken(token, sha256Sync('other')))).toBe('imprint');
    expect(await faultOf(checkToken(token, hash, readRoots(authority.otherRoot)))).toBe('chain');
  });
});

test('only the hash leaves: the request holds it, a nonce and nothing else', async () => {
  await obtainStamp(hash, pinned());
  const sent = authority.requests.at(-1) ?? Buffer.alloc(0);
  expect(sent.length).toBeLessThan(80);
  expect(sent.toString('hex')).toContain(hash);
  const nonces = new Set(Array.from({ length: 50 }, () => hex(timeStampRequest(hash).nonce)));
  expect(nonces.size).toBe(50);
});

describe('is refused by name', () => {
  test.each<[AnswerKind, string]>([
    ['other-hash', 'imprint'],
    ['other-nonce', 'nonce'],
    ['expired', 'expired'],
    ['wrong-usage', 'usage'],
    ['usage-not-critical', 'usage'],
    ['bad-signature', 'signature'],
    ['garbage', 'malformed'],
    ['declined', 'declined'],
    ['no-certificate', 'no-signer'],
    ['error-500', 'http'],
    ['endless', 'too-large'],
  ])('%s: %s', async (answer, fault) => {
    authority.answer = answer;
    expect(await faultOf(obtainStamp(hash, pinned()))).toBe(fault);
  });

  test('a chain that leads elsewhere than to the given root', async () => {
    expect(await faultOf(obtainStamp(hash, { url: authority.url, root: authority.otherRoot }))).toBe('chain');
  });

  test('a server that is not there', async () => {
    expect(await faultOf(obtainStamp(hash, { url: 'http://127.0.0.1:9/' }))).toBe('unreachable');
  });

  test('every change of one byte of a token, or it says the same as before', async () => {
    const { token, genTime } = await obtainStamp(hash, pinned());
    const roots = readRoots(authority.root);
    const accepted: number[] = [];
    for (let at = 0; at < token.length; at += 7) {
      const changed = token.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const found = await checkToken(changed, hash, roots).catch(() => undefined);
      if (!found) continue;
      accepted.push(at);
      expect(found.genTime).toBe(genTime);
    }
    // What may change unnoticed is outside of what is signed, e.g. the list of digests.
    expect(accepted.length).toBeLessThan(token.length / 7 / 10);
  });
});
