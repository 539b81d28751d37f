import type { Standing } from '../../utils/case/standing.ts';
import { label, t } from '../../utils/i18n.ts';
import { ReasonChain } from '../advice/ReasonChain.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AuthorityView } from './AuthorityView.tsx';
import { ClaimView } from './ClaimView.tsx';
import { CourtView } from './CourtView.tsx';
import { DeadlineView } from './DeadlineView.tsx';
import { type DraftActions, DraftView } from './DraftView.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { StageBar } from './StageBar.tsx';

/** From this stage on a person weighs a lawsuit; before it, its cost is noise. */
const FEES_MATTER = 3;

/** What to do next, why, by when, for how much, in which words, and what is still missing. */
export function NextStep({ standing, onCopy, onSave }: DraftActions & { standing: Standing }) {
  const { advice, today } = standing;
  const isSettled = advice.action.id === 'close';
  return (
    <section class="card next" aria-labelledby="next-heading">
      <StageBar stage={advice.stage} isSettled={isSettled} />
      <h2 id="next-heading" class="next-title" tabIndex={-1}>
        <span class="small muted">{t('stepHeading')}</span>
        {advice.action.title}
      </h2>
      {isSettled && <p>{t('settledText')}</p>}
      {advice.action.steps.length > 0 && (
        <ol class="steps">
          {advice.action.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <DeadlineView deadlines={advice.deadlines} stage={advice.stage} today={today} />
      {!isSettled && <DraftView documents={advice.documents} onCopy={onCopy} onSave={onSave} />}
      {!isSettled && <ClaimView claim={advice.claim} unsupported={advice.unsupported} />}
      {advice.action.reasons.length > 0 && (
        <Disclosure title={<strong>{t('reasonsHeading')}</strong>} class="section" open>
          <ReasonChain reasons={advice.action.reasons} />
        </Disclosure>
      )}
      {advice.authority && <AuthorityView authority={advice.authority} />}
      {advice.court && advice.stage >= FEES_MATTER && <CourtView court={advice.court} />}
      <EvidenceView evidence={standing.evidence} />
      {advice.parallel.length > 0 && (
        <Disclosure
          title={<strong>{t('parallelHeading')}</strong>}
          gist={<span class="small muted">{advice.parallel.length}</span>}
          class="section"
        >
          <ul class="bullets">
            {advice.parallel.map((id) => (
              <li key={id}>{label('parallel', id)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {advice.warnings.length > 0 && (
        <Notice tone="caution">
          <h3 class="heading">{t('warningsHeading')}</h3>
          <ul class={advice.warnings.length > 1 ? 'bullets' : ''}>
            {advice.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
