import { exhibits } from '../../utils/case/exhibits.ts';
import type { Standing } from '../../utils/case/standing.ts';
import { t } from '../../utils/i18n.ts';
import { Details } from '../advice/Details.tsx';
import { ExportView } from '../pack/ExportView.tsx';
import { NextStep } from '../popup/NextStep.tsx';
import { OrderCard } from '../popup/OrderCard.tsx';
import { Questions } from '../popup/Questions.tsx';
import { RecordEvent } from '../popup/RecordEvent.tsx';
import { TimelineView } from '../popup/TimelineView.tsx';
import { RemovePanel } from '../ui/RemovePanel.tsx';
import { DocumentsSection } from './DocumentsSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import type { WorkspaceActions, WorkspaceModel } from './model.ts';

/** One case on the desk: what to do on the left, what it rests on beside it. */
export function CaseDesk(props: { model: WorkspaceModel; standing: Standing; actions: WorkspaceActions }) {
  const { model, standing, actions } = props;
  return (
    <div class="desk">
      <div class="desk-main stack">
        <NextStep standing={standing} onCopy={actions.copy} onSave={actions.saveDocument} />
        <Details standing={standing} rules={model.rules} onCopy={actions.copy} />
        <EvidenceSection standing={standing} imports={model.imports} parts={model.parts} actions={actions} />
        <DocumentsSection documents={standing.advice.documents} onCopy={actions.copy} onSave={actions.saveDocument} />
        <ExportSection>
          <ExportView exhibits={exhibits(standing.case)} pack={model.pack} actions={actions.pack} />
        </ExportSection>
      </div>
      <aside class="desk-side stack" aria-label={t('workspaceSide')}>
        {model.order && <OrderCard known={model.order} missing={model.orderMissing} />}
        <Questions
          questions={standing.questions}
          today={standing.today}
          isSaving={model.isSaving}
          onAnswer={actions.answer}
        />
        <RecordEvent
          standing={standing}
          isSaving={model.isSaving}
          onRecord={actions.record}
          onUndo={actions.undo}
          onRedo={actions.redo}
        />
        <TimelineView timeline={standing.timeline} today={standing.today} />
        <RemovePanel
          button={t('removeCase')}
          question={t('removeCaseWhat')}
          confirm={t('removeCaseYes')}
          isSaving={model.isSaving}
          onRemove={actions.removeCase}
        />
      </aside>
    </div>
  );
}
