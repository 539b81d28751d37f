import { useState } from 'preact/hooks';
import { label, t } from '../../utils/i18n.ts';
import type { DocumentDraft } from '../../utils/rights/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';

/** The words to send. Copying is one press; the text can also be read and selected. */
export function DraftView(props: { documents: readonly DocumentDraft[]; onCopy: (text: string) => Promise<boolean> }) {
  const written = props.documents.filter((draft) => draft.text !== undefined);
  const pending = props.documents.filter((draft) => draft.text === undefined);
  if (props.documents.length === 0) return null;
  return (
    <section class="drafts" aria-label={t('draftHeading')}>
      {written.map((draft) => (
        <Draft key={draft.id} draft={draft} text={draft.text ?? ''} onCopy={props.onCopy} />
      ))}
      {pending.map((draft) => (
        <p key={draft.id} class="small muted">
          {t('draftPending', label('document', draft.id))}
        </p>
      ))}
    </section>
  );
}

function Draft(props: { draft: DocumentDraft; text: string; onCopy: (text: string) => Promise<boolean> }) {
  const [copied, setCopied] = useState<{ text: string; isDone: boolean }>();
  // When the advice has moved on, what was copied is no longer what stands here.
  const state = copied?.text === props.text ? (copied.isDone ? 'yes' : 'failed') : 'no';
  const copy = async () => setCopied({ text: props.text, isDone: await props.onCopy(props.text) });
  const name = label('document', props.draft.id);
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
      <Disclosure title={<span class="small">{t('draftShow')}</span>} open={state === 'failed'}>
        <p class="small muted">{t('draftNote')}</p>
        <blockquote class="draft-text" lang="zh-CN">
          {props.text}
        </blockquote>
      </Disclosure>
    </div>
  );
}
