import type { Failure, PageState, PopupModel } from '../../components/popup/model.ts';
import { advisorBy } from '../../utils/advisor.ts';
import { pageAdditions } from '../../utils/case/page-additions.ts';
import { standing as stand, unasked, withQuestions } from '../../utils/case/standing.ts';
import type { KnownOrder } from '../../utils/case/types.ts';
import { legalDay } from '../../utils/clock.ts';
import { capturesAt, factsOf } from '../../utils/evidence/index.ts';
import { language, t } from '../../utils/i18n.ts';
import { bringUpToDate, type CaseOnShow, caseOf, listCases, openOnDesk } from '../desk/case-desk.ts';
import { failureOf, failureOfCase } from '../desk/failure.ts';
import { orderMissing } from '../desk/order-missing.ts';
import { painted } from '../desk/painted.ts';
import { Store } from '../desk/store.ts';
import { AROUND, ordersAround } from './around.ts';
import { isWorthKeeping, keepLastView, readLastView, type ViewKey, viewOf } from './last-view.ts';
import type { Target } from './target.ts';
import type { Tab, World } from './world.ts';

function caseFailure(shown: CaseOnShow | undefined, unreadable: readonly string[]): Failure | undefined {
  if (shown && 'broken' in shown) return failureOfCase(shown.broken);
  return unreadable.length > 0 ? { key: 'errorCaseDamaged', detail: unreadable.join(', ') } : undefined;
}

/** The state of the popup: painted from the last view, then from the page and the database, then after each act. */
export class PopupStore extends Store<PopupModel> {
  readonly world: World;
  readonly target: Target = {};
  #turn = 0;
  /** What failed while the page was read: it stays until the page is read again. */
  #pageFailure: Failure | undefined;
  /** Resolves when the page and its order are known: an act on them before that waits for it. */
  ready: Promise<void> = Promise.resolve();
  /** Resolves when the tab is known, which is all that a capture needs. */
  tabKnown: Promise<void> = Promise.resolve();

  constructor(world: World) {
    super({
      page: { state: 'loading' },
      isKnown: false,
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
    });
    this.world = world;
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
      this.set({ page, isKnown: true, failure: failureOf(error, 'errorTab') });
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
      this.set({ ...last, isKnown: true });
      performance.mark('popup-last-view');
    }
    const [{ page, orders }, shortcut, lost, isShort] = await Promise.all([
      this.#readPage(tab),
      this.world.shortcut(),
      this.world.lostCaptures().catch((error: unknown) => {
        this.#pageFailure = failureOf(error, 'errorStorage');
        return [];
      }),
      this.world.isShortOfRoom().catch((error: unknown) => {
        // Without an answer there is nothing to warn of; what is saved says itself when there is no room.
        console.warn('the browser does not tell how much room is left', error);
        return false;
      }),
    ]);
    const [order, ...others] = orders ?? [];
    if (order && others.length === 0) this.target.order = order;
    else if (order) this.target.fits = [order, ...others];
    const room = isShort ? { isShortOfRoom: true as const } : {};
    this.set({ page, lost, ...room, ...(shortcut ? { shortcut } : {}) }, isShort ? [] : ['isShortOfRoom']);
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
      // A case that comes on show is shown before its questions are known; one that is there keeps them until the new ones.
      const isNew = caseId !== this.model.standing?.case.id;
      const shown = caseId === undefined ? undefined : await openOnDesk(caseId, today, advise, isNew ? unasked : stand);
      if (elsewhere !== undefined && shown && 'standing' in shown && shown.standing.case.withdrawn) {
        // Its opening was undone: there is nothing to stay with.
        delete this.target.elsewhere;
        return this.refresh();
      }
      const { cases, unreadable } = await listCases(today, advise);
      const known = await this.#orderShown(shown && 'standing' in shown ? shown.standing.case.orderKey : undefined);
      const around = await ordersAround(this.model, this.target, advise);
      if (turn !== this.#turn) return;
      const isElsewhere = elsewhere !== undefined || this.target.otherOrder !== undefined;
      const failure = caseFailure(shown, unreadable) ?? this.#pageFailure;
      const standing = shown && 'standing' in shown ? shown.standing : undefined;
      this.set(
        {
          isKnown: true,
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
      performance.mark('popup-current');
      if (standing && isNew) {
        await painted();
        if (turn !== this.#turn) return;
        this.set({ standing: withQuestions(standing, advise) });
      }
      this.#keep();
    } catch (error) {
      if (turn !== this.#turn) return;
      this.set({ isKnown: true, failure: failureOf(error, 'errorStorage') });
      // What happened can be written down all the same.
      const { standing } = this.model;
      if (standing && !standing.questions) this.set({ standing: { ...standing, questions: [] } });
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
    if (tab && isWorthKeeping(this.model)) keepLastView(this.#viewKey(tab.url), viewOf(this.model));
  }
}
