import type { EvidenceHeld } from '../../utils/case/evidence-held.ts';
import { label, t } from '../../utils/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

/** What evidence the next step rests on, against what has been captured, class by class. */
export function EvidenceView({ evidence }: { evidence: readonly EvidenceHeld[] }) {
  if (evidence.length === 0) return null;
  const lacking = evidence.filter(({ exhibits, needs }) => needs.length > 0 && exhibits.length === 0);
  return (
    <Disclosure
      title={<strong>{t('evidenceHeading')}</strong>}
      gist={
        <span class="small muted">
          {lacking.length === 0
            ? t('evidenceAll')
            : lacking.map((row) => label('evidence', row.class)).join(t('listSeparator'))}
        </span>
      }
      class="section"
    >
      <ul class="evidence">
        {evidence.map((row) => (
          <li key={row.class}>
            <p class="evidence-head">
              <span class="mono muted">{row.class}</span>
              <span class="heading">{label('evidence', row.class)}</span>
              <span class={row.exhibits.length > 0 ? 'tag tag-accent' : 'tag'}>
                {row.exhibits.length > 0 ? t('evidenceHeld', row.exhibits.length) : t('evidenceNone')}
              </span>
            </p>
            <ul class="bullets small">
              {row.needs.map(({ need, why }) => (
                <li key={need}>
                  {need} <span class="muted">{why}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p class="small muted">{t('evidenceOther')}</p>
    </Disclosure>
  );
}
