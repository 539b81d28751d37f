import type { CaptureState } from '../../components/popup/model.ts';
import { fileUnder } from '../../utils/evidence/index.ts';
import { t, tCount, tStored } from '../../utils/i18n.ts';
import type { CaptureOutcome } from '../../utils/messages.ts';
import { failureOf } from '../desk/failure.ts';
import type { PopupStore } from './store.ts';

const ASK_MS = 400;

/** Captures of the tab from the popup: begun here, or found under way when the popup is opened again. */
export function capturingOf(store: PopupStore) {
  const { world, target } = store;

  async function capture(long?: true): Promise<void> {
    const { capture: before } = store.model;
    if (before.state === 'running') return;
    store.set({ capture: { state: 'running' }, announcement: t('captureRunning') }, ['isAccessNew']);
    await store.tabKnown;
    if (!target.tab) return store.set({ capture: { state: 'idle' } });
    const { id } = target.tab;
    await show(world.capture({ tabId: id, ...(long ? { long } : {}) }), id, before);
  }

  /** A long picture goes on while the popup is closed. */
  async function resume(): Promise<void> {
    await store.tabKnown;
    const id = target.tab?.id;
    if (id === undefined || store.model.capture.state !== 'idle') return;
    const progress = await world.captureProgress(id);
    if (!progress || store.model.capture.state !== 'idle') return;
    store.set({ capture: { state: 'running', ...progress } });
    await show(world.joinCapture(id), id, { state: 'idle' });
  }

  async function show(work: Promise<CaptureOutcome | null>, tabId: number, before: CaptureState): Promise<void> {
    const asking = setInterval(() => void showProgress(tabId), ASK_MS);
    // What could be allowed stands in the result: it is known when that comes.
    const access = store.ready.then(() => store.readAccess());
    try {
      const outcome = await work;
      clearInterval(asking);
      if (!outcome || (!outcome.ok && outcome.error === 'capture_error_cancelled'))
        store.set({ capture: before, announcement: outcome ? tStored(outcome.error) : '' });
      else await tell(outcome);
    } catch (error) {
      const { key, detail } = failureOf(error, 'errorSave');
      showFailed(key, detail);
    } finally {
      clearInterval(asking);
    }
    await Promise.all([store.refresh(), access]);
  }

  async function showProgress(tabId: number): Promise<void> {
    // It is asked again soon; the end comes by another way.
    const progress = await world.captureProgress(tabId).catch(() => null);
    const { capture: running } = store.model;
    if (progress && running.state === 'running') store.set({ capture: { ...running, ...progress } });
  }

  /** How a capture ended. */
  async function tell(outcome: CaptureOutcome): Promise<void> {
    if (!outcome.ok) return showFailed(outcome.error, outcome.detail);
    const { capture: done } = outcome;
    const { artefacts, orderKey } = done;
    // A page that was too slow to be read at the opening has told its order by now.
    const order = target.order || !orderKey ? undefined : await world.orderByKey(orderKey);
    if (order) target.order = order;
    if (target.fits && target.order) await fileUnder(target.order, done);
    store.set({
      capture: { state: 'done', capture: done },
      announcement: tCount('captureDoneOne', 'captureDone', artefacts.length),
    });
  }

  function showFailed(error: string, detail: string | undefined): void {
    store.set({
      capture: { state: 'failed', error, ...(detail === undefined ? {} : { detail }) },
      announcement: `${t('captureFailed')} ${tStored(error)}`,
    });
  }

  async function stop(how: 'keep' | 'drop'): Promise<void> {
    if (target.tab) await world.stopCapture(target.tab.id, how);
  }

  return { capture, resume, stop, tell };
}
