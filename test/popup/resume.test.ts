// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import type { CaptureOutcome, ChatStatus } from '../../utils/messages.ts';
import { forget, opened, settled } from './world.ts';

/** What went on while no popup was open is told once, by whichever popup opens next. */

beforeEach(forget);

const outcome = (id: string): CaptureOutcome => ({
  ok: true,
  capture: { id, artefacts: [], failures: [], meta: {} } as unknown as Capture,
});

/** A background in which a reading ends after `asks` questions; the end is told once. */
function reading(asks: number) {
  let asked = 0;
  let untold: CaptureOutcome | undefined = outcome('chat');
  return async (): Promise<ChatStatus | null> => {
    if (++asked <= asks) return { progress: { state: 'up', messages: asked, pictures: 0, isPaused: false } };
    const told = untold;
    untold = undefined;
    return told ? { outcome: told } : null;
  };
}

const dones = (models: { capture: { state: string } }[]) =>
  models.filter(({ capture }, index) => capture.state === 'done' && models[index - 1]?.capture.state !== 'done').length;

test('a reading is told once, though it is a capture under way too', async () => {
  const joinCapture = vi.fn(async () => outcome('chat'));
  const long = { taken: 1, whole: 2, tiles: 1, isPaused: false };
  const part = { chatStatus: reading(2), captureProgress: async () => ({ long }), joinCapture };
  const { actions, models, store, model } = await opened({ part });
  actions.resume();
  await vi.waitFor(() => expect(model().capture.state).toBe('done'), { timeout: 5000 });
  await settled(store);
  expect(dones(models)).toBe(1);
  expect(joinCapture).not.toHaveBeenCalled();
});

test('without a reading, a long picture under way is taken up', async () => {
  const long = { taken: 1, whole: 2, tiles: 1, isPaused: false };
  const part = { captureProgress: async () => ({ long }), joinCapture: async () => outcome('long') };
  const { actions, models, store } = await opened({ part });
  actions.resume();
  await vi.waitFor(() => expect(store.model.capture).toMatchObject({ state: 'done', capture: { id: 'long' } }));
  expect(dones(models)).toBe(1);
});

test('what the popup that began a reading has told, no later one tells', async () => {
  const chatStatus = reading(1);
  let end: (ended: CaptureOutcome) => void = () => undefined;
  const readChat = () => new Promise<CaptureOutcome>((done) => (end = done));
  const first = await opened({ part: { chatStatus, readChat } });
  first.actions.readChat({ pictures: false });
  await vi.waitFor(() => expect(first.model().chat?.messages).toBe(1));
  end(outcome('chat'));
  await vi.waitFor(() => expect(first.model().capture.state).toBe('done'), { timeout: 5000 });
  const second = await opened({ part: { chatStatus } });
  second.actions.resume();
  await settled(second.store);
  expect(dones([...first.models, ...second.models])).toBe(1);
});

test('when the background is stopped, the popup is idle again and lists what was cut off', async () => {
  const lost = { id: 'x', at: '2026-11-01T08:00:00Z', title: '聊天', url: '', reason: 'capture_error_chat_cut' };
  let isCut = false;
  const part = {
    chatStatus: async () => null,
    async readChat() {
      isCut = true;
      throw new Error('message port closed');
    },
    lostCaptures: async () => (isCut ? [{ ...lost, tabId: 1, state: 'failed' as const }] : []),
  };
  const { actions, model } = await opened({ part });
  actions.readChat({ pictures: false });
  await vi.waitFor(() => expect(model().lost).toMatchObject([{ reason: 'capture_error_chat_cut' }]), { timeout: 5000 });
  expect(model().capture.state).toBe('idle');
});
