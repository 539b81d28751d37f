import type { PageState, PopupModel } from '../../components/popup/model.ts';
import { forgetLastSights } from '../case/last-sight.ts';
import { keepCopy, readRows } from '../desk/keep-copy.ts';

/**
 * What the popup last showed for a page, so that the next opening paints it at once. `localStorage`, because it answers
 * before the first frame; only a copy of what the database holds, and never used on another day than it was made.
 */

const KEY = 'juli.last-views';
const HEIGHT = 'juli.last-height';
const KEPT = 4;
const MOST_CHARACTERS = 400_000;

/** The part that is worth keeping: what happens to a press of a button is over when the popup closes. */
export type LastView = Pick<
  PopupModel,
  | 'page'
  | 'order'
  | 'orderMissing'
  | 'listed'
  | 'fits'
  | 'fill'
  | 'orderCount'
  | 'standing'
  | 'additions'
  | 'cases'
  | 'lost'
  | 'isShortOfRoom'
  | 'shortcut'
>;

interface Row {
  url: string;
  today: string;
  language: string;
  version: string;
  view: LastView;
}

/** What makes a kept view the right one to show. */
export type ViewKey = Omit<Row, 'view'>;

const isFor = (row: Row, key: ViewKey) =>
  row.url === key.url && row.today === key.today && row.language === key.language && row.version === key.version;

const rows = () => readRows<Row>(KEY);

export function readLastView(key: ViewKey): LastView | undefined {
  return rows().find((row) => isFor(row, key))?.view;
}

export function keepLastView(key: ViewKey, view: LastView): void {
  const kept = [{ ...key, view }, ...rows().filter((row) => row.url !== key.url)].slice(0, KEPT);
  const json = JSON.stringify(kept);
  // Without a copy the next opening paints a moment later.
  if (json.length > MOST_CHARACTERS) localStorage.removeItem(KEY);
  else keepCopy(KEY, json);
}

/** Nothing of what was deleted may be shown once more. */
export function forgetLastViews(): void {
  localStorage.removeItem(KEY);
  forgetLastSights();
}

/** Whether what is on show is what the next opening of this page begins with. */
export const isWorthKeeping = ({ isElsewhere, orderList, failure }: PopupModel): boolean =>
  !isElsewhere && !orderList && !failure;

/** What of it is kept. */
export function viewOf(model: PopupModel): LastView {
  const { page, order, orderMissing, listed, fits, fill, standing, additions, cases, lost, orderCount } = model;
  const { isShortOfRoom, shortcut } = model;
  return {
    page: withoutMessages(page),
    orderMissing,
    additions,
    cases,
    lost,
    orderCount,
    ...(order ? { order } : {}),
    ...(listed ? { listed } : {}),
    ...(fits ? { fits } : {}),
    ...(fill ? { fill } : {}),
    ...(standing ? { standing } : {}),
    ...(isShortOfRoom ? { isShortOfRoom } : {}),
    ...(shortcut ? { shortcut } : {}),
  };
}

/** A chat may be long; its messages are in the capture and need no second place. */
function withoutMessages(page: PageState): PageState {
  if (page.state !== 'ready' || !page.extraction?.chat) return page;
  const { extraction, ...rest } = page;
  return rest;
}

/** The height of the popup when it was last open, so that it does not grow in steps. */
export function lastHeight(): number {
  const height = Number(localStorage.getItem(HEIGHT));
  return Number.isFinite(height) ? Math.min(Math.max(height, 0), 600) : 0;
}

export function keepHeight(height: number): void {
  keepCopy(HEIGHT, String(Math.round(height)));
}
