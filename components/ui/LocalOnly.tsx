import { t } from '../../utils/i18n.ts';
import { Icon } from './Icon.tsx';

/** The foot of a page: everything stays in this browser. */
export const LocalOnly = () => (
  <footer class="footer small muted">
    <Icon name="lock" />
    {t('localOnly')}
  </footer>
);
