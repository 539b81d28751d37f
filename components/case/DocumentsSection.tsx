import { t } from '../../utils/i18n.ts';
import type { DocumentDraft } from '../../utils/rights/types.ts';
import { type DraftActions, DraftView } from '../popup/DraftView.tsx';
import { Section } from './Section.tsx';

/** The drafts for this stage of the case. */
export function DocumentsSection(props: DraftActions & { documents: readonly DocumentDraft[] }) {
  return (
    <Section id="documents" name={t('workspaceDocuments')}>
      {props.documents.length === 0 ? (
        <p class="muted">{t('workspaceNoDocuments')}</p>
      ) : (
        <DraftView {...props} label={t('workspaceDrafts')} />
      )}
    </Section>
  );
}
