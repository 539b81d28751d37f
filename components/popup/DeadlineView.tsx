import { clockOwner } from '../../utils/case/clocks.ts';
import { label, t, tCount } from '../../utils/i18n.ts';
import { lawEntry, statute } from '../../utils/rights/law/catalogue.ts';
import type { Deadline, Stage } from '../../utils/rights/types.ts';
import { Cites } from '../Cite.tsx';
import { day } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { sortDeadlines, type TimeLeft, timeLeft } from './deadline-order.ts';

/** At most so many days left make a clock urgent. */
const URGENT_DAYS = 3;

/** By when: the clock to watch in full, the others folded. Always both dates, the safe one first. */
export function DeadlineView(props: { deadlines: readonly Deadline[]; stage: Stage; today: string }) {
  const { today } = props;
  const { next, others } = sortDeadlines(props.deadlines, props.stage, today);
  if (!next && others.length === 0) return null;
  return (
    <section class="deadlines" aria-label={t('deadlineHeading')}>
      {next && <One deadline={next} today={today} />}
      {others.length > 0 && (
        <Disclosure title={<span class="small">{t(next ? 'deadlineMore' : 'deadlineAll', others.length)}</span>}>
          <div class="stack">
            {others.map((deadline) => (
              <One key={deadline.id} deadline={deadline} today={today} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function One({ deadline, today }: { deadline: Deadline; today: string }) {
  const { safeDay, legalLastDay, provisional } = deadline;
  const left = timeLeft(deadline, today);
  const isOwn = clockOwner(deadline.id) === 'buyer';
  const isUrgent = isOwn && (left.state === 'legal' || (left.state === 'safe' && left.days <= URGENT_DAYS));
  const isLaw = isSetByLaw(deadline);
  const same = safeDay !== null && safeDay === legalLastDay;
  return (
    <div class={`deadline deadline-${left.state === 'passed' ? 'passed' : isUrgent ? 'urgent' : 'calm'}`}>
      <div class="deadline-head">
        <h3 class="heading">
          {label('deadline', deadline.id)}
          {!isOwn && <span class="deadline-owner">{t('deadlineOthers')}</span>}
        </h3>
        <span class={left.state === 'passed' ? 'tag' : isUrgent ? 'tag tag-urgent' : 'tag tag-accent'}>
          {leftText(left)}
        </span>
      </div>
      <dl class="facts">
        <dt>{t(same ? (isLaw ? 'deadlineSafeAndLegal' : 'deadlineSafeAndLast') : 'deadlineSafe')}</dt>
        <dd class="number">{safeDay === null ? t('deadlineUnknownDay') : day(safeDay, today)}</dd>
        {!same && (
          <>
            <dt>{t(isLaw ? 'deadlineLegal' : 'deadlineLast')}</dt>
            <dd class="number">
              {legalLastDay === null ? t('deadlineUnknownDay') : day(legalLastDay, today)}
              {provisional && <span class="tag tag-caution">{t('deadlineProvisional')}</span>}
            </dd>
          </>
        )}
      </dl>
      {provisional && (
        <p class="small muted">{t(safeDay === null ? 'deadlineProvisionalNone' : 'deadlineProvisionalWhy')}</p>
      )}
      <Cites basis={deadline.basis} />
    </div>
  );
}

/** A platform's own time limit, or a rule of thumb, is not called law. */
function isSetByLaw({ basis }: Deadline): boolean {
  return basis.some((citation) => {
    const name = lawEntry(citation)?.statute;
    return name !== undefined && statute(name)?.area !== 'platform';
  });
}

function leftText(left: TimeLeft): string {
  if (left.state === 'passed') return t('deadlinePassed');
  if (left.state === 'unknown') return t('deadlineProvisional');
  if (left.state === 'legal')
    return left.days === 0
      ? t('deadlineOnlyLegalToday')
      : tCount('deadlineOnlyLegalOne', 'deadlineOnlyLegal', left.days);
  return left.days === 0 ? t('deadlineToday') : tCount('deadlineOneDayLeft', 'deadlineDaysLeft', left.days);
}
