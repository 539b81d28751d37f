import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties an input to its label and to the sentence about its fault. */
export interface InputProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** A labelled input with the sentence that says what is wrong with it. */
export function Field(props: {
  name: string;
  /** The name is a question, not a caption. */
  isQuestion?: boolean;
  fault?: string | undefined;
  children: (input: {
    id: string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
  }) => ComponentChildren;
}) {
  const id = useId();
  const faultId = `${id}-fault`;
  return (
    <div class="field">
      <label class={props.isQuestion ? 'question-text' : 'small muted'} for={id}>
        {props.name}
      </label>
      {props.children({
        id,
        'aria-invalid': props.fault !== undefined,
        'aria-describedby': props.fault === undefined ? undefined : faultId,
      })}
      {props.fault !== undefined && (
        <p id={faultId} class="small urgent" role="alert">
          {props.fault}
        </p>
      )}
    </div>
  );
}

/** Some of a few choices, or one of them. */
export function Choices<T extends string>(props: {
  legend: string;
  isQuestion?: boolean;
  name: string;
  kind: 'radio' | 'checkbox';
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  fault?: string | undefined;
  onChange: (chosen: T[]) => void;
}) {
  const toggle = (value: T, isOn: boolean) => {
    if (props.kind === 'radio') props.onChange([value]);
    else props.onChange(isOn ? [...props.chosen, value] : props.chosen.filter((other) => other !== value));
  };
  return (
    <fieldset class="fieldset">
      <legend class={props.isQuestion ? 'question-text' : undefined}>{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value} class="check">
          <input
            type={props.kind}
            name={props.name}
            value={value}
            checked={props.chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
      {props.fault !== undefined && (
        <p class="small urgent" role="alert">
          {props.fault}
        </p>
      )}
    </fieldset>
  );
}
