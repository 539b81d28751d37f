import { toRecord } from '../../utils/case/record.ts';
import type { Standing } from '../../utils/case/standing.ts';
import { type DocumentFormat, documentFile } from '../../utils/rights/documents/file.ts';
import type { AdviseOptions } from '../../utils/rights/index.ts';
import type { DocumentId } from '../../utils/rights/types.ts';

/** Keeps a document of the case on show as a file; resolves to whether that worked. */
export function documentSaver(
  store: { model: { standing?: Standing; rules: AdviseOptions } },
  save: (file: File) => void,
) {
  return async (id: DocumentId, format: DocumentFormat): Promise<boolean> => {
    const { standing, rules } = store.model;
    if (!standing) return false;
    try {
      save(await documentFile(id, format, toRecord(standing.case, standing.today), rules));
      return true;
    } catch (error) {
      // The view says so; the text can still be copied.
      console.error('the document could not be written', error);
      return false;
    }
  };
}
