import { t } from '../../utils/i18n.ts';
import { rightsTouched } from '../../utils/rights/nine-rights.ts';
import { Cites } from '../Cite.tsx';
import type { Explained } from './explained.ts';

/** Which of the nine rights of consumers the case is about, in plain words. */
export function RightsView({ record, rules }: Explained) {
  const rights = rightsTouched(record, rules);
  if (rights.length === 0) return <p class="small muted">{t('rightsNone')}</p>;
  return (
    <ul class="reasons">
      {rights.map(({ id, name, plain, law }) => (
        <li key={id}>
          <p class="heading">{name}</p>
          <p class="small">{plain}</p>
          <Cites basis={[law.citation]} />
        </li>
      ))}
    </ul>
  );
}
