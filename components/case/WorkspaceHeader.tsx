import { label, t } from '../../utils/i18n.ts';
import { orderTitle } from '../popup/OrderCard.tsx';
import { SealMark } from '../ui/SealMark.tsx';
import type { WorkspaceModel } from './model.ts';

/** Which case this is: its goods, marketplace, problem and stage; and the way back to the list. */
export function WorkspaceHeader({ model }: { model: WorkspaceModel }) {
  const { standing } = model;
  if (model.place !== 'case' || !standing)
    return (
      <header class="workspace-header">
        <SealMark />
        <h1 class="workspace-title">{t('casesHeading')}</h1>
      </header>
    );
  const { case: state, advice } = standing;
  const stage = String(advice.stage) as '1' | '2' | '3' | '4';
  const isSettled = advice.action.id === 'close';
  return (
    <header class="workspace-header">
      <SealMark />
      <div class="workspace-names">
        <h1 class="workspace-title">{orderTitle(state.order)}</h1>
        <p class="small muted">
          {[
            label('site', state.site),
            state.order.id && t('orderNumber', state.order.id),
            label('problem', state.problem),
            isSettled ? t('caseClosed') : label('stageName', stage),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <a class="button button-plain" href="case.html">
        {t('casesHeading')}
      </a>
    </header>
  );
}
