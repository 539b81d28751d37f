import type { Fill, PopupModel } from '../../components/popup/model.ts';
import type { Advisor } from '../../utils/case/standing.ts';
import type { KnownOrder } from '../../utils/case/types.ts';
import { allOrders, capturesAt, factsOf } from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { askable } from '../../utils/marketplaces/user-fact.ts';
import { briefsOf, listedOrders } from './order-desk.ts';
import type { Target } from './target.ts';

/** Members of the model about other orders than the one in view, absent where there is nothing of the kind. */
export const AROUND = ['listed', 'fits', 'orderList', 'fill'] as const;

/** The orders beside the one in view: of a list page, those that fit, and everything known when it is asked for. */
export async function ordersAround(
  { page, orderList, today }: PopupModel,
  { fits, order, tab }: Target,
  advise: Advisor,
): Promise<Pick<PopupModel, 'orderCount' | (typeof AROUND)[number]>> {
  const brief = (orders: readonly KnownOrder[]) => briefsOf(orders, today, advise);
  const listed = page.state === 'ready' ? page.extraction : undefined;
  const all = await allOrders();
  return {
    orderCount: all.length,
    ...(listed?.orders ? { listed: await listedOrders(listed, all, brief) } : {}),
    ...(fits && !order ? { fits: await brief(fits) } : {}),
    ...(orderList ? { orderList: await brief(all) } : {}),
    ...(await fillOf(tab?.url, listed)),
  };
}

/** What may be added to the newest capture of the page; before one, what it will be asked for. */
async function fillOf(url: string | undefined, live: Extraction | undefined): Promise<{ fill?: Fill }> {
  const [capture] = url === undefined ? [] : await capturesAt(url);
  const facts = (capture && (await factsOf(capture))) ?? live;
  const missing = facts ? askable(facts.missing) : [];
  if (!facts || missing.length === 0) return {};
  return { fill: { site: facts.site, missing, ...(capture ? { captureId: capture.id } : {}) } };
}
