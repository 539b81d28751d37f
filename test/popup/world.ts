import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PopupModel } from '../../components/popup/model.ts';
import { actionsOf } from '../../entrypoints/popup/actions.ts';
import type { PageReading } from '../../entrypoints/popup/read-page.ts';
import { PopupStore } from '../../entrypoints/popup/store.ts';
import { realWorld, type World } from '../../entrypoints/popup/world.ts';
import { database } from '../../utils/evidence/index.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import type { CaptureOutcome } from '../../utils/messages.ts';
import { speak } from '../components/speak.ts';

/** A popup over the real store and rules, in a browser that is played. */

export const PAGE = 'https://trade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=100';

export const orderPage: Extraction = {
  site: 'taobao',
  page: 'order',
  order: {
    id: '100',
    items: [{ title: '水杯', price: 30, quantity: 1, id: '7001' }],
    paid: 30,
    currency: 'CNY',
    status: '卖家已发货',
  },
  missing: [],
  provenance: {},
};

export interface Played {
  url?: string;
  title?: string;
  reading?: PageReading;
  outcome?: CaptureOutcome;
  part?: Partial<World>;
}

export function played({
  url = PAGE,
  title = '页面',
  reading = { extraction: orderPage },
  outcome,
  part,
}: Played = {}) {
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'juli', version: '0.1.0' });
  const world: World = {
    ...realWorld(),
    activeTab: async () => ({ id: 1, url, title }),
    readPage: async () => reading,
    capture: async () => outcome ?? { ok: false, error: 'capture_error_nothing' },
    chatStatus: async () => null,
    captureProgress: async () => null,
    moreAccess: async () => undefined,
    requestAccess: async () => false,
    shortcut: async () => 'Alt+Shift+J',
    isShortOfRoom: async () => false,
    ...part,
  };
  const store = new PopupStore(world);
  const models: PopupModel[] = [];
  store.subscribe(() => models.push(store.model));
  return { store, actions: actionsOf(store), models, model: () => store.model };
}

/** Waits until an act has been carried out. */
export async function settled(store: PopupStore): Promise<void> {
  for (let round = 0; round < 200; round++) {
    await new Promise((wait) => setTimeout(wait, 5));
    if (!store.model.isSaving && store.model.capture.state !== 'running') return;
  }
  throw new Error('The popup is still at work.');
}

/** An empty store, and a browser that speaks Chinese. */
export async function forget(): Promise<void> {
  speak('zh');
  localStorage.clear();
  const db = database();
  await Promise.all(db.tables.map((table) => table.clear()));
}

/** A popup that has read its page. */
export async function opened(world: Played = {}) {
  const popup = played(world);
  await popup.store.start();
  return popup;
}

/** A popup in which a case has been opened for the order of its page. */
export async function withCase(world: Played = {}) {
  const popup = await opened(world);
  popup.actions.openCase('signed-not-received');
  await settled(popup.store);
  return popup;
}

export const today = () => played().model().today;
