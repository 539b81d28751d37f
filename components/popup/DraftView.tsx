import { useState } from 'preact/hooks';
import { label, t } from '../../utils/i18n.ts';
import type { DocumentDraft } from '../../utils/rights/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';

/** The words to send. Copying is one press; the text can also be read and selected. */
export function DraftView(props: { documents: readonly DocumentDraft[]; onCopy: (text: string) => Promise<boolean> }) {
  const { documents } = props;
  const [first, ...others] = documents;
  if (!first) return null;
  return (
    <section class="drafts" aria-label={t('draftHeading')}>
      <Draft draft={first} onCopy={props.onCopy} />
      {others.length > 0 && (
        <Disclosure
          title={<span class="small">{t('draftMore', others.length)}</span>}
          gist={
            <span class="small muted">{others.map(({ id }) => label('document', id)).join(t('listSeparator'))}</span>
          }
        >
          <div class="stack">
            {others.map((draft) => (
              <Draft key={draft.id} draft={draft} onCopy={props.onCopy} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Draft({ draft, onCopy }: { draft: DocumentDraft; onCopy: (text: string) => Promise<boolean> }) {
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
      <Disclosure title={<span class="small">{t('draftShow')}</span>} open={state === 'failed'}>
        <p class="small muted">{t('draftNote')}</p>
        <blockquote class="draft-text" lang="zh-CN">
          {text}
        </blockquote>
      </Disclosure>
    </div>
  );
}
