import { t } from '../../utils/i18n.ts';
import { Field } from './Field.tsx';

/** One of many, from a list that unfolds; at first none. */
export function Choice(props: {
  name: string;
  options: readonly { value: string; label: string }[];
  value: string;
  fault?: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Field name={props.name} fault={props.fault}>
      {(input) => (
        <select
          {...input}
          class="input"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          <option value="">{t('questionPick')}</option>
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
