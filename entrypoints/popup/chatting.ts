import { t } from '../../utils/i18n.ts';
import type { CaptureOutcome } from '../../utils/messages.ts';
import type { PopupStore } from './store.ts';

const ASK_MS = 400;
/** Long enough for the message to be on its way before the popup closes. */
const LEAVE_MS = 300;

/**
 * Reading a conversation back from the popup: begun here, or found under way when the popup is opened again.
 * @param tell shows how a capture ended
 */
export function chatting(store: PopupStore, tell: (outcome: CaptureOutcome) => Promise<void>) {
  const { world, target } = store;

  async function read(how: { pictures: boolean; aim?: true }): Promise<void> {
    if (store.model.capture.state === 'running') return;
    await store.tabKnown;
    if (!target.tab) return;
    const tabId = target.tab.id;
    store.set({ capture: { state: 'running' }, announcement: t('chatReading') });
    if (how.aim) setTimeout(world.leave, LEAVE_MS);
    // How it ends is told by the background, which outlives this popup.
    const begun = world.readChat({ tabId, ...how });
    begun.catch((error) => console.error('the conversation could not be read', error));
    await follow(tabId, begun);
  }

  /** Goes on showing a reading that an earlier popup began, or how it ended. */
  async function resume(): Promise<void> {
    await store.tabKnown;
    if (target.tab && store.model.capture.state === 'idle') await follow(target.tab.id);
  }

  async function follow(tabId: number, begun?: Promise<CaptureOutcome>): Promise<void> {
    let outcome: CaptureOutcome | undefined;
    void begun?.then((ended) => {
      outcome = ended;
    });
    for (;;) {
      const status = await world.chatStatus(tabId);
      if (status && 'outcome' in status) outcome ??= status.outcome;
      if (outcome || (!status && !begun)) break;
      if (status && 'progress' in status) store.set({ capture: { state: 'running' }, chat: status.progress });
      await new Promise((wait) => setTimeout(wait, ASK_MS));
    }
    store.set({}, ['chat']);
    if (!outcome) return;
    if (!outcome.ok && outcome.error === 'chat_error_not_aimed') store.set({ capture: { state: 'idle' } });
    else await tell(outcome);
    await Promise.all([store.refresh(), store.readAccess()]);
  }

  async function stop(): Promise<void> {
    if (!target.tab) return;
    store.set({ announcement: t('chatStopping') });
    await world.stopChat(target.tab.id);
  }

  return { read, resume, stop };
}
