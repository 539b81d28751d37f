// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { MoreAccess } from '../../utils/permissions.ts';
import { capture } from '../components/samples.ts';
import { forget, opened, settled } from './world.ts';

/** Pictures and archives: offered when a capture lost them, asked for only at the click, told what came of it. */

beforeEach(forget);

const MORE: MoreAccess = { origins: ['*://*.taobao.com/*', '*://*.alicdn.com/*'], hasArchive: true };
const poor = { ...capture, failures: [{ part: 'resources' as const, reason: 'capture_part_resources', detail: '3' }] };

async function afterCapture(answer: boolean) {
  let left: MoreAccess | undefined = MORE;
  const requestAccess = vi.fn(async () => {
    if (answer) left = undefined;
    return answer;
  });
  const part = { moreAccess: async () => left, requestAccess };
  const popup = await opened({ outcome: { ok: true, capture: poor }, part });
  popup.actions.capture();
  await settled(popup.store);
  await vi.waitFor(() => expect(popup.model().moreAccess).toEqual({ hasArchive: true, hasPictures: true }));
  return { ...popup, requestAccess };
}

test('asking happens in the click itself, for exactly what is missing', async () => {
  const { actions, requestAccess, model } = await afterCapture(true);
  actions.allowMore();
  expect(requestAccess).toHaveBeenCalledExactlyOnceWith(MORE);
  await vi.waitFor(() => expect(model().isAccessNew).toBe(true));
  expect(model().moreAccess).toBeUndefined();
});

test('a refusal changes nothing and can be thought over', async () => {
  const { actions, model } = await afterCapture(false);
  actions.allowMore();
  await vi.waitFor(() => expect(model().announcement).toContain('没有允许'));
  expect(model()).toMatchObject({ capture: { state: 'done' }, moreAccess: { hasArchive: true } });
  expect(model().isAccessNew).toBeUndefined();
});
