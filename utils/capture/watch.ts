import { recognise } from '../marketplaces/index.ts';
import type { Request } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { announce } from './badge.ts';
import { record, text } from './decode.ts';

/** Handler of `watch:page`: marks the toolbar button of a tab that shows a shop's page worth keeping. */
export async function watchPage(request: Request<'watch:page'>, sender: Sender): Promise<null> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return null;
  const { site, page } = recognise(text(record(request).url, 8192));
  await announce(tabId, site !== 'generic' && page !== undefined && page !== 'other' && page !== 'gate');
  return null;
}
