import { useState } from 'preact/hooks';
import type { Exhibit } from '../../utils/case/exhibits.ts';
import { t, tStored } from '../../utils/i18n.ts';
import { Choices, Field } from '../ui/Field.tsx';
import { ExhibitChoice } from './ExhibitChoice.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import type { PackActions, PackState, PackWish } from './model.ts';

/** Handing over: which exhibits, for whom, in which version; then the pack as one file, or the bundle on paper. */
export function ExportView(props: { exhibits: readonly Exhibit[]; pack: PackState; actions: PackActions }) {
  const { exhibits, pack, actions } = props;
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [recipient, setRecipient] = useState('');
  const [versions, setVersions] = useState<PackWish['versions']>('originals');
  const [redacted, setRedacted] = useState<ReadonlySet<string>>(new Set());
  const [withAdvice, setAdvice] = useState(true);
  const may = (id: string) => versions === 'originals' || redacted.has(id);
  const chosen = exhibits.filter(({ id }) => may(id) && !left.has(id)).map(({ id }) => id);
  const wish: PackWish = { chosen, recipient: recipient.trim(), versions, withAdvice };
  const choose = async (next: PackWish['versions']) => {
    if (next === 'redacted') setRedacted(await actions.redacted());
    setVersions(next);
    // What one tells a lawyer is not for the other side: the redacted version is made to be handed on.
    setAdvice(next === 'originals');
  };
  if (exhibits.length === 0) return <p class="muted">{t('packNothing')}</p>;
  return (
    <div class="pack stack">
      <p>{t('packWhat')}</p>
      <ExhibitChoice exhibits={exhibits} chosen={chosen} may={may} left={left} onLeave={leave} />
      <Field name={t('packRecipient')}>
        {(input) => (
          <input
            {...input}
            class="input"
            value={recipient}
            maxLength={80}
            placeholder={t('packRecipientExample')}
            onInput={(event) => setRecipient(event.currentTarget.value)}
          />
        )}
      </Field>
      <Choices
        legend={t('packVersions')}
        name="pack-versions"
        kind="radio"
        options={[
          { value: 'originals', label: t('packOriginals') },
          { value: 'redacted', label: t('packRedacted') },
        ]}
        chosen={[versions]}
        onChange={([next]) => next && void choose(next)}
      />
      <label class="check">
        <input type="checkbox" checked={withAdvice} onChange={(event) => setAdvice(event.currentTarget.checked)} />
        <span>{t('packWithAdvice')}</span>
      </label>
      <div class="button-row">
        <button
          type="button"
          class="button button-primary"
          disabled={chosen.length === 0 || pack.state === 'running'}
          onClick={() => actions.start(wish)}
        >
          {t('packExport')}
        </button>
        <button type="button" class="button" disabled={chosen.length === 0} onClick={() => actions.print(wish)}>
          {t('packPrint')}
        </button>
      </div>
      {chosen.length === 0 && <p class="small urgent">{tStored('pack_error_nothing')}</p>}
      <ExportProgress pack={pack} onCancel={actions.cancel} />
    </div>
  );
}
