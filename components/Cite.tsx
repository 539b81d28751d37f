import { language, t } from '../utils/i18n.ts';
import { citationLabel, lawEntry, statute } from '../utils/rights/law/catalogue.ts';
import type { Citation } from '../utils/rights/types.ts';
import { StatusTag } from './StatusTag.tsx';

/** One legal ground: its name, and behind it what it gives, where that was read and how well it was checked. */
export function Cite({ citation }: { citation: Citation }) {
  const entry = lawEntry(citation);
  const isVerified = entry?.status === 'V';
  return (
    <details class="cite">
      <summary>
        {citationLabel(citation, language())}
        {!isVerified && <span class="tag tag-caution">{t('lawUnverified')}</span>}
      </summary>
      {entry ? (
        <div class="cite-body small">
          <p>{language() === 'zh' ? entry.gives : entry.givesEn}</p>
          <p class="muted">
            <StatusTag status={entry.status} /> {t(isVerified ? 'lawChecked' : 'lawReported', entry.checkedOn)}
            {entry.inForceFrom !== undefined && ` · ${t('lawInForce', entry.inForceFrom)}`}
          </p>
          <p class="muted">{t('lawSource', sourceOf(entry.statute, entry.source.copy))}</p>
        </div>
      ) : (
        <p class="cite-body small">{t('lawUnknown')}</p>
      )}
    </details>
  );
}

/** The instrument by its full name and number, and the copy in which it was read. */
function sourceOf(name: string, copy: string): string {
  const found = statute(name);
  return [found?.fullName ?? name, found?.instrument, copy]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** The grounds of one reason, claim or deadline, side by side. */
export function Cites({ basis }: { basis: readonly Citation[] }) {
  if (basis.length === 0) return null;
  return (
    <ul class="cites" aria-label={t('basisHeading')}>
      {basis.map((citation) => (
        <li key={citation}>
          <Cite citation={citation} />
        </li>
      ))}
    </ul>
  );
}
