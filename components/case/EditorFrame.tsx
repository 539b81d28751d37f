import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';

/** What every editor of a copy has around it: what it is for, and saving or leaving it. */
export function EditorFrame(props: {
  heading: string;
  hint: string;
  saveLabel: string;
  /** There is something to save, and nothing is being saved. */
  canSave: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  return (
    <section class="card stack" aria-labelledby="editor-heading">
      <h2 id="editor-heading" class="section-title">
        {props.heading}
      </h2>
      <p class="small muted">{props.hint}</p>
      {props.children}
      <div class="button-row">
        <button type="button" class="button button-primary" disabled={!props.canSave} onClick={props.onSave}>
          {props.saveLabel}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('editCancel')}
        </button>
      </div>
    </section>
  );
}
