import { label, t } from '../../utils/i18n.ts';
import { day } from '../format.ts';
import type { CaseSummary } from './model.ts';

/** Every case in one line, the next to run out first: a person need not find the page again to go on. */
export function CaseList(props: {
  cases: readonly CaseSummary[];
  current?: string;
  today: string;
  onShow: (id: string) => void;
}) {
  const others = props.cases.filter(({ id }) => id !== props.current);
  if (others.length === 0) return null;
  return (
    <section class="card" aria-labelledby="cases-heading">
      <h2 id="cases-heading" class="heading">
        {t('casesHeading')}
      </h2>
      <ul class="rows">
        {others.map((one) => (
          <li key={one.id}>
            <button type="button" class="row-button" onClick={() => props.onShow(one.id)}>
              <span class="visually-hidden">{t('casesShow', '')}</span>
              <span class="row-title">{one.title === '' ? t('caseUntitled') : one.title}</span>
              <span class="small muted">
                {[label('site', one.site), label('problem', one.problem), stand(one, props.today)]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stand(one: CaseSummary, today: string): string | undefined {
  if (one.isSettled) return t('caseClosed');
  if (one.dueDay !== undefined) return `${t('deadlineSafe')} ${day(one.dueDay, today)}`;
  return one.stage === undefined ? undefined : label('stageName', String(one.stage) as '1' | '2' | '3' | '4');
}
