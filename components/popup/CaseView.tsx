import { useState } from 'preact/hooks';
import type { Standing } from '../../utils/case/standing.ts';
import { label, t } from '../../utils/i18n.ts';
import { Details } from '../advice/Details.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { PopupActions, PopupModel } from './model.ts';
import { NextStep } from './NextStep.tsx';
import { OrderCard, orderTitle } from './OrderCard.tsx';
import { PageAdditions } from './PageAdditions.tsx';
import { ProblemChoice } from './ProblemChoice.tsx';
import { StoryView } from './StoryView.tsx';

/** A case: its order, the next step, what would sharpen it, what happened, the line. */
export function CaseView(props: { model: PopupModel; standing: Standing; actions: PopupActions }) {
  const { model, standing, actions } = props;
  const [isChoosing, choose] = useState(false);
  const { problem, order } = standing.case;
  return (
    <>
      {model.isElsewhere && (
        <button type="button" class="button button-plain" onClick={() => actions.showCase(undefined)}>
          <Icon name="back" />
          {t('caseBack')}
        </button>
      )}
      <div class="case-head">
        <h2 class="heading">{t('caseHeading', label('problem', problem))}</h2>
        <button
          type="button"
          class="button button-plain"
          aria-expanded={isChoosing}
          onClick={() => choose(!isChoosing)}
        >
          {t('problemChange')}
        </button>
      </div>
      {isChoosing && (
        <ProblemChoice
          hint={t('problemChangeWhy')}
          isSaving={model.isSaving}
          current={problem}
          onChoose={(chosen) => {
            choose(false);
            if (chosen !== problem) actions.changeProblem(chosen);
          }}
        />
      )}
      {model.order ? (
        <OrderCard known={model.order} missing={model.orderMissing} isBrief />
      ) : (
        <p class="order-title">{orderTitle(order)}</p>
      )}
      <NextStep standing={standing} onCopy={actions.copy} onSave={actions.saveDocument} />
      <Details standing={standing} rules={model.rules} onCopy={actions.copy} />
      <PageAdditions
        additions={model.additions}
        today={standing.today}
        isSaving={model.isSaving}
        onAdd={actions.addFromPage}
      />
      <StoryView standing={standing} isSaving={model.isSaving} actions={actions} />
      {standing.questions && (
        <a class="button workspace-link" href={`case.html#${standing.case.id}`} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {t('workspaceOpen')}
        </a>
      )}
    </>
  );
}
