import type { WorkspaceActions } from '../../components/case/model.ts';
import { statementOf } from '../../utils/case/questions.ts';
import type { CaseEventBody } from '../../utils/case/types.ts';
import { nextRedo, undoLast } from '../../utils/case/undo.ts';
import { appendEvent, eventsOf, removeCase, removeExhibits } from '../../utils/evidence/index.ts';
import { type MessageKey, t } from '../../utils/i18n.ts';
import { documentSaver } from '../popup/save-document.ts';
import { failureOf } from '../popup/store.ts';
import { realWorld } from '../popup/world.ts';
import { beginEdit, endEdit, savePicture, saveText } from './edit-part.ts';
import { importFiles } from './import-files.ts';
import { packActionsOf } from './pack.ts';
import { download, thumbnail } from './read-exhibit.ts';
import type { WorkspaceStore } from './store.ts';

/** Everything a person can do in the workspace, on one store. */
export function actionsOf(store: WorkspaceStore): WorkspaceActions {
  /** One change of the database at a time; what follows from it is read anew. */
  async function change(work: () => Promise<unknown>, done?: MessageKey): Promise<void> {
    if (store.model.isSaving) return;
    store.set({ isSaving: true, announcement: '' });
    try {
      await work();
      await store.refresh();
      store.set({
        isSaving: false,
        ...(done ? { announcement: t(done, store.model.standing?.advice.action.title ?? '') } : {}),
      });
    } catch (error) {
      store.set({ isSaving: false, failure: failureOf(error, 'errorSave') });
    }
  }

  function caseOnShow(): string {
    const { caseId } = store.model;
    if (caseId === undefined) throw new Error('There is no case on show to write to.');
    return caseId;
  }

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
    pack: packActionsOf(store),
    retry: () => void store.refresh(),
    copy: realWorld().copy,
    saveDocument: documentSaver(store, realWorld().saveFile),
    importFiles: (files) => void importFiles(store, files),
    clearImports: () => store.set({ imports: [] }),
    describe: (exhibitId, said) => void change(() => add({ type: 'described', exhibitId, ...said }), 'describeSaved'),
    thumbnail,
    download: (part) => void download(part).catch((error) => store.set({ failure: failureOf(error, 'errorSave') })),
    edit: (part) =>
      void beginEdit(part).then(
        (editing) => store.set({ editing }),
        (error) => store.set({ failure: failureOf(error, 'errorStorage') }),
      ),
    cancelEdit: () => endEdit(store),
    savePicture: (edits) => void change(() => savePicture(store, edits), 'copySaved'),
    saveText: (words) => void change(() => saveText(store, words), 'copySaved'),
    removeExhibit: (id) =>
      void change(async () => {
        await removeExhibits([id]);
        location.hash = `#${caseOnShow()}`;
      }, 'removeExhibitDone'),
    removeCase: () =>
      void change(async () => {
        await removeCase(caseOnShow());
        location.hash = '';
      }),
  };
}
