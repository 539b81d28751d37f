import { t } from '../../utils/i18n.ts';
import type { DocumentDraft } from '../../utils/rights/types.ts';
import { DraftView } from '../popup/DraftView.tsx';
import { Section } from './Section.tsx';

/** The drafts for this stage of the case. */
export function DocumentsSection(props: {
  documents: readonly DocumentDraft[];
  onCopy: (text: string) => Promise<boolean>;
}) {
  return (
    <Section id="documents" name={t('workspaceDocuments')}>
      {props.documents.length === 0 ? (
        <p class="muted">{t('workspaceNoDocuments')}</p>
      ) : (
        <DraftView documents={props.documents} onCopy={props.onCopy} />
      )}
    </Section>
  );
}
