import { browser } from 'wxt/browser';
import type { NextDeadline } from '../case/order-brief.ts';
import { recognise } from '../marketplaces/index.ts';
import type { Request } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { announce, type Standing } from './badge.ts';
import { record, text } from './decode.ts';

/** What runs out next of the order that an address belongs to. */
export type ClockAt = (url: string) => Promise<NextDeadline | undefined>;

/**
 * Handler of `watch:page`: the toolbar button of a tab that shows a granted shop's page says how long the order in view
 * has left, or that the page is worth keeping. A database that fails costs the days, not the mark.
 */
export async function watchPage(request: Request<'watch:page'>, sender: Sender, clockAt: ClockAt): Promise<null> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return null;
  await mark(tabId, text(record(request).url, 8192), clockAt);
  return null;
}

/** As if the watcher of the tab had told again: after something was learned that bears on its mark. */
export async function watchTab(tabId: number, clockAt: ClockAt): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.url !== undefined) await mark(tabId, tab.url, clockAt);
}

async function mark(tabId: number, url: string, clockAt: ClockAt): Promise<void> {
  await announce(tabId, (await isWatched(url)) ? await standingOf(url, clockAt) : undefined);
}

/** A shop that was granted once and is no more has old watchers in its open pages. */
async function isWatched(url: string): Promise<boolean> {
  const { site, page } = recognise(url);
  if (site === 'generic' || page === undefined || page === 'other' || page === 'gate') return false;
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

async function standingOf(url: string, clockAt: ClockAt): Promise<Standing> {
  try {
    return (await clockAt(url)) ?? 'worth-keeping';
  } catch (error) {
    console.warn('the order of a page could not be looked up', error);
    return 'worth-keeping';
  }
}
