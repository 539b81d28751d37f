import { fieldName } from '../../components/popup/field-name.ts';
import type { PopupActions } from '../../components/popup/model.ts';
import { appendEvent, giveFact, type OpeningEvent } from '../../utils/evidence/index.ts';
import { t } from '../../utils/i18n.ts';
import { readUserFact } from '../../utils/marketplaces/user-fact.ts';
import type { Problem } from '../../utils/rights/types.ts';
import { caseActs, changing } from '../desk/acts.ts';
import { openWithEvidence } from '../desk/case-desk.ts';
import { failureOf } from '../desk/failure.ts';
import { documentSaver } from '../desk/save-document.ts';
import { capturingOf } from './capturing.ts';
import { chatting } from './chatting.ts';
import { fileTab } from './order-desk.ts';
import { pageAsOrder } from './page-as-order.ts';
import type { PopupStore } from './store.ts';

/** Everything a person can do in the popup, on one store. */
export function actionsOf(store: PopupStore): PopupActions {
  const { world, target } = store;
  const capturing = capturingOf(store);

  const change = changing({
    store,
    refresh: () => store.refresh(),
    before: () => {
      const { capture } = store.model;
      if (capture.state === 'done') store.set({ capture: { ...capture, isSeen: true } });
      return store.ready;
    },
  });

  function caseOnShow(): string {
    const id = store.model.standing?.case.id ?? store.model.failure?.undo?.caseId;
    if (id === undefined) throw new Error('There is no case on show to write to.');
    return id;
  }

  async function open(problem: Problem): Promise<void> {
    const { page } = store.model;
    const order = store.orderInView;
    const opening: OpeningEvent = order
      ? { type: 'opened', orderKey: order.key, site: order.site, order: order.order, problem }
      : { type: 'opened', ...pageAsOrder(page), problem };
    const id = await openWithEvidence(opening);
    if (!order) target.elsewhere = id;
    const { capture } = store.model;
    if (!order && capture.state === 'done') await fileLast(id);
  }

  async function fileLast(caseId: string): Promise<void> {
    const { capture } = store.model;
    if (capture.state !== 'done') return;
    const { id: captureId, page, meta } = capture.capture;
    await appendEvent(caseId, { type: 'evidence-filed', captureId, page, title: meta.title });
  }

  /** The browser asks only straight from a click: nothing may be awaited before. */
  async function allowMore(): Promise<void> {
    if (!target.access) return;
    const granted = await world.requestAccess(target.access);
    if (granted) await store.readAccess();
    store.set({
      announcement: t(granted ? 'accessGranted' : 'accessDenied'),
      ...(granted ? { isAccessNew: true as const } : {}),
    });
  }

  const chat = chatting(store, capturing.tell);
  return {
    readChat: (how) => void chat.read(how),
    stopChat: () => void chat.stop(),
    capture: (long) => void capturing.capture(long),
    // A reading is a capture too: whichever tells of it, only one does.
    resume: () => void chat.resume().then((isChat) => (isChat ? undefined : capturing.resume())),
    stopLong: (how) => void capturing.stop(how),
    openRecorder: () =>
      void change(async () => {
        if (!target.tab) return;
        const orderKey = store.orderInView?.key ?? store.model.standing?.case.orderKey;
        const caseId = store.model.standing?.case.id;
        const under = { ...(orderKey === undefined ? {} : { orderKey }), ...(caseId === undefined ? {} : { caseId }) };
        await world.openRecorder({ tabId: target.tab.id, under });
        world.close();
      }),
    allowMore: () => void allowMore().catch((error) => store.set({ failure: failureOf(error, 'errorAccess') })),
    fileCapture: (id) => void change(() => fileLast(id), 'captureFiled'),
    openCase: (problem) => void change(() => open(problem), 'caseOpened'),
    ...caseActs({ store, caseOnShow }, change),
    addFromPage: ({ body }) => void change(() => appendEvent(caseOnShow(), body), 'recordSaved'),
    chooseOrder: (index) =>
      void change(async () => {
        delete target.order;
        const { page } = store.model;
        const list = page.state === 'ready' ? page.extraction : undefined;
        const [order] = index === undefined || !list ? [] : await world.keepListed(list, index);
        if (order) target.order = order;
      }),
    giveFact: (path, words) =>
      void change(async () => {
        const { fill } = store.model;
        const value = fill && readUserFact(path, words, fill.site);
        if (fill?.captureId === undefined || value === undefined) return;
        await giveFact(fill.captureId, { path, value, raw: words.slice(0, 300), by: 'hand' });
        await store.readOrder();
      }, 'fillSaved'),
    pointAt: (path) =>
      void change(async () => {
        const { fill } = store.model;
        if (fill?.captureId === undefined || !target.tab) return;
        const order = { path, name: fieldName(path), site: fill.site };
        await world.startPick(target.tab.id, { captureId: fill.captureId, path }, order);
        world.close();
      }),
    copyReport: async () => {
      try {
        return target.tab ? await world.copy(await world.structure(target.tab.id)) : false;
      } catch (error) {
        console.error('the structure of the page could not be read', error);
        return false;
      }
    },
    importOrders: () =>
      void change(async () => {
        const { page } = store.model;
        if (page.state === 'ready' && page.extraction) await world.keepListed(page.extraction);
      }, 'ordersImported'),
    chooseFit: (key) =>
      void change(async () => {
        const order = target.fits?.find((one) => one.key === key);
        if (!order || !target.tab) return;
        target.order = order;
        await fileTab(order, target.tab.url);
      }, 'orderFitChosen'),
    showOrders: (isOpen) =>
      void change(async () => store.set(isOpen ? { orderList: [] } : {}, isOpen ? [] : ['orderList'])),
    showOrder: (key) =>
      void change(async () => {
        const order = key === undefined ? undefined : await world.orderByKey(key);
        delete target.elsewhere;
        if (order) target.otherOrder = order;
        else delete target.otherOrder;
        store.set({}, order ? ['orderList'] : []);
      }),
    showCase: (id) =>
      void change(async () => {
        delete target.otherOrder;
        if (id === undefined) delete target.elsewhere;
        else target.elsewhere = id;
      }),
    dismissLost: (id) =>
      void change(async () => {
        await world.dismissLost(id);
        store.set({ lost: store.model.lost.filter((one) => one.id !== id) });
      }),
    retry: () => {
      store.set({}, ['failure']);
      void store.start();
    },
    copy: world.copy,
    saveDocument: documentSaver(store, world.saveFile),
  };
}
