import type { WorkspaceActions } from '../../components/case/model.ts';
import { appendEvent, removeCase, removeExhibits } from '../../utils/evidence/index.ts';
import { saveFile } from '../../utils/save-file.ts';
import { caseActs, changing } from '../desk/acts.ts';
import { copy } from '../desk/copy.ts';
import { failureOf } from '../desk/failure.ts';
import { documentSaver } from '../desk/save-document.ts';
import { forgetLastViews } from '../popup/last-view.ts';
import { beginEdit, endEdit, savePicture, saveText } from './edit-part.ts';
import { importFiles } from './import-files.ts';
import { packActionsOf } from './pack.ts';
import { download, thumbnail } from './read-exhibit.ts';
import type { WorkspaceStore } from './store.ts';

/** Everything a person can do in the workspace, on one store. */
export function actionsOf(store: WorkspaceStore): WorkspaceActions {
  function caseOnShow(): string {
    const { caseId } = store.model;
    if (caseId === undefined) throw new Error('There is no case on show to write to.');
    return caseId;
  }

  const change = changing({ store, refresh: () => store.refresh() });

  return {
    ...caseActs({ store, caseOnShow }, change),
    pack: packActionsOf(store),
    retry: () => void store.refresh(),
    copy,
    saveDocument: documentSaver(store, saveFile),
    importFiles: (files) => void importFiles(store, files),
    clearImports: () => store.set({ imports: [] }),
    describe: (exhibitId, said) =>
      void change(() => appendEvent(caseOnShow(), { type: 'described', exhibitId, ...said }), 'describeSaved'),
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
        forgetLastViews();
        location.hash = `#${caseOnShow()}`;
      }, 'removeExhibitDone'),
    removeCase: () =>
      void change(async () => {
        await removeCase(caseOnShow());
        forgetLastViews();
        location.hash = '';
      }),
  };
}
