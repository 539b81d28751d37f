import { t } from '../../utils/i18n.ts';
import { Field, type InputProps } from './Field.tsx';

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
      {(input) => <Options input={input} options={props.options} value={props.value} onChange={props.onChange} />}
    </Field>
  );
}

/** The list itself, where the field around it is another's. */
export function Options(props: {
  input: InputProps;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <select
      {...props.input}
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
  );
}
