import { Field } from '../ui/Field.tsx';

/** Words that nobody should read over a shoulder. `isNew`: a password manager may offer to make one. */
export function SecretField(props: {
  name: string;
  value: string;
  isNew?: boolean;
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Field name={props.name} fault={props.fault}>
      {(input) => (
        <input
          {...input}
          class="input"
          type="password"
          autocomplete={props.isNew ? 'new-password' : 'off'}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
