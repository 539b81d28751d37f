import { useState } from 'preact/hooks';
import type { TranscriptEntry } from '../../utils/case/chat/merge.ts';
import { label, t } from '../../utils/i18n.ts';
import { moment, pageTime } from '../format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChatEntry } from './ChatEntry.tsx';
import type { ChatContent } from './model.ts';

/** A conversation as a transcript: sides, times, pictures, what was withdrawn, and where something may be missing. */
export function ChatView({ content }: { content: ChatContent }) {
  const { record, alone, merged, times } = content;
  const [isMerged, setMerged] = useState(merged !== undefined);
  const transcript = (isMerged && merged) || alone;
  const { entries, complete } = transcript;
  const gaps = entries.filter(({ gapBefore }) => gapBefore).length;
  return (
    <article class="chat">
      <header class="chat-head">
        <div>
          <h2 class="heading">
            {record.peer ?? t('chatViewNameless')} · {label('site', record.site)}
          </h2>
          <p class="small muted number">
            {t('chatViewCount', entries.length)}
            {spanOf(entries)} · {t('chatViewReadAt', moment(record.from))}
          </p>
          <Accounts record={record} />
          {(record.orderIds.length > 0 || record.mentioned.length > 0) && (
            <p class="small muted number">
              {t('chatViewOrders', [...new Set([...record.orderIds, ...record.mentioned])].join(' · '))}
            </p>
          )}
        </div>
        <div class="chat-tools">
          {merged && (
            <label class="small">
              <input type="checkbox" checked={isMerged} onChange={(event) => setMerged(event.currentTarget.checked)} />{' '}
              {t('chatViewMerged', merged.captures.length)}
            </label>
          )}
          <button type="button" class="button button-plain" onClick={() => print()}>
            {t('chatViewPrint')}
          </button>
        </div>
      </header>
      {(!complete.start || !complete.end || gaps > 0) && (
        <Notice tone="caution">
          <p>{t('chatViewExcerpt')}</p>
          {record.ended && !isMerged && <p class="small">{t(ENDED[record.ended])}</p>}
        </Notice>
      )}
      {record.isGuess && <Notice>{t('chatViewGuess')}</Notice>}
      {!complete.start && <p class="chat-gap">{t('chatViewNoStart')}</p>}
      {daysOf(entries).map(({ day, entries: said }) => (
        <section key={`${day}-${said[0]?.shownBy[0]?.index}`} class="chat-day">
          <h3 class="chat-date small number">{day ?? t('chatViewNoDate')}</h3>
          {said.map((entry) => (
            <ChatEntry
              key={entry.shownBy.map(({ captureId, index }) => `${captureId} ${index}`).join()}
              entry={entry}
              times={times}
              images={content.images}
            />
          ))}
        </section>
      ))}
      {!complete.end && <p class="chat-gap">{t('chatViewNoEnd')}</p>}
      {complete.start && complete.end && gaps === 0 && (
        <p class="chat-whole small muted">
          <Icon name="check" /> {t('chatViewWhole')}
        </p>
      )}
    </article>
  );
}

/** Both accounts as the page names them, with their ids where it ties any to the messages. */
function Accounts({ record }: { record: ChatContent['record'] }) {
  const { accounts, accountIds = {}, peer, peerId } = record;
  const mine = named(accounts.buyer ?? accounts.right, accountIds.buyer ?? accountIds.right);
  const other = named(accounts.seller ?? accounts.left ?? peer, accountIds.seller ?? accountIds.left ?? peerId);
  if (!other) return null;
  return <p class="small muted">{t('chatViewAccounts', mine ?? t('chatViewMe'), other)}</p>;
}

function named(name: string | undefined, id: string | undefined): string | undefined {
  if (name === undefined || id === undefined || id === name) return name ?? id;
  return t('chatViewAccount', name, id);
}

const ENDED = {
  cancelled: 'chatEndedCancelled',
  left: 'chatEndedLeft',
  slow: 'chatEndedSlow',
  'more-button': 'chatEndedMore',
  'too-many': 'chatEndedMany',
  changed: 'chatEndedChanged',
} as const;

function spanOf(entries: readonly TranscriptEntry[]): string {
  const times = entries.flatMap(({ message }) => message.at ?? []);
  const [first, last] = [times[0], times.at(-1)];
  return first === undefined || last === undefined ? '' : ` · ${pageTime(first)} — ${pageTime(last)}`;
}

/** Messages under the day they were sent on; those without a time stay with the day before them. */
function daysOf(entries: readonly TranscriptEntry[]): { day: string | undefined; entries: TranscriptEntry[] }[] {
  const days: { day: string | undefined; entries: TranscriptEntry[] }[] = [];
  for (const entry of entries) {
    const day = entry.message.at?.slice(0, 10) ?? days.at(-1)?.day;
    const last = days.at(-1);
    if (last && last.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
