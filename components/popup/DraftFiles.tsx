import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../utils/rights/documents/file.ts';

const NAMES = { docx: 'draftSaveDocx', txt: 'draftSaveText' } as const satisfies Record<DocumentFormat, string>;

/** Keeps a document as a file, to be completed, printed or uploaded. `onSave` resolves to whether that worked. */
export function DraftFiles(props: { name: string; onSave: (format: DocumentFormat) => Promise<boolean> }) {
  const [hasFailed, setFailed] = useState(false);
  return (
    <div class="draft-files">
      {DOCUMENT_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="button button-plain small"
          onClick={async () => setFailed(!(await props.onSave(format)))}
        >
          {t(NAMES[format])}
          <span class="visually-hidden"> {props.name}</span>
        </button>
      ))}
      {hasFailed && (
        <p class="small urgent" role="alert">
          {t('draftSaveFailed')}
        </p>
      )}
    </div>
  );
}
