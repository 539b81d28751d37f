import type { CaseSummary } from '../../utils/case/summary.ts';
import { t } from '../../utils/i18n.ts';
import { caseLine, caseTitle } from '../popup/CaseList.tsx';

/** Every case, the next to run out first. */
export function CaseIndex({ cases, today }: { cases: readonly CaseSummary[]; today: string }) {
  if (cases.length === 0) return <p class="muted">{t('casesEmpty')}</p>;
  return (
    <ul class="case-index">
      {cases.map((one) => (
        <li key={one.id}>
          <a class="card case-index-row" href={`#${one.id}`}>
            <span class="heading">{caseTitle(one)}</span>
            <span class="small muted">{caseLine(one, today)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
