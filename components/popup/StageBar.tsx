import { label, t } from '../../utils/i18n.ts';
import type { Stage } from '../../utils/rights/types.ts';
import { Icon } from '../ui/Icon.tsx';

const STAGES = ['1', '2', '3', '4'] as const;

/** Where the dispute stands on its way through the four stages. */
export function StageBar({ stage, isSettled }: { stage: Stage; isSettled: boolean }) {
  return (
    <ol class="stages" aria-label={t('stageHeading')}>
      {STAGES.map((name) => {
        const at = Number(name);
        const isPassed = at < stage || (isSettled && at === stage);
        const isCurrent = !isSettled && at === stage;
        const state = isPassed ? 'passed' : isCurrent ? 'now' : 'ahead';
        return (
          <li key={name} class={`stage stage-${state}`} aria-current={isCurrent ? 'step' : undefined}>
            <span class="stage-dot">{isPassed ? <Icon name="check" /> : name}</span>
            <span class="stage-name">
              {label('stage', name)}
              {isPassed && <span class="visually-hidden"> ({t('stageDone')})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
