import { exhibits } from '../../utils/case/exhibits.ts';
import type { Standing } from '../../utils/case/standing.ts';
import { t } from '../../utils/i18n.ts';
import { Details } from '../advice/Details.tsx';
import { ExportView } from '../pack/ExportView.tsx';
import { NextStep } from '../popup/NextStep.tsx';
import { OrderCard } from '../popup/OrderCard.tsx';
import { StoryView } from '../popup/StoryView.tsx';
import { Later } from '../ui/Later.tsx';
import { RemovePanel } from '../ui/RemovePanel.tsx';
import { DocumentsSection } from './DocumentsSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import type { WorkspaceActions, WorkspaceModel } from './model.ts';

/** One case on the desk: what to do on the left, what it rests on beside it. */
export function CaseDesk(props: { model: WorkspaceModel; standing: Standing; actions: WorkspaceActions }) {
  const { model, standing, actions } = props;
  const { hasSight } = model;
  return (
    <div class="desk">
      <div class="desk-main stack">
        <NextStep standing={standing} onCopy={actions.copy} onSave={actions.saveDocument} />
        <Later isNow={hasSight}>
          <Details standing={standing} rules={model.rules} onCopy={actions.copy} />
          <EvidenceSection standing={standing} imports={model.imports} parts={model.parts} actions={actions} />
          <Later isNow={hasSight}>
            <DocumentsSection
              documents={standing.advice.documents}
              onCopy={actions.copy}
              onSave={actions.saveDocument}
            />
            <ExportSection>
              <ExportView exhibits={exhibits(standing.case)} pack={model.pack} actions={actions.pack} />
            </ExportSection>
          </Later>
        </Later>
      </div>
      <aside class="desk-side stack" aria-label={t('workspaceSide')}>
        {model.order && <OrderCard known={model.order} missing={model.orderMissing} />}
        <Later isNow={hasSight}>
          <Later isNow={hasSight}>
            <StoryView standing={standing} isSaving={model.isSaving} actions={actions} />
            {standing.questions && (
              <RemovePanel
                button={t('removeCase')}
                question={t('removeCaseWhat')}
                confirm={t('removeCaseYes')}
                isSaving={model.isSaving}
                onRemove={actions.removeCase}
              />
            )}
          </Later>
        </Later>
      </aside>
    </div>
  );
}
