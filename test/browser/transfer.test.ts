import { afterEach, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { addressOf } from '../demo-shop/addresses.ts';
import { grant, type Manifest } from './support/build.ts';
import { loadDump } from './support/load-dump.ts';
import { type Session, startSession } from './support/session.ts';

/**
 * Chromium before 148 ignores `message_serialization`: its messages carry JSON. Here it is taken out of the manifest, and a
 * page must come over whole all the same: by addresses of Blobs, or as text where they cannot be fetched.
 */

let session: Session | undefined;
afterEach(() => session?.end());

const jsonOnly =
  (more: (manifest: Manifest) => void = () => {}) =>
  (manifest: Manifest) => {
    delete manifest.message_serialization;
    more(manifest);
  };

/** In the background: counts what it fetches by the address of a Blob, or refuses it. */
function countBlobs(refuse: boolean): void {
  const counting = globalThis as unknown as { fetched: number };
  const real = globalThis.fetch;
  counting.fetched = 0;
  globalThis.fetch = (input, init) => {
    if (!String(input).startsWith('blob:')) return real(input, init);
    if (refuse) return Promise.reject(new TypeError('Failed to fetch'));
    return real(input, init).then((answer) => {
      counting.fetched++;
      return answer;
    });
  };
}

async function captureOver(patch: (manifest: Manifest) => void, refuse: boolean) {
  session = await startSession({ patchManifest: patch });
  const { chromium, shop } = session;
  const target = await chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(countBlobs, refuse);
  const { popup } = await session.visit(addressOf(shop.story, 'taobao', 'product'));
  await popup.capture();
  const fetched = await worker?.evaluate(() => (globalThis as unknown as { fetched: number }).fetched);
  const dump = await session.database();
  const db = await loadDump(dump);
  expect(await db.verifyArtefacts()).toMatchObject({ ok: true });
  return { capture: dump.captures[0] as Capture, fetched: fetched ?? 0 };
}

const WHOLE = ['viewport.png', 'page.html', 'text.txt', 'facts.json'];
const names = ({ artefacts }: Capture) => artefacts.map(({ name }) => name);

test('by addresses of Blobs, where the page is granted', async () => {
  const { capture, fetched } = await captureOver(jsonOnly(grant({ hosts: true })), false);
  expect(names(capture)).toEqual(expect.arrayContaining(WHOLE));
  expect(capture.failures.map(({ part }) => part)).not.toContain('page.html');
  // The probe, and each part: facts, text, the page before and after its resources.
  expect(fetched).toBeGreaterThanOrEqual(5);
});

test('as text where they cannot be fetched; pictures of granted hosts come back as text too', async () => {
  const { capture, fetched } = await captureOver(jsonOnly(grant({ hosts: true })), true);
  expect(names(capture)).toEqual(expect.arrayContaining(WHOLE));
  expect(capture.failures).toEqual([]);
  expect(fetched).toBe(0);
});
