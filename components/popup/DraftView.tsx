import { useState } from 'preact/hooks';
import { label, t } from '../../utils/i18n.ts';
import type { DocumentFormat } from '../../utils/rights/documents/file.ts';
import type { DocumentDraft, DocumentId } from '../../utils/rights/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { DraftFiles } from './DraftFiles.tsx';

/** What can be done with drafts. Each resolves to whether it worked. */
export interface DraftActions {
  onCopy: (text: string) => Promise<boolean>;
  onSave: (id: DocumentId, format: DocumentFormat) => Promise<boolean>;
}

/** The words to send. Copying is one press; the text can also be read, selected and kept as a file. */
export function DraftView(
  props: DraftActions & {
    documents: readonly DocumentDraft[];
    /** Where the drafts stand twice on a page, each place has a name of its own. */
    label?: string;
  },
) {
  const { documents, onCopy, onSave } = props;
  const [first, ...others] = documents;
  if (!first) return null;
  return (
    <section class="drafts" aria-label={props.label ?? t('draftHeading')}>
      <Draft draft={first} onCopy={onCopy} onSave={onSave} />
      {others.length > 0 && (
        <Disclosure
          title={<span class="small">{t('draftMore', others.length)}</span>}
          gist={
            <span class="small muted">{others.map(({ id }) => label('document', id)).join(t('listSeparator'))}</span>
          }
        >
          <div class="stack">
            {others.map((draft) => (
              <Draft key={draft.id} draft={draft} onCopy={onCopy} onSave={onSave} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Draft({ draft, onCopy, onSave }: DraftActions & { draft: DocumentDraft }) {
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>();
  const name = label('document', draft.id);
  const { text } = draft;
  if (text === undefined) return <p class="small muted">{t('draftPending', name)}</p>;
  // When the advice has moved on, what was copied is no longer what stands here.
  const state = copied?.text === text ? (copied.isDone ? 'yes' : 'failed') : 'no';
  const copy = async () => setCopied({ text, isDone: await onCopy(text) });
  return (
    <div class="draft">
      <button type="button" class="button draft-copy" onClick={copy}>
        <Icon name={state === 'yes' ? 'check' : 'copy'} />
        <span aria-live="polite">{state === 'yes' ? t('draftCopied') : t('draftCopy', name)}</span>
      </button>
      {state === 'failed' && (
        <p class="small urgent" role="alert">
          {t('draftCopyFailed')}
        </p>
      )}
      <DraftFiles name={name} onSave={(format) => onSave(draft.id, format)} />
      <Disclosure title={<span class="small">{t('draftShow')}</span>} open={state === 'failed'}>
        <p class="small muted">{t('draftNote')}</p>
        <blockquote class="draft-text" lang="zh-CN">
          {text}
        </blockquote>
      </Disclosure>
    </div>
  );
}
