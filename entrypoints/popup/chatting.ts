import { t } from '../../utils/i18n.ts';
import type { CaptureOutcome } from '../../utils/messages.ts';
import type { PopupStore } from './store.ts';

const ASK_MS = 400;
/** Long enough for the message to be on its way before the popup closes. */
const LEAVE_MS = 300;

const pause = () => new Promise((done) => setTimeout(done, ASK_MS));

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

  /** Goes on showing a reading that an earlier popup began, or how it ended. @returns whether there was one */
  async function resume(): Promise<boolean> {
    await store.tabKnown;
    return !!target.tab && store.model.capture.state === 'idle' && (await follow(target.tab.id));
  }

  /** @param begun the reading that this popup began. @returns whether there is or was one */
  async function follow(tabId: number, begun?: Promise<CaptureOutcome>): Promise<boolean> {
    let ended: { outcome?: CaptureOutcome } | undefined;
    begun?.then(
      (outcome) => {
        ended = { outcome };
      },
      () => {
        ended = {};
      },
    );
    let isThere = begun !== undefined;
    for (;;) {
      // Asked once more when the end is known: what this popup tells no later one shall tell again.
      const isEnded = ended !== undefined;
      const status = await world.chatStatus(tabId);
      const isTold = status !== null && 'outcome' in status;
      if (isTold) ended ??= status;
      else if (status && !isEnded) store.set({ capture: { state: 'running' }, chat: status.progress });
      isThere ||= status !== null;
      if (isEnded || isTold || (!status && !begun)) break;
      await pause();
    }
    store.set({}, ['chat']);
    if (ended?.outcome) await tellEnd(ended.outcome);
    else if (isThere) await tellCut();
    return isThere;
  }

  async function tellEnd(outcome: CaptureOutcome): Promise<void> {
    if (!outcome.ok && outcome.error === 'chat_error_not_aimed') store.set({ capture: { state: 'idle' } });
    else await tell(outcome);
    await Promise.all([store.refresh(), store.readAccess()]);
  }

  /** The browser stopped the background: what had been read is a record by now, and the journal says so. */
  async function tellCut(): Promise<void> {
    await pause();
    store.set({ capture: { state: 'idle' }, lost: await world.lostCaptures() });
    await store.refresh();
  }

  async function stop(): Promise<void> {
    if (!target.tab) return;
    store.set({ announcement: t('chatStopping') });
    await world.stopChat(target.tab.id);
  }

  return { read, resume, stop };
}
