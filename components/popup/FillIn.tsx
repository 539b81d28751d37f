import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { readUserFact, type UserPath } from '../../utils/marketplaces/user-fact.ts';
import { faultOf } from '../../utils/pick/faults.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fieldName, fieldNames } from './field-name.ts';
import type { Fill, PopupActions } from './model.ts';

/** What the page did not give: typed in, or pointed at; and a report for those who maintain the reading. */
export function FillIn(props: { fill: Fill; isSaving: boolean; actions: PopupActions }) {
  const { fill, actions } = props;
  return (
    <Disclosure
      title={<strong>{t('fillHeading')}</strong>}
      gist={<span class="small muted">{fieldNames(fill.missing)}</span>}
      class="card"
    >
      <div class="stack">
        <p class="small muted">{t(fill.captureId === undefined ? 'fillCaptureFirst' : 'fillWhy')}</p>
        {fill.captureId !== undefined &&
          fill.missing.map((path) => (
            <One key={path} path={path} fill={fill} isSaving={props.isSaving} actions={actions} />
          ))}
        <Report onCopy={actions.copyReport} />
      </div>
    </Disclosure>
  );
}

function Report({ onCopy }: { onCopy: () => Promise<boolean> }) {
  const [state, setState] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = async () => setState((await onCopy()) ? 'yes' : 'failed');
  return (
    <div>
      <button type="button" class="button button-plain" onClick={copy}>
        <Icon name={state === 'yes' ? 'check' : 'copy'} />
        <span aria-live="polite">{t(state === 'yes' ? 'reportCopied' : 'reportCopy')}</span>
      </button>
      {state === 'failed' && (
        <p class="small urgent" role="alert">
          {t('reportFailed')}
        </p>
      )}
      <p class="small muted">{t('reportWhy')}</p>
    </div>
  );
}

function One({
  path,
  fill,
  isSaving,
  actions,
}: {
  path: UserPath;
  fill: Fill;
  isSaving: boolean;
  actions: PopupActions;
}) {
  const [words, setWords] = useState('');
  const [isFaulty, setFaulty] = useState(false);
  const name = fieldName(path);
  const save = (event: Event) => {
    event.preventDefault();
    if (isSaving) return;
    if (readUserFact(path, words, fill.site) === undefined) return setFaulty(true);
    actions.giveFact(path, words);
  };
  return (
    <form class="fill-one" onSubmit={save}>
      <Field name={name} fault={isFaulty ? t(faultOf(path)) : undefined}>
        {(input) => (
          <input
            {...input}
            class="input"
            type="text"
            autocomplete="off"
            value={words}
            onInput={(event) => {
              setWords(event.currentTarget.value);
              setFaulty(false);
            }}
          />
        )}
      </Field>
      <span class="button-row">
        <button type="submit" class="button" aria-label={t('fillSave', name)} aria-disabled={isSaving}>
          {t('fillSaveShort')}
        </button>
        <button type="button" class="button" aria-label={t('fillPoint', name)} onClick={() => actions.pointAt(path)}>
          {t('fillPointShort')}
        </button>
      </span>
    </form>
  );
}
