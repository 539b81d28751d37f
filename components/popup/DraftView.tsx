import { useEffect, useState } from 'preact/hooks';
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
    <div class="drafts">
      {written.map((draft) => (
        <Draft key={draft.id} draft={draft} text={draft.text ?? ''} onCopy={props.onCopy} />
      ))}
      {pending.map((draft) => (
        <p key={draft.id} class="small muted">
          {t('draftPending', label('document', draft.id))}
        </p>
      ))}
    </div>
  );
}

type Copied = 'no' | 'yes' | 'failed';

function Draft(props: { draft: DocumentDraft; text: string; onCopy: (text: string) => Promise<boolean> }) {
  const [copied, setCopied] = useState<Copied>('no');
  // The advice has moved on and the text with it: what was copied is no longer what stands here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the text counts
  useEffect(() => setCopied('no'), [props.text]);
  const copy = async () => setCopied((await props.onCopy(props.text)) ? 'yes' : 'failed');
  const name = label('document', props.draft.id);
  return (
    <div class="draft">
      <button type="button" class="button draft-copy" onClick={copy}>
        <Icon name={copied === 'yes' ? 'check' : 'copy'} />
        <span aria-live="polite">{copied === 'yes' ? t('draftCopied') : t('draftCopy', name)}</span>
      </button>
      {copied === 'failed' && (
        <p class="small urgent" role="alert">
          {t('draftCopyFailed')}
        </p>
      )}
      <Disclosure title={<span class="small">{t('draftShow')}</span>} open={copied === 'failed'}>
        <p class="small muted">{t('draftNote')}</p>
        <blockquote class="draft-text" lang="zh-CN">
          {props.text}
        </blockquote>
      </Disclosure>
    </div>
  );
}
