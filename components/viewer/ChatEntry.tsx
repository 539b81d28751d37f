import type { TranscriptEntry } from '../../utils/case/chat/merge.ts';
import type { ChatMessage } from '../../utils/case/chat/types.ts';
import { t } from '../../utils/i18n.ts';
import { moment } from '../format.ts';
import { speakerName } from './speaker-name.ts';

/** One message with what became of it. */
export function ChatEntry(props: {
  entry: TranscriptEntry;
  times: Record<string, string>;
  images: Record<string, string>;
}) {
  const { message, changed = [], absentFrom = [], gapBefore } = props.entry;
  const side = sideOf(message);
  return (
    <>
      {gapBefore && <p class="chat-gap">{t('chatViewGap')}</p>}
      <div class={`chat-entry chat-${side}`}>
        <p class="chat-by small muted">
          {nameOf(message)} <time class="number">{timeOf(message)}</time>
        </p>
        <div class="chat-bubble">
          <Said message={message} images={props.images} />
        </div>
        {message.later && (
          <p class="chat-mark small">
            {t(message.later.recalled ? 'chatViewLaterRecalled' : 'chatViewLater', message.later.text)}
          </p>
        )}
        {changed.map(({ captureId, message: now }) => (
          <p key={captureId} class="chat-mark small">
            {t(now.recalled ? 'chatViewWithdrawn' : 'chatViewChanged', timeIn(props.times, captureId), now.text)}
          </p>
        ))}
        {absentFrom.map((captureId) => (
          <p key={captureId} class="chat-mark small">
            {t('chatViewAbsent', timeIn(props.times, captureId))}
          </p>
        ))}
      </div>
    </>
  );
}

const timeIn = (times: Record<string, string>, id: string) => (times[id] === undefined ? id : moment(times[id]));

function Said({ message, images }: { message: ChatMessage; images: Record<string, string> }) {
  const { text, quote, file, card, recalled, images: sent = [] } = message;
  return (
    <>
      {quote !== undefined && <blockquote class="chat-quote small">{quote}</blockquote>}
      {card && <span class="tag">{t('chatViewCard')}</span>}
      {recalled && <span class="tag tag-caution">{t('chatViewRecalled')}</span>}
      {text !== '' && <p class="chat-text">{text}</p>}
      {file !== undefined && (
        <p>
          <span class="tag">{t('chatViewFile')}</span> {file}
        </p>
      )}
      {sent.map((address) =>
        images[address] ? (
          <img key={address} class="chat-picture" src={images[address]} alt={t('chatViewPicture')} title={address} />
        ) : (
          <p key={address} class="chat-lost small">
            {t(images[address] === undefined ? 'chatViewNoPicture' : 'chatViewDamagedPicture')}
            <span class="mono">{address}</span>
          </p>
        ),
      )}
      {text === '' && file === undefined && sent.length === 0 && quote === undefined && (
        <p class="muted">{t('chatViewWordless')}</p>
      )}
    </>
  );
}

function sideOf({ from, side }: ChatMessage): 'mine' | 'theirs' | 'notice' {
  if (from === 'buyer' || from === 'seller') return from === 'buyer' ? 'mine' : 'theirs';
  if (from === 'system') return 'notice';
  return side === 'right' ? 'mine' : side === 'middle' ? 'notice' : 'theirs';
}

/** Who said it as far as the page tells; a side of the list is called what it is. */
function nameOf({ from, name, side }: ChatMessage): string {
  return name ?? speakerName(from ?? side) ?? '';
}

/** The clock of a message; what was shown, where that is all there is or the day was concluded from it. */
function timeOf({ at, atText }: ChatMessage): string {
  const clock = at === undefined || at.length <= 10 ? '' : at.slice(11, 19).replace(/[+Z-].*$/, '');
  return atText === undefined ? clock : clock === '' ? atText : t('chatViewShown', clock, atText);
}
