import { useRef } from 'preact/hooks';
import { t, tStored } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ImportRow } from './model.ts';

/** The way in for files from elsewhere: chosen here, dropped anywhere on the page, or pasted. What became of each stands below. */
export function ImportBar(props: {
  imports: readonly ImportRow[];
  caseId: string;
  onFiles: (files: readonly File[]) => void;
  onClear: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const isBusy = props.imports.some(({ state }) => state === 'waiting' || state === 'reading');
  return (
    <div class="import">
      <div class="import-head">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <Icon name="add" />
          {t('importButton')}
        </button>
        <p class="small muted">{t('importHint')}</p>
      </div>
      <input
        ref={input}
        class="import-input"
        type="file"
        multiple
        hidden
        aria-label={t('importButton')}
        onChange={(event) => {
          props.onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {props.imports.length > 0 && (
        <>
          <ul class="import-rows" aria-label={t('importResults')}>
            {props.imports.map((row) => (
              <Row key={row.key} row={row} caseId={props.caseId} />
            ))}
          </ul>
          {!isBusy && (
            <button type="button" class="button button-plain" onClick={props.onClear}>
              {t('importClear')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

const TEXTS = {
  waiting: 'importWaiting',
  reading: 'importReading',
  done: 'importDone',
  duplicate: 'importDuplicate',
  failed: 'importFailed',
} as const;

function Row({ row, caseId }: { row: ImportRow; caseId: string }) {
  const { state, share, error, detail, exhibitId } = row;
  return (
    <li class={`import-row import-${state}`}>
      {exhibitId ? <a href={`#${caseId}/${exhibitId}`}>{row.name}</a> : <span>{row.name}</span>}
      <span class={state === 'failed' ? 'small urgent' : 'small muted'}>
        {t(TEXTS[state])}
        {state === 'reading' && <span class="number"> {Math.round(share * 100)}%</span>}
      </span>
      {error !== undefined && (
        <span class="small import-error">
          {tStored(error)} {detail !== undefined && <span class="mono muted">{detail}</span>}
        </span>
      )}
    </li>
  );
}
