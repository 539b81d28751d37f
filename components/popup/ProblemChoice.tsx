import { FIRST_PROBLEMS, FURTHER_PROBLEMS } from '../../utils/case/problems.ts';
import { label, t } from '../../utils/i18n.ts';
import type { Problem } from '../../utils/rights/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

/** “What went wrong?”: one choice opens the case. The further problems stand behind “其他”. */
export function ProblemChoice(props: {
  hint: string;
  isSaving: boolean;
  current?: Problem;
  onChoose: (problem: Problem) => void;
}) {
  const button = (problem: Problem) => (
    <button
      key={problem}
      type="button"
      class="button"
      aria-disabled={props.isSaving}
      aria-pressed={props.current === undefined ? undefined : props.current === problem}
      onClick={() => props.onChoose(problem)}
    >
      {label('problem', problem)}
    </button>
  );
  return (
    <section class="card" aria-labelledby="problem-heading">
      <h2 id="problem-heading" class="heading">
        {t('problemHeading')}
      </h2>
      <p class="small muted">{props.hint}</p>
      <div class="choice-grid problem-choices">{FIRST_PROBLEMS.map(button)}</div>
      <Disclosure title={t('problemMore')} class="problem-more">
        <div class="choice-grid">{FURTHER_PROBLEMS.map(button)}</div>
      </Disclosure>
    </section>
  );
}
