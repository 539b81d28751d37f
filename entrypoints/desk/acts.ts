import type { PopupActions } from '../../components/popup/model.ts';
import { statementOf } from '../../utils/case/questions.ts';
import type { Standing } from '../../utils/case/standing.ts';
import type { CaseEventBody } from '../../utils/case/types.ts';
import { nextRedo, undoLast } from '../../utils/case/undo.ts';
import { appendEvent, eventsOf } from '../../utils/evidence/index.ts';
import { type MessageKey, t } from '../../utils/i18n.ts';
import { failureOf } from './failure.ts';
import type { Store } from './store.ts';

/** What every page with a case on show has in its model. */
interface DeskModel {
  standing?: Standing;
  isSaving: boolean;
  announcement: string;
  failure?: ReturnType<typeof failureOf>;
}

/** What a person can do to the case on show, in the popup and in the workspace alike. */
export type CaseActs = Pick<PopupActions, 'changeProblem' | 'record' | 'answer' | 'undo' | 'redo'>;

/** What the acts ask of the page that they are on. */
interface Desk {
  store: Store<DeskModel>;
  /** Everything on show read anew. */
  refresh: () => Promise<void>;
  /** The case to write to. @throws when there is none. */
  caseOnShow: () => string;
  /** Before anything is written, and after the store says that it is being saved. */
  before?: () => Promise<unknown>;
}

/** One change of the database at a time; what follows from it is read anew. */
export function changing({ store, refresh, before }: Omit<Desk, 'caseOnShow'>) {
  return async (work: () => Promise<unknown>, done?: MessageKey): Promise<void> => {
    if (store.model.isSaving) return;
    store.set({ isSaving: true, announcement: '' });
    try {
      await before?.();
      await work();
      await refresh();
      store.set({
        isSaving: false,
        ...(done ? { announcement: t(done, store.model.standing?.advice.action.title ?? '') } : {}),
      });
    } catch (error) {
      store.set({ isSaving: false, failure: failureOf(error, 'errorSave') });
    }
  };
}

export function caseActs(
  { store, caseOnShow }: Pick<Desk, 'store' | 'caseOnShow'>,
  change: ReturnType<typeof changing>,
): CaseActs {
  const add = (event: CaseEventBody) => appendEvent(caseOnShow(), event);
  return {
    changeProblem: (problem) => void change(() => add({ type: 'stated', statement: { problem } }), 'recordSaved'),
    record: (event, note) =>
      void change(() => add({ type: 'happened', event, ...(note ? { note } : {}) }), 'recordSaved'),
    answer: (question, answer) =>
      void change(async () => {
        const { standing } = store.model;
        const statement = standing && statementOf(question, answer, standing.case);
        if (statement) await add({ type: 'stated', statement });
      }, 'recordSaved'),
    undo: () =>
      void change(async () => {
        const id = caseOnShow();
        await appendEvent(id, undoLast(await eventsOf(id)));
      }, 'undoDone'),
    redo: () =>
      void change(async () => {
        const id = caseOnShow();
        const redo = nextRedo(await eventsOf(id));
        if (redo) await appendEvent(id, { type: 'undone', eventId: redo.id });
      }, 'redoDone'),
  };
}
