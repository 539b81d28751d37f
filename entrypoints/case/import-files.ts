import type { ImportRow } from '../../components/case/model.ts';
import { suggestFiling } from '../../utils/case/suggest-filing.ts';
import { EvidenceError, importFile, readFileFacts } from '../../utils/evidence/index.ts';
import { t } from '../../utils/i18n.ts';
import type { WorkspaceStore } from './store.ts';

let made = 0;
/** One after the other: two videos hashed at once take twice the memory and no less time. */
let turn: Promise<unknown> = Promise.resolve();

/** Takes files into the case on show. One that fails costs none of the others; what became of each is in the model. */
export function importFiles(store: WorkspaceStore, files: readonly File[]): Promise<unknown> {
  const { caseId } = store.model;
  if (caseId === undefined || files.length === 0) return turn;
  const rows: ImportRow[] = files.map(({ name }) => ({ key: made++, name, state: 'waiting', share: 0 }));
  store.set({ imports: [...store.model.imports, ...rows] });
  const tell = (key: number, part: Partial<ImportRow>) =>
    store.set({ imports: store.model.imports.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  turn = turn.then(async () => {
    for (const [index, file] of files.entries()) {
      const key = rows[index]?.key ?? -1;
      tell(key, { state: 'reading' });
      tell(key, await importOne(file, caseId, (share) => tell(key, { share })));
    }
    await store.refresh();
    const counted = (state: ImportRow['state']) => store.model.imports.filter((row) => row.state === state).length;
    store.set({
      announcement: t('importFinished', counted('done'), counted('duplicate'), counted('failed')),
    });
  });
  return turn;
}

async function importOne(file: File, caseId: string, onShare: (share: number) => void): Promise<Partial<ImportRow>> {
  if (file.size === 0) return { state: 'failed', error: 'import_error_empty' };
  try {
    const { type, claims } = await readFileFacts(file);
    const filing = suggestFiling(file.name, type);
    let told = 0;
    const onProgress = (bytes: number) => {
      const share = bytes / file.size;
      if (share - told < 0.02) return;
      told = share;
      onShare(share);
    };
    const { row, isDuplicate } = await importFile(
      { bytes: file, name: file.name, type, class: filing.class, claims },
      caseId,
      { onProgress },
    );
    return { state: isDuplicate ? 'duplicate' : 'done', exhibitId: row.id, share: 1 };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const isRead = /NotReadable|NotFound/.test(detail) || (error as Error).name === 'NotReadableError';
    const key = isRead ? 'import_error_unreadable' : error instanceof EvidenceError ? error.key : 'errorSave';
    return { state: 'failed', error: key, detail };
  }
}
