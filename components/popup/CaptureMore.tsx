import { t } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';

/** What can be allowed so that the next capture keeps more, or that it was allowed just now. */
export type More = { hasArchive: boolean; hasPictures: boolean; onAllow: () => void } | 'allowed';

/** Offered only where a capture just lost pictures: why, what is asked for, and the one button. */
export function CaptureMore({ more }: { more: More }) {
  if (more === 'allowed') return <Notice>{t('accessGranted')}</Notice>;
  const what = t(more.hasPictures ? (more.hasArchive ? 'accessBoth' : 'accessPictures') : 'accessArchive');
  return (
    <div class="capture-more">
      <p class="small">{t('accessWhy', what)}</p>
      <button type="button" class="button" onClick={more.onAllow}>
        <Icon name="lock" />
        {t('accessAllow', what)}
      </button>
    </div>
  );
}
