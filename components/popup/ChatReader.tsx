import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { ChatProgress } from '../../utils/messages.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupActions, PopupModel } from './model.ts';

/** The whole conversation of this page: what reading it back does, the button, and how far it is. */
export function ChatReader(props: {
  model: Pick<PopupModel, 'page' | 'chat' | 'capture'>;
  onRead: PopupActions['readChat'];
  onStop: () => void;
}) {
  const { page, chat, capture } = props.model;
  const [pictures, setPictures] = useState(true);
  if (chat) return <Progress chat={chat} onStop={props.onStop} />;
  if (page.state !== 'ready' || page.kind === 'gate') return null;
  const isBusy = capture.state === 'running';
  const read = (how: { pictures: boolean; aim?: true }) => !isBusy && props.onRead(how);
  const choice = (
    <label class="chat-choice small">
      <input type="checkbox" checked={pictures} onChange={(event) => setPictures(event.currentTarget.checked)} />
      <span>{t('chatPictures')}</span>
    </label>
  );
  if (page.kind === 'chat')
    return (
      <section class="card stack" aria-label={t('chatHeading')}>
        <h2 class="heading">{t('chatHeading')}</h2>
        <p class="small muted">{t('chatWhy')}</p>
        {choice}
        <div class="capture-foot">
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => read({ pictures })}>
            <Icon name="scroll" />
            {t('chatRead')}
          </button>
          <button
            type="button"
            class="button button-plain"
            aria-disabled={isBusy}
            onClick={() => read({ pictures, aim: true })}
          >
            {t('chatAimInstead')}
          </button>
        </div>
      </section>
    );
  if (page.kind !== 'other') return null;
  return (
    <Disclosure title={t('chatElsewhere')} class="card">
      <div class="stack">
        <p class="small muted">{t('chatAimWhy')}</p>
        {choice}
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => read({ pictures, aim: true })}>
          <Icon name="scroll" />
          {t('chatAim')}
        </button>
      </div>
    </Disclosure>
  );
}

function Progress({ chat, onStop }: { chat: ChatProgress; onStop: () => void }) {
  const { state, messages, pictures, isPaused } = chat;
  const texts = {
    aiming: () => t('chatAiming'),
    up: () => t('chatUp', messages),
    down: () => (pictures > 0 ? t('chatDownPictures', messages, pictures) : t('chatDown', messages)),
    saving: () => t('chatSaving', messages),
  };
  return (
    <section class="card stack" aria-label={t('chatHeading')}>
      <label class="chat-progress">
        <strong class="number">{texts[state]()}</strong>
        <progress />
      </label>
      {isPaused ? (
        <Notice tone="caution">{t('chatPaused')}</Notice>
      ) : (
        <p class="small muted">{t(state === 'aiming' ? 'chatAimHow' : 'chatGoesOn')}</p>
      )}
      {state !== 'saving' && (
        <button type="button" class="button" onClick={onStop}>
          {t(state === 'aiming' ? 'chatAimStop' : 'chatStop')}
        </button>
      )}
    </section>
  );
}
