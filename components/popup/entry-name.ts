import type { CaseEvent } from '../../utils/case/types.ts';
import { label, t } from '../../utils/i18n.ts';

/** What an entry of a case is called where it can be undone. */
export function entryName(entry: CaseEvent): string {
  switch (entry.type) {
    case 'happened':
      return label('event', entry.event.type);
    case 'opened':
      return t('entryOpened');
    default:
      return t('entryStated');
  }
}
