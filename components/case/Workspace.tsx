import { t } from '../../utils/i18n.ts';
import { FailureNotice } from '../popup/FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CaseDesk } from './CaseDesk.tsx';
import { CaseIndex } from './CaseIndex.tsx';
import { ExhibitDetail } from './ExhibitDetail.tsx';
import type { WorkspaceActions, WorkspaceModel } from './model.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';

/** The case workspace: one case in full, one piece of its evidence, or the list of cases. Props in, events out. */
export function Workspace({ model, actions }: { model: WorkspaceModel; actions: WorkspaceActions }) {
  return (
    <>
      <WorkspaceHeader model={model} />
      <main class="workspace">
        {model.failure && <FailureNotice failure={model.failure} onRetry={actions.retry} onUndo={actions.undo} />}
        <Place model={model} actions={actions} />
      </main>
      <div class="visually-hidden" role="status">
        {model.announcement}
      </div>
    </>
  );
}

function Place({ model, actions }: { model: WorkspaceModel; actions: WorkspaceActions }) {
  const { place, standing, detail, caseId } = model;
  if (place === 'loading') return <p class="muted">{t('workspaceLoading')}</p>;
  if (place === 'case' && standing) {
    if (detail === undefined) return <CaseDesk model={model} standing={standing} actions={actions} />;
    if (detail !== 'gone') return <ExhibitDetail model={model} detail={detail} actions={actions} />;
    return (
      <Notice tone="caution">
        <p>{t('exhibitGone')}</p>
        <a href={`#${caseId}`}>{t('exhibitBack')}</a>
      </Notice>
    );
  }
  return (
    <>
      {place === 'absent' && <Notice tone="caution">{t('workspaceAbsent')}</Notice>}
      <CaseIndex cases={model.cases} today={model.today} />
    </>
  );
}
