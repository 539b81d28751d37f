import type { Ref } from 'preact';
import { Field } from './Field.tsx';

/** A figure as typed: a text, so that nothing is lost while it is not yet right. */
export function NumberField(props: {
  name: string;
  value: string;
  fault?: string | undefined;
  mode: 'numeric' | 'decimal';
  field?: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
}) {
  return (
    <Field name={props.name} fault={props.fault}>
      {(input) => (
        <input
          {...input}
          {...(props.field ? { ref: props.field } : {})}
          class="input number"
          inputMode={props.mode}
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
