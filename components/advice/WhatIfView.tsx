import { t } from '../../utils/i18n.ts';
import { whatWouldChange } from '../../utils/rights/what-would-change.ts';
import type { Explained } from './explained.ts';

/** What would change the advice: conditions, never suggestions of what to assert. */
export function WhatIfView({ record, rules }: Explained) {
  const found = whatWouldChange(record, rules);
  if (found.length === 0) return <p class="small muted">{t('whatIfNone')}</p>;
  return (
    <>
      <p class="small muted">{t('whatIfWhy')}</p>
      <ul class="bullets">
        {found.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
