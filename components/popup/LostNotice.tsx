import { t, tStored } from '../../utils/i18n.ts';
import { moment } from '../format.ts';
import { Notice } from '../ui/Notice.tsx';
import type { LostCapture } from './model.ts';

/** A capture that never came to be, e.g. because the browser was closed in the middle. Said until it was seen. */
export function LostNotice({ lost, onDismiss }: { lost: LostCapture; onDismiss: () => void }) {
  const what = lost.title === '' ? t('captureLostUntitled') : lost.title;
  return (
    <Notice tone="caution">
      <p>{t('captureLost', what, lost.reason === undefined ? t('captureUnknownError', '?') : tStored(lost.reason))}</p>
      <p class="muted number">{moment(lost.at)}</p>
      <button type="button" class="button" onClick={onDismiss}>
        {t('captureLostSeen')}
      </button>
    </Notice>
  );
}
