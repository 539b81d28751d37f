import { browser } from 'wxt/browser';
import type { UserPath } from '../marketplaces/user-fact.ts';

/** What a tab was asked to point at. Kept for the session by the extension alone: a page cannot say what its words are for. */
export interface Pending {
  captureId: string;
  path: UserPath;
}

const keyOf = (tabId: number) => `pick:${tabId}`;

export async function expectPick(tabId: number, pending: Pending): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: pending });
}

export async function expectedPick(tabId: number): Promise<Pending | undefined> {
  const found = await browser.storage.session.get(keyOf(tabId));
  return found[keyOf(tabId)] as Pending | undefined;
}

export async function forgetPick(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
