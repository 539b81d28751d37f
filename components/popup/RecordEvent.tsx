import { useState } from 'preact/hooks';
import type { Standing } from '../../utils/case/standing.ts';
import { label, t } from '../../utils/i18n.ts';
import type { DisputeEvent, EventType } from '../../utils/rights/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { EventForm } from './EventForm.tsx';
import { entryName } from './entry-name.ts';

const buttonId = (type: EventType) => `record-${type}`;

/** “What has happened?”: one button per event that can sensibly have happened now, then its day and details. */
export function RecordEvent(props: {
  standing: Standing;
  isSaving: boolean;
  onRecord: (event: DisputeEvent, note?: string) => void;
  onUndo: () => void;
  onRedo: () => void;
}) {
  const { offered, undo, redo, today, advice } = props.standing;
  const [chosen, choose] = useState<EventType>();
  const record = (event: DisputeEvent, note?: string) => {
    choose(undefined);
    props.onRecord(event, note);
  };
  const cancel = () => {
    if (chosen) document.getElementById(buttonId(chosen))?.focus();
    choose(undefined);
  };
  const button = (type: EventType) => (
    <button
      key={type}
      id={buttonId(type)}
      type="button"
      class="button"
      aria-disabled={props.isSaving}
      aria-expanded={chosen === type}
      onClick={() => choose(chosen === type ? undefined : type)}
    >
      {label('event', type)}
    </button>
  );
  return (
    <section class="card" aria-labelledby="record-heading">
      <h2 id="record-heading" class="heading">
        {t('recordHeading')}
      </h2>
      {offered.now.length > 0 && <div class="button-row record-choices">{offered.now.map(button)}</div>}
      {chosen && (
        <EventForm
          key={chosen}
          type={chosen}
          today={today}
          additional={advice.claim.items.map(({ id }) => id)}
          isSaving={props.isSaving}
          onSave={record}
          onCancel={cancel}
        />
      )}
      <Disclosure title={<span class="small">{t('recordMore')}</span>}>
        <div class="button-row">{offered.more.map(button)}</div>
      </Disclosure>
      <div class="button-row">
        {undo && (
          <button type="button" class="button button-plain" aria-disabled={props.isSaving} onClick={props.onUndo}>
            <Icon name="undo" />
            {t('undoButton', entryName(undo))}
          </button>
        )}
        {redo && (
          <button type="button" class="button button-plain" aria-disabled={props.isSaving} onClick={props.onRedo}>
            <Icon name="redo" />
            {t('redoButton', entryName(props.standing.redoes ?? redo))}
          </button>
        )}
      </div>
    </section>
  );
}
