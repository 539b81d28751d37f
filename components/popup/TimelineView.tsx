import { clockOwner } from '../../utils/case/clocks.ts';
import type { ListingChange } from '../../utils/case/listing-changes.ts';
import type { Timeline, TimelineEntry } from '../../utils/case/timeline.ts';
import { label, t } from '../../utils/i18n.ts';
import { day, money } from '../format.ts';
import { fieldName } from './field-name.ts';

/** The line of the case: what happened above today, what runs out below it. */
export function TimelineView({ timeline, today }: { timeline: Timeline; today: string }) {
  const { entries, missing } = timeline;
  return (
    <section class="card" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading" class="heading">
        {t('timelineHeading')}
      </h2>
      <ol class="timeline">
        {entries.map((entry, index) => (
          <li
            key={`${entry.day}-${entry.kind}-${index}`}
            class={`point point-${tense(entry, today)} point-${entry.kind}`}
          >
            <time class="small muted number" dateTime={entry.day}>
              {day(entry.day, today)}
            </time>
            {tense(entry, today) === 'future' && <span class="visually-hidden">{t('timelineFuture')}</span>}
            <Entry entry={entry} today={today} />
          </li>
        ))}
      </ol>
      {missing.steps.length > 0 && (
        <p class="small muted">
          {t('timelineMissing', missing.steps.map((step) => label('orderStep', step)).join(t('listSeparator')))}
        </p>
      )}
    </section>
  );
}

function tense(entry: TimelineEntry, today: string): 'past' | 'today' | 'future' {
  if (entry.kind === 'today') return 'today';
  if (entry.kind === 'deadline') return entry.passed ? 'past' : 'future';
  return entry.day > today || entry.kind === 'stage-opens' ? 'future' : 'past';
}

function Entry({ entry, today }: { entry: TimelineEntry; today: string }) {
  switch (entry.kind) {
    case 'today':
      return <strong aria-current="date">{t('timelineToday')}</strong>;
    case 'order':
      return <span>{label('orderStep', entry.step)}</span>;
    case 'opened':
      return <span>{t('entryOpened')}</span>;
    case 'evidence':
      return (
        <span>
          {t('timelineCaptured', label('page', entry.page))} <span class="small muted">{entry.title}</span>
        </span>
      );
    case 'file':
      return (
        <span>
          {t('timelineImported')} <span class="small muted">{entry.name}</span>
        </span>
      );
    case 'listing':
      return <ListingChanged entry={entry} />;
    case 'event':
      return <Happened entry={entry} today={today} />;
    case 'deadline':
      return (
        <span>
          {t(clockOwner(entry.id) === 'buyer' ? 'timelineDue' : 'timelineTheirDue', label('deadline', entry.id))}
          {entry.legalLastDay !== null && entry.legalLastDay !== entry.day && (
            <span class="small muted">
              {' '}
              {t('deadlineLegal')} {day(entry.legalLastDay, today)}
            </span>
          )}
          {entry.legalLastDay === null && <span class="tag tag-caution">{t('deadlineProvisional')}</span>}
        </span>
      );
    case 'stage-opens': {
      const stage = String(entry.stage) as '2' | '3' | '4';
      return <span>{t('timelineStageOpens', stage, label('stageName', stage))}</span>;
    }
  }
}

/** What an offer says differently, with the way to both originals side by side. */
function ListingChanged({ entry }: { entry: TimelineEntry & { kind: 'listing' } }) {
  const { before, after, changes } = entry;
  return (
    <span>
      {t('listingChanged')}
      <ul class="bullets small muted">
        {changes.map((change, index) => (
          <li key={`${change.what}-${index}`}>{changeText(change)}</li>
        ))}
      </ul>
      <a class="small" href={`viewer.html#${before}~${after}`} target="_blank" rel="noreferrer">
        {t('listingCompare')}
      </a>
    </span>
  );
}

function changeText({ what, before, after, count }: ListingChange): string {
  const name = fieldName(what);
  if (count !== undefined) return t(what === 'pictures' ? 'listingPictures' : 'listingLines', count);
  const side = (value: string | number | undefined) => (value === undefined || value === '' ? t('listingNone') : value);
  return t('listingFromTo', name, side(before), side(after));
}

function Happened({ entry, today }: { entry: TimelineEntry & { kind: 'event' }; today: string }) {
  const { event, note } = entry;
  const details = [
    event.outcome && label('outcome', event.outcome),
    event.reason && label('refusal', event.reason),
    event.amount === undefined ? undefined : money(event.amount),
    event.endsOn && day(event.endsOn, today),
    note,
  ].filter((part) => part !== undefined && part !== '');
  return (
    <span>
      {label('event', event.type)}
      {details.length > 0 && <span class="small muted"> {details.join(' · ')}</span>}
    </span>
  );
}
