import type { WorkspaceModel } from '../../components/case/model.ts';
import { caseTitle } from '../../components/popup/CaseList.tsx';
import { advisorBy, rulesOfUser } from '../../utils/advisor.ts';
import type { Advisor } from '../../utils/case/standing.ts';
import { legalDay } from '../../utils/clock.ts';
import { getCapture, getCase, getOrder, watchCase } from '../../utils/evidence/index.ts';
import { language, t } from '../../utils/i18n.ts';
import { listCases, openOnDesk } from '../popup/case-desk.ts';
import { orderMissing } from '../popup/order-missing.ts';
import { failureOf } from '../popup/store.ts';
import { readDetail, readPreview } from './read-exhibit.ts';

/** The state of the workspace: read from the database, and read again when something changes there. */
export class WorkspaceStore {
  model: WorkspaceModel = {
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
  };
  readonly #listeners = new Set<() => void>();
  #turn = 0;
  #caseId: string | undefined;
  #exhibitId: string | undefined;
  #stopWatching: () => void = () => {};

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(part: Partial<WorkspaceModel>, drop: readonly (keyof WorkspaceModel)[] = []): void {
    const model = { ...this.model, ...part };
    for (const name of drop) delete model[name];
    this.model = model;
    for (const listener of this.#listeners) listener();
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

  /** Everything on show anew. The case comes first: the list of the others may take longer. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    try {
      const rules = await rulesOfUser();
      const advisor = advisorBy(rules);
      this.set({ rules });
      if (this.#caseId !== undefined) await this.#readCase(this.#caseId, advisor, isCurrent);
      const { cases, unreadable } = await listCases(this.model.today, advisor);
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

  async #readCase(id: string, advisor: Advisor, isCurrent: () => boolean): Promise<void> {
    if (!(await getCase(id))) return this.set({ place: 'absent' });
    const shown = await openOnDesk(id, this.model.today, advisor);
    if ('broken' in shown) {
      const { error, undo } = shown.broken;
      const failure = { ...failureOf(error, 'errorAdvice'), ...(undo ? { undo } : {}) };
      return this.set({ place: 'broken', caseId: id, failure }, ['standing']);
    }
    const { standing } = shown;
    const key = standing.case.orderKey;
    const order = key === undefined ? undefined : await getOrder(key);
    if (!isCurrent()) return;
    document.title = `${caseTitle({ title: standing.case.order.items?.[0]?.title ?? '' })} · ${t('popupTitle')}`;
    this.set(
      {
        place: 'case',
        caseId: id,
        standing,
        orderMissing: order ? orderMissing(order.order) : [],
        ...(order ? { order } : {}),
      },
      order ? ['failure'] : ['order', 'failure'],
    );
    performance.mark('workspace-content');
    await this.#readParts(standing.case.captures.map(({ captureId }) => captureId));
    await this.#readDetail();
  }
}
