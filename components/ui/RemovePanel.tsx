import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';

/** Deleting, asked once: what it means stands above the button that does it. */
export function RemovePanel(props: {
  button: string;
  /** What it is about, for who does not see where the button stands. */
  of?: string;
  question: string;
  confirm: string;
  isSaving: boolean;
  onRemove: () => void;
}) {
  const [isAsking, ask] = useState(false);
  const question = useId();
  if (!isAsking)
    return (
      <button type="button" class="button button-plain button-remove" onClick={() => ask(true)}>
        <Icon name="remove" />
        {props.button}
        {props.of !== undefined && <span class="visually-hidden"> {props.of}</span>}
      </button>
    );
  return (
    <Notice tone="urgent">
      <div role="alertdialog" aria-label={props.button} aria-describedby={question}>
        <p id={question}>{props.question}</p>
        <div class="button-row remove-row">
          <button type="button" class="button" onClick={() => ask(false)}>
            {t('removeKeep')}
          </button>
          <button type="button" class="button button-urgent" disabled={props.isSaving} onClick={props.onRemove}>
            {props.confirm}
          </button>
        </div>
      </div>
    </Notice>
  );
}
