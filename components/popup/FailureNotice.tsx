import { t, tStored } from '../../utils/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { entryName } from './entry-name.ts';
import type { Failure } from './model.ts';

/** What went wrong, in a sentence, with the ways out. */
export function FailureNotice(props: { failure: Failure; onRetry: () => void; onUndo: () => void }) {
  const { key, detail, undo } = props.failure;
  return (
    <Notice tone="urgent">
      <div role="alert">
        <p class="heading">{t('errorHeading')}</p>
        <p>{tStored(key)}</p>
      </div>
      {detail !== undefined && (
        <Disclosure title={t('errorDetail')}>
          <p class="mono" lang="en">
            {detail}
          </p>
        </Disclosure>
      )}
      <div class="button-row">
        <button type="button" class="button" onClick={props.onRetry}>
          {t('errorRetry')}
        </button>
        {undo && (
          <button type="button" class="button" onClick={props.onUndo}>
            {t('undoButton', entryName(undo))}
          </button>
        )}
      </div>
    </Notice>
  );
}
