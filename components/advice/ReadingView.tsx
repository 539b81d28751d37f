import { language, t } from '../../utils/i18n.ts';
import { furtherReading } from '../../utils/rights/further-reading.ts';
import { citationLabel } from '../../utils/rights/law/catalogue.ts';
import { StatusTag } from '../StatusTag.tsx';
import type { Explained } from './explained.ts';

/** What else the law says about such a case; nothing is claimed on it. */
export function ReadingView({ record, rules }: Explained) {
  const entries = furtherReading(record, rules);
  if (entries.length === 0) return <p class="small muted">{t('readingNone')}</p>;
  return (
    <>
      <p class="small muted">{t('readingWhy')}</p>
      <dl class="reading small">
        {entries.map((entry) => (
          <div key={entry.citation}>
            <dt>
              {citationLabel(entry.citation, language())} {entry.status !== 'V' && <StatusTag status={entry.status} />}
            </dt>
            <dd class="muted">{language() === 'zh' ? entry.gives : entry.givesEn}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
