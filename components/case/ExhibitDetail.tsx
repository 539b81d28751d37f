import { label, t } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { RemovePanel } from '../ui/RemovePanel.tsx';
import { ClaimsView } from './ClaimsView.tsx';
import { DescribeForm } from './DescribeForm.tsx';
import { exhibitName, kindOf } from './ExhibitCard.tsx';
import type { Detail, WorkspaceActions, WorkspaceModel } from './model.ts';
import { PartsView } from './PartsView.tsx';
import { PictureEditor } from './PictureEditor.tsx';
import { PreviewView } from './PreviewView.tsx';
import { TextRedactor } from './TextRedactor.tsx';

/** One piece of evidence: what it shows, what it is to prove, its files, what was made from them, and how to delete it. */
export function ExhibitDetail(props: { model: WorkspaceModel; detail: Detail; actions: WorkspaceActions }) {
  const { model, detail, actions } = props;
  const { exhibit } = detail;
  const { editing } = model;
  if (editing?.kind === 'picture')
    return (
      <PictureEditor
        key={editing.part.hash}
        editing={editing}
        isSaving={model.isSaving}
        onSave={actions.savePicture}
        onCancel={actions.cancelEdit}
      />
    );
  if (editing?.kind === 'text')
    return (
      <TextRedactor
        key={editing.part.hash}
        editing={editing}
        isSaving={model.isSaving}
        onSave={actions.saveText}
        onCancel={actions.cancelEdit}
      />
    );
  return (
    <div class="desk">
      <div class="desk-main stack">
        <a class="button button-plain" href={`#${model.caseId}`}>
          <Icon name="back" />
          {t('exhibitBack')}
        </a>
        <section class="card" aria-labelledby="exhibit-name">
          <h2 id="exhibit-name" class="section-title">
            {exhibitName(exhibit)}
          </h2>
          <p class="small muted exhibit-kind">
            {exhibit.class} {label('evidence', exhibit.class)} · {kindOf(exhibit)}
          </p>
          <PreviewView preview={detail.preview} />
          {exhibit.source === 'capture' && (
            <a class="button" href={`viewer.html#${exhibit.id}`} target="_blank" rel="noreferrer">
              <Icon name="open" />
              {t('captureView')}
            </a>
          )}
        </section>
        <PartsView parts={detail.parts} actions={actions} />
      </div>
      <div class="desk-side stack">
        <DescribeForm key={exhibit.id} detail={detail} isSaving={model.isSaving} onSave={actions.describe} />
        <ClaimsView detail={detail} />
        <RemovePanel
          button={t('removeExhibit')}
          question={t('removeExhibitWhat')}
          confirm={t('removeExhibitYes')}
          isSaving={model.isSaving}
          onRemove={() => actions.removeExhibit(exhibit.id)}
        />
      </div>
    </div>
  );
}
