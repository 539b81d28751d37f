import type { Failure, Fill, PageState, PopupModel } from '../../components/popup/model.ts';
import { advisorBy } from '../../utils/advisor.ts';
import { CaseError } from '../../utils/case/case-error.ts';
import { pageAdditions } from '../../utils/case/page-additions.ts';
import type { Advisor } from '../../utils/case/standing.ts';
import type { KnownOrder } from '../../utils/case/types.ts';
import { legalDay } from '../../utils/clock.ts';
import { allOrders, capturesAt, EvidenceError, factsOf } from '../../utils/evidence/index.ts';
import { language, type MessageKey, t } from '../../utils/i18n.ts';
import type { PageDetails } from '../../utils/marketplaces/details/types.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { askable } from '../../utils/marketplaces/user-fact.ts';
import type { MoreAccess } from '../../utils/permissions.ts';
import { bringUpToDate, type CaseOnShow, caseOf, listCases, openOnDesk } from './case-desk.ts';
import { keepLastView, readLastView, type ViewKey } from './last-view.ts';
import { briefsOf, listedOrders } from './order-desk.ts';
import { orderMissing } from './order-missing.ts';
import type { Tab, World } from './world.ts';

/** What the popup is about: the tab, the order on its page, and the case on show. */
export interface Target {
  tab?: Tab;
  order?: KnownOrder;
  /** The orders that the page may belong to, where it does not tell which. */
  fits?: readonly KnownOrder[];
  /** What the page says beyond the facts of its order. */
  details?: PageDetails;
  /** A case opened from the list instead of that of the page. */
  elsewhere?: string;
  /** An order opened from the list instead of that of the page. */
  otherOrder?: KnownOrder;
  /** What may still be asked for; kept ready, because asking must follow the click at once. */
  access?: MoreAccess;
}

const FAULTS: Record<CaseError['fault'], MessageKey> = {
  damaged: 'errorCaseDamaged',
  'future-event': 'errorFutureEvent',
  'other-order': 'errorOtherOrder',
  'nothing-to-undo': 'errorNothingToUndo',
};

/** The sentence for an error, by where it happened when it does not say itself. */
export function failureOf(error: unknown, otherwise: MessageKey): Failure {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof CaseError) return { key: FAULTS[error.fault], detail };
  if (error instanceof EvidenceError) return { key: error.key, detail };
  return { key: otherwise, detail };
}

function caseFailure(shown: CaseOnShow | undefined, unreadable: readonly string[]): Failure | undefined {
  if (shown && 'broken' in shown) {
    const { error, undo } = shown.broken;
    return { ...failureOf(error, 'errorAdvice'), ...(undo ? { undo } : {}) };
  }
  return unreadable.length > 0 ? { key: 'errorCaseDamaged', detail: unreadable.join(', ') } : undefined;
}

/** Members of the model about other orders than the one in view, absent where there is nothing of the kind. */
const AROUND = ['listed', 'fits', 'orderList', 'fill'] as const;

/** The state of the popup: painted from the last view, then from the page and the database, then after each act. */
export class PopupStore {
  readonly world: World;
  readonly target: Target = {};
  model: PopupModel;
  readonly #listeners = new Set<() => void>();
  #turn = 0;
  /** What failed while the page was read: it stays until the page is read again. */
  #pageFailure: Failure | undefined;
  /** Resolves when the page and its order are known: an act on them before that waits for it. */
  ready: Promise<void> = Promise.resolve();
  /** Resolves when the tab is known, which is all that a capture needs. */
  tabKnown: Promise<void> = Promise.resolve();

  constructor(world: World) {
    this.world = world;
    this.model = {
      page: { state: 'loading' },
      capture: { state: 'idle' },
      orderMissing: [],
      orderCount: 0,
      isElsewhere: false,
      additions: [],
      cases: [],
      lost: [],
      isSaving: false,
      announcement: '',
      rules: { language: language() },
      today: legalDay().toString(),
    };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(part: Partial<PopupModel>, drop: readonly (keyof PopupModel)[] = []): void {
    const model = { ...this.model, ...part };
    for (const name of drop) delete model[name];
    this.model = model;
    for (const listener of this.#listeners) listener();
  }

  /** Reads the tab, its page and its order. Called at the opening and by “try again”. */
  start(): Promise<void> {
    const tab = this.#findTab();
    this.tabKnown = tab.then(
      () => undefined,
      () => undefined,
    );
    this.ready = this.#start(tab).catch((error: unknown) => {
      // Whatever it was, the popup must not wait for ever: it says so and offers to try again.
      const page: PageState = { state: 'ready', site: 'generic', kind: 'other', title: '' };
      this.set({ page, failure: failureOf(error, 'errorTab') });
    });
    return this.ready;
  }

  /** The tab in front; it becomes the target unless the browser bars extensions from it. */
  async #findTab(): Promise<Tab | undefined> {
    const tab = await this.world.activeTab();
    if (tab && this.world.refusal(tab) === undefined) this.target.tab = tab;
    return tab;
  }

  async #start(found: Promise<Tab | undefined>): Promise<void> {
    this.#pageFailure = undefined;
    delete this.target.order;
    delete this.target.fits;
    delete this.target.details;
    const front = await found;
    if (!this.target.tab) {
      const page: PageState = { state: 'blocked', title: front?.url ?? '', reason: 'pageBlocked' };
      this.set({ page });
      return this.refresh();
    }
    const { tab } = this.target;
    const last = readLastView(this.#viewKey(tab.url));
    if (last) {
      this.set(last);
      performance.mark('popup-last-view');
    }
    const [{ page, orders }, shortcut, lost, isShort] = await Promise.all([
      this.#readPage(tab),
      this.world.shortcut(),
      this.world.lostCaptures().catch(() => []),
      this.world.isShortOfRoom().catch(() => false),
    ]);
    const [order, ...others] = orders ?? [];
    if (order && others.length === 0) this.target.order = order;
    else if (order) this.target.fits = [order, ...others];
    const room = isShort ? { isShortOfRoom: true as const } : {};
    this.set({ page, lost, ...room, ...(shortcut ? { shortcut } : {}) });
    return this.refresh();
  }

  /** The page with its facts and its order. A database that fails costs the order, not the page. */
  async #readPage(tab: Tab) {
    const { site, page: promised } = this.world.recognise(tab.url);
    const reading = await this.world.readPage(tab.id);
    const at = { state: 'ready', site, kind: promised ?? 'other', title: tab.title } as const;
    if ('unread' in reading) return { page: { ...at, unread: reading.unread } };
    const { extraction, details } = reading;
    if (details) this.target.details = details;
    const page: PageState = { ...at, site: extraction.site, kind: extraction.page, extraction };
    try {
      return { page, orders: await this.world.ordersOf(tab.url, extraction) };
    } catch (error) {
      this.#pageFailure = failureOf(error, 'errorStorage');
      return { page };
    }
  }

  /** What could still be allowed for captures of this site. */
  async readAccess(): Promise<void> {
    const { page } = this.model;
    const access = page.state === 'ready' ? await this.world.moreAccess(page.site) : undefined;
    if (access) this.target.access = access;
    else delete this.target.access;
    const shown = access && { hasArchive: access.hasArchive, hasPictures: access.origins.length > 0 };
    this.set(shown ? { moreAccess: shown } : {}, shown ? [] : ['moreAccess']);
  }

  /** Captures of the order that an older version read are read again; what that tells is shown. */
  async rereadOrder(): Promise<void> {
    const { order } = this.model;
    if (order && (await this.world.rereadOlder(order.captures))) await this.refresh();
  }

  /** The order of the page anew: what its user added may have told which it is. */
  async readOrder(): Promise<void> {
    const [capture] = this.target.tab ? await capturesAt(this.target.tab.url) : [];
    const facts = capture && (await factsOf(capture));
    const [order, ...others] = facts && capture ? await this.world.ordersOf(capture.meta.url, facts) : [];
    if (order && others.length === 0) this.target.order = order;
  }

  /** The order that acts are about: one opened from the list, else that of the page. */
  get orderInView(): KnownOrder | undefined {
    return this.target.otherOrder ?? this.target.order;
  }

  /** The orders beside the one in view: of a list page, those that fit, and everything known when it is asked for. */
  async #ordersAround(advise: Advisor): Promise<Pick<PopupModel, 'orderCount' | (typeof AROUND)[number]>> {
    const { page, orderList, today } = this.model;
    const { fits, order } = this.target;
    const brief = (orders: readonly KnownOrder[]) => briefsOf(orders, today, advise);
    const listed = page.state === 'ready' ? page.extraction : undefined;
    const all = await allOrders();
    return {
      orderCount: all.length,
      ...(listed?.orders ? { listed: await listedOrders(listed, all, brief) } : {}),
      ...(fits && !order ? { fits: await brief(fits) } : {}),
      ...(orderList ? { orderList: await brief(all) } : {}),
      ...(await fillOf(this.target.tab?.url, listed)),
    };
  }

  /** The capture under way has made safe what the shopper saw. */
  captureSafe(tabId: number): void {
    const { capture } = this.model;
    if (capture.state === 'running' && this.target.tab?.id === tabId)
      this.set({ capture: { ...capture, isSafe: true }, announcement: t('captureSafe') });
  }

  /** Everything from the database anew: the case on show, its advice, the list of cases. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const { elsewhere } = this.target;
    const order = this.orderInView;
    const { today } = this.model;
    try {
      const rules = await this.world.rules();
      const advise = advisorBy(rules);
      const caseId = elsewhere ?? (order && (await caseOf(order.key)));
      if (caseId !== undefined && order && elsewhere === undefined) await bringUpToDate(caseId, order);
      const shown = caseId === undefined ? undefined : await openOnDesk(caseId, today, advise);
      if (elsewhere !== undefined && shown && 'standing' in shown && shown.standing.case.withdrawn) {
        // Its opening was undone: there is nothing to stay with.
        delete this.target.elsewhere;
        return this.refresh();
      }
      const { cases, unreadable } = await listCases(today, advise);
      const known = await this.#orderShown(shown && 'standing' in shown ? shown.standing.case.orderKey : undefined);
      const around = await this.#ordersAround(advise);
      if (turn !== this.#turn) return;
      const isElsewhere = elsewhere !== undefined || this.target.otherOrder !== undefined;
      const failure = caseFailure(shown, unreadable) ?? this.#pageFailure;
      const standing = shown && 'standing' in shown ? shown.standing : undefined;
      this.set(
        {
          rules,
          cases,
          ...around,
          isElsewhere,
          orderMissing: known ? orderMissing(known.order) : [],
          additions: standing && !isElsewhere ? pageAdditions(this.target.details ?? {}, standing.case, today) : [],
          ...(standing ? { standing } : {}),
          ...(known ? { order: known } : {}),
          ...(failure ? { failure } : {}),
        },
        [
          ...AROUND.filter((name) => around[name] === undefined),
          ...(standing ? [] : (['standing'] as const)),
          ...(known ? [] : (['order'] as const)),
          ...(failure ? [] : (['failure'] as const)),
        ],
      );
      this.#keep();
      performance.mark('popup-current');
    } catch (error) {
      if (turn === this.#turn) this.set({ failure: failureOf(error, 'errorStorage') });
    }
  }

  /** The order to show: of the case opened from the list, else of the page, as the store knows it now. */
  async #orderShown(ofCase: KnownOrder['key'] | undefined): Promise<KnownOrder | undefined> {
    const key = this.target.elsewhere === undefined ? this.orderInView?.key : ofCase;
    return key === undefined ? undefined : this.world.orderByKey(key);
  }

  #viewKey(url: string): ViewKey {
    return { url, today: this.model.today, language: t('languageTag'), version: this.world.version };
  }

  #keep(): void {
    const { tab } = this.target;
    const { page, order, orderMissing: missing, listed, fits, standing, cases, orderCount, shortcut } = this.model;
    if (!tab || this.model.isElsewhere || this.model.orderList || this.model.failure) return;
    keepLastView(this.#viewKey(tab.url), {
      page: withoutMessages(page),
      orderMissing: missing,
      cases,
      orderCount,
      ...(order ? { order } : {}),
      ...(listed ? { listed } : {}),
      ...(fits ? { fits } : {}),
      ...(standing ? { standing } : {}),
      ...(shortcut ? { shortcut } : {}),
    });
  }
}

/** What may be added to the newest capture of the page; before one, what it will be asked for. */
async function fillOf(url: string | undefined, live: Extraction | undefined): Promise<{ fill?: Fill }> {
  const [capture] = url === undefined ? [] : await capturesAt(url);
  const facts = (capture && (await factsOf(capture))) ?? live;
  const missing = facts ? askable(facts.missing) : [];
  if (!facts || missing.length === 0) return {};
  return { fill: { site: facts.site, missing, ...(capture ? { captureId: capture.id } : {}) } };
}

/** A chat may be long; its messages are in the capture and need no second place. */
function withoutMessages(page: PageState): PageState {
  if (page.state !== 'ready' || !page.extraction?.chat) return page;
  const { extraction, ...rest } = page;
  return rest;
}
