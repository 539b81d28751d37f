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
        const state = isSettled || at < stage ? 'passed' : at === stage ? 'now' : 'ahead';
        const isCurrent = !isSettled && at === stage;
        return (
          <li
            key={name}
            class={`stage stage-${isSettled && at > stage ? 'ahead' : state}`}
            aria-current={isCurrent ? 'step' : undefined}
          >
            <span class="stage-dot">{state === 'passed' && at <= stage ? <Icon name="check" /> : name}</span>
            <span class="stage-name">{label('stage', name)}</span>
          </li>
        );
      })}
    </ol>
  );
}
