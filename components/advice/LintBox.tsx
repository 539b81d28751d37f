import { useState } from 'preact/hooks';
import { language, t, tCount } from '../../utils/i18n.ts';
import { lint, suggest } from '../../utils/rights/lint/index.ts';
import type { Claim, LintFinding } from '../../utils/rights/types.ts';
import { Cites } from '../Cite.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Explained } from './explained.ts';

/** Enough for any letter; a text beyond it is not what somebody means to send. */
const MOST_CHARACTERS = 20_000;
const SHOWN_CHARACTERS = 80;

/** Looks over what somebody is about to send: what should not stand there, where, why, and what may stand instead. */
export function LintBox(props: Explained & { claim: Claim; onCopy: (text: string) => Promise<boolean> }) {
  const { record, claim } = props;
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<{ text: string; findings: LintFinding[] }>();
  const context = { record, claim };
  return (
    <form
      class="stack"
      aria-label={t('lintHeading')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') setChecked({ text, findings: lint(text, context) });
      }}
    >
      <Field name={t('lintWhat')}>
        {(input) => (
          <textarea
            {...input}
            class="input"
            rows={5}
            maxLength={MOST_CHARACTERS}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button" aria-disabled={text.trim() === ''}>
        {t('lintCheck')}
      </button>
      <div role="status">
        {checked &&
          (checked.findings.length === 0 ? (
            <p class="small">
              <Icon name="check" /> {t('lintClean')}
            </p>
          ) : (
            <p class="small strong">{tCount('lintFoundOne', 'lintFound', checked.findings.length)}</p>
          ))}
      </div>
      {checked && checked.findings.length > 0 && (
        <ol class="reasons">
          {checked.findings.map((finding) => {
            const { reason, reasonEn, rewrite } = suggest(finding, checked.text, context);
            return (
              <li key={`${finding.id} ${finding.span?.[0]}`}>
                {finding.span && <mark class="lint-place">{excerpt(checked.text, finding.span)}</mark>}
                <p class="small">{language() === 'zh' ? reason : reasonEn}</p>
                <p class="small muted">{t('lintInstead')}</p>
                <Instead text={rewrite} onCopy={props.onCopy} />
                <Cites basis={finding.basis} />
              </li>
            );
          })}
        </ol>
      )}
    </form>
  );
}

/** Lawful words, to be copied. */
function Instead({ text, onCopy }: { text: string; onCopy: (text: string) => Promise<boolean> }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <p class="lint-instead small">
      <span lang="zh-CN">{text}</span>
      <button type="button" class="button button-plain small" onClick={async () => setCopied(await onCopy(text))}>
        {t(isCopied ? 'draftCopied' : 'lintCopy')}
      </button>
    </p>
  );
}

function excerpt(text: string, [start, end]: readonly [number, number]): string {
  const place = text.slice(start, end);
  return place.length > SHOWN_CHARACTERS ? `${place.slice(0, SHOWN_CHARACTERS)}…` : place;
}
