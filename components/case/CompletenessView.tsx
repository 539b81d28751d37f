import type { Completeness, NeedState, Weakness } from '../../utils/case/completeness.ts';
import { t } from '../../utils/i18n.ts';
import { fieldName } from '../popup/field-name.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { exhibitName } from './ExhibitCard.tsx';

const STATES = {
  there: ['completeThere', 'tag tag-accent'],
  weak: ['completeWeak', 'tag tag-caution'],
  missing: ['completeMissing', 'tag tag-urgent'],
} as const;

const WEAKNESSES = {
  screenshot: 'weakScreenshot',
  'no-original': 'weakNoOriginal',
  excerpt: 'weakExcerpt',
  'no-time': 'weakNoTime',
  unclear: 'weakUnclear',
} as const satisfies Record<Weakness, string>;

const ORDER = ['missing', 'weak', 'there'] as const;

/** What this kind of dispute needs: what is missing or weak, and what to do about it; what is there below. */
export function CompletenessView({ completeness }: { completeness: Completeness }) {
  const { needs, contradictions } = completeness;
  if (needs.length === 0 && contradictions.length === 0) return null;
  const count = (state: NeedState['state']) => needs.filter((need) => need.state === state).length;
  return (
    <Disclosure
      title={<strong>{t('completeHeading')}</strong>}
      gist={
        <span class="small muted">
          {t('completeGist', count('missing'), count('weak') + contradictions.length, count('there'))}
        </span>
      }
      class="complete"
      open
    >
      <ul class="needs">
        {contradictions.map(({ field, values }) => (
          <li key={field}>
            <span class="tag tag-urgent">{t('completeContradiction')}</span> {t('orderConflict', fieldName(field))} (
            {values.map(({ value }) => value).join(' / ')})<p class="small muted">{t('completeContradictionDo')}</p>
          </li>
        ))}
        {ORDER.flatMap((state) => needs.filter((need) => need.state === state)).map((need) => (
          <Need key={need.need.need} need={need} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Need({ need: { need, state, answers, fromPage } }: { need: NeedState }) {
  const [text, tag] = STATES[state];
  const [best] = answers;
  return (
    <li>
      <span class={tag}>{t(text)}</span> <span class="mono muted">{need.class}</span> {need.need}{' '}
      <span class="small muted">{need.why}</span>
      {state === 'missing' && <p class="small">{t(fromPage ? 'completeCapture' : 'completeAdd')}</p>}
      {best && state === 'weak' && (
        <p class="small">
          {t('completeBest', exhibitName(best.exhibit))} {best.weaknesses.map((one) => t(WEAKNESSES[one])).join(' ')}
        </p>
      )}
    </li>
  );
}
