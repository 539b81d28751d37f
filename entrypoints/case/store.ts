import type { WorkspaceModel } from '../../components/case/model.ts';
import { caseTitle } from '../../components/popup/CaseList.tsx';
import { advisorBy, rulesOfUser } from '../../utils/advisor.ts';
import { standing, unasked, withQuestions } from '../../utils/case/standing.ts';
import { legalDay } from '../../utils/clock.ts';
import { eventsOf, getCapture, getCase, getOrder, watchCase } from '../../utils/evidence/index.ts';
import { language, t } from '../../utils/i18n.ts';
import type { AdviseOptions } from '../../utils/rights/advise.ts';
import { listCases, onDesk } from '../desk/case-desk.ts';
import { failureOf, failureOfCase } from '../desk/failure.ts';
import { orderMissing } from '../desk/order-missing.ts';
import { painted } from '../desk/painted.ts';
import { Store } from '../desk/store.ts';
import { readDetail, readPreview } from './read-exhibit.ts';

/** The state of the workspace: read from the database, and read again when something changes there. */
export class WorkspaceStore extends Store<WorkspaceModel> {
  #turn = 0;
  #caseId: string | undefined;
  #exhibitId: string | undefined;
  #stopWatching: () => void = () => {};

  constructor() {
    super({
      place: 'loading',
      cases: [],
      orderMissing: [],
      imports: [],
      parts: {},
      pack: { state: 'idle' },
      isSaving: false,
      announcement: '',
      rules: { language: language() },
      today: legalDay().toString(),
    });
  }

  /** The case that the address names, whether it is there or not. */
  get caseId(): string | undefined {
    return this.#caseId;
  }

  /**
   * Shows what an address names: `<case>`, `<case>/<piece of evidence>`, or the list of cases. What other windows do is
   * seen here without reloading.
   */
  async open(address: string): Promise<void> {
    const [caseId, exhibitId] = address.split('/').map((part) => part || undefined);
    const isSameCase = caseId === this.#caseId && this.model.place === 'case';
    this.#caseId = caseId;
    this.#exhibitId = exhibitId;
    this.set({}, ['detail', 'editing', 'failure']);
    scrollTo(0, 0);
    if (isSameCase) return this.#readDetail();
    this.#stopWatching();
    this.set({ place: 'loading', imports: [] }, ['standing', 'order']);
    await this.refresh();
    this.#stopWatching = watchCase(caseId, () => void this.refresh());
  }

  /** Everything on show anew: a case, or the list of all where none is named or the one named cannot be shown. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    try {
      const rules = rulesOfUser();
      if (this.#caseId !== undefined) await this.#readCase(this.#caseId, rules, isCurrent);
      if (!isCurrent() || this.model.place === 'case') return;
      const { cases, unreadable } = await listCases(this.model.today, advisorBy(await rules));
      if (!isCurrent()) return;
      this.set({ cases, ...(this.#caseId === undefined ? { place: 'list' as const } : {}) });
      if (this.#caseId !== undefined) return;
      document.title = `${t('casesHeading')} · ${t('popupTitle')}`;
      if (unreadable.length > 0) this.set({ failure: { key: 'errorCaseDamaged', detail: unreadable.join(', ') } });
    } catch (error) {
      if (isCurrent()) this.set({ place: 'broken', failure: failureOf(error, 'errorStorage') });
    }
  }

  /** What each capture holds, for what is weak about it: after the first content, since it needs every record. */
  async #readParts(ids: readonly string[]): Promise<void> {
    const unread = ids.filter((id) => this.model.parts[id] === undefined);
    const captures = await Promise.all(unread.map((id) => getCapture(id)));
    const read = captures.flatMap((capture) =>
      capture ? [[capture.id, capture.artefacts.map(({ name }) => name)] as const] : [],
    );
    if (read.length > 0) this.set({ parts: { ...this.model.parts, ...Object.fromEntries(read) } });
  }

  /** The piece of evidence that the address names, in full. */
  async #readDetail(): Promise<void> {
    const id = this.#exhibitId;
    const { standing, detail: before } = this.model;
    if (id === undefined || !standing) return this.set({}, ['detail', 'editing']);
    const detail = await readDetail(standing.case, id);
    if (id !== this.#exhibitId) return;
    if (!detail) return this.set({ detail: 'gone' }, ['editing']);
    const isSame = typeof before === 'object' && before.exhibit.id === id;
    this.set({ detail: isSame ? { ...detail, preview: before.preview } : detail });
    if (isSame) return;
    const preview = await readPreview(detail);
    if (id === this.#exhibitId) this.set({ detail: { ...detail, preview } });
  }

  /** The case as soon as it can be shown, then what takes longer: its questions, what its captures hold. */
  async #readCase(id: string, asked: Promise<AdviseOptions>, isCurrent: () => boolean): Promise<void> {
    const isNew = this.model.standing?.case.id !== id;
    const found = getCase(id);
    const itsOrder = found.then((row) => (row?.orderKey === undefined ? undefined : getOrder(row.orderKey)));
    const [row, order, events, rules] = await Promise.all([found, itsOrder, eventsOf(id), asked]);
    if (!isCurrent()) return;
    if (!row) return this.set({ place: 'absent' });
    const advise = advisorBy(rules);
    const shown = onDesk(id, events, this.model.today, advise, isNew ? unasked : standing);
    if ('broken' in shown)
      return this.set({ place: 'broken', caseId: id, failure: failureOfCase(shown.broken) }, ['standing']);
    document.title = `${caseTitle({ title: shown.standing.case.order.items?.[0]?.title ?? '' })} · ${t('popupTitle')}`;
    this.set(
      {
        place: 'case',
        caseId: id,
        rules,
        standing: shown.standing,
        orderMissing: order ? orderMissing(order.order) : [],
        ...(order ? { order } : {}),
      },
      order ? ['failure'] : ['order', 'failure'],
    );
    await this.#readDetail();
    if (isNew) {
      await painted();
      if (!isCurrent()) return;
      this.set({ standing: withQuestions(shown.standing, advise) });
    }
    await this.#readParts(shown.standing.case.captures.map(({ captureId }) => captureId));
  }
}
