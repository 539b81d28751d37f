import { t } from '../../utils/i18n.ts';
import { Notice } from '../ui/Notice.tsx';

/** A setting could not be read or stored; `detail` in the browser's own words. */
export function NotKept({ detail }: { detail: string }) {
  return (
    <Notice tone="urgent">
      <p role="alert">{t('optionsNotKept')}</p>
      <p class="mono" lang="en">
        {detail}
      </p>
    </Notice>
  );
}
