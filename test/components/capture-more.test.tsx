// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { popup, press, show } from './play.tsx';
import { capture } from './samples.ts';

const lost = { ...capture, failures: [{ part: 'resources' as const, reason: 'capture_part_resources', detail: '3' }] };
const moreAccess = { hasArchive: true, hasPictures: true };

test('a capture that lost pictures offers to allow them, and says so when they are', async () => {
  await show({ capture: { state: 'done', capture: lost }, moreAccess });
  await press('允许保存图片与网页归档');
  expect(popup.actions.allowMore).toHaveBeenCalledOnce();
  await show({ capture: { state: 'done', capture: lost }, isAccessNew: true });
  expect(popup.root.textContent).toContain('请再固定一次本页证据');
});

test('a whole capture asks for nothing', async () => {
  await show({ capture: { state: 'done', capture: { ...capture, failures: [] } }, moreAccess });
  expect(popup.root.textContent).not.toContain('允许');
});

test('the way there can be recorded from any page that can be read, and from no other', async () => {
  await show({ page: { state: 'ready', site: 'generic', kind: 'other', title: '页' } });
  await press('录制取证过程');
  expect(popup.actions.openRecorder).toHaveBeenCalledOnce();
  await show({ page: { state: 'blocked', title: 'chrome://version', reason: 'pageBlocked' } });
  expect(popup.root.textContent).not.toContain('录制取证过程');
});
