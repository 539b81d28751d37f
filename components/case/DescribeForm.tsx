import { useState } from 'preact/hooks';
import { CLASSES } from '../../utils/case/exhibits.ts';
import type { EvidenceClass } from '../../utils/case/types.ts';
import { label, t } from '../../utils/i18n.ts';
import { Choices, Field } from '../ui/Field.tsx';
import type { Detail } from './model.ts';

/** Under which class the evidence is filed and what it is to prove: the words of the evidence list. */
export function DescribeForm(props: {
  detail: Detail;
  isSaving: boolean;
  onSave: (exhibitId: string, said: { class?: EvidenceClass; proves?: string }) => void;
}) {
  const { exhibit, suggestion } = props.detail;
  const [filedAs, setFiledAs] = useState<EvidenceClass>(exhibit.class);
  const [proves, setProves] = useState(exhibit.proves ?? '');
  const isChanged = filedAs !== exhibit.class || proves.trim() !== (exhibit.proves ?? '');
  const offer = suggestion?.proves;
  return (
    <form
      class="card stack"
      aria-labelledby="describe-heading"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(exhibit.id, { class: filedAs, proves: proves.trim() });
      }}
    >
      <h2 id="describe-heading" class="heading">
        {t('describeHeading')}
      </h2>
      <Choices
        legend={t('describeClass')}
        name="class"
        kind="radio"
        options={CLASSES.map((value) => ({ value, label: `${value} ${label('evidence', value)}` }))}
        chosen={[filedAs]}
        onChange={([chosen]) => chosen && setFiledAs(chosen)}
      />
      <Field name={t('describeProves')}>
        {(input) => (
          <textarea
            {...input}
            class="input"
            rows={3}
            maxLength={500}
            value={proves}
            onInput={(event) => setProves(event.currentTarget.value)}
          />
        )}
      </Field>
      {offer && proves.trim() === '' && (
        <button type="button" class="button button-plain" onClick={() => setProves(offer)}>
          {t('describeUse', offer)}
        </button>
      )}
      <button type="submit" class="button button-primary" disabled={!isChanged || props.isSaving}>
        {t('describeSave')}
      </button>
    </form>
  );
}
