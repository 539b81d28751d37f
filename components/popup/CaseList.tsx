import type { CaseSummary } from '../../utils/case/summary.ts';
import { label, t } from '../../utils/i18n.ts';
import { day } from '../format.ts';

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
              <span class="row-title">{caseTitle(one)}</span>
              <span class="small muted">{caseLine(one, props.today)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A case by its goods, or by its want of a name. */
export function caseTitle({ title }: Pick<CaseSummary, 'title'>): string {
  return title === '' ? t('caseUntitled') : title;
}

/** Where, what is wrong and how it stands. */
export function caseLine(one: CaseSummary, today: string): string {
  return [label('site', one.site), label('problem', one.problem), stand(one, today)].join(' · ');
}

function stand(one: CaseSummary, today: string): string {
  if (one.isSettled) return t('caseClosed');
  if (one.dueDay !== undefined) return `${t('deadlineSafe')} ${day(one.dueDay, today)}`;
  return label('stageName', String(one.stage) as '1' | '2' | '3' | '4');
}
