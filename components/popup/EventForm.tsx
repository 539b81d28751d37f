import { useEffect, useRef, useState } from 'preact/hooks';
import { label, t } from '../../utils/i18n.ts';
import { type DisputeEvent, type EventType, type ItemId, OUTCOMES, REFUSAL_REASONS } from '../../utils/rights/types.ts';
import { Choices, Field } from '../ui/Field.tsx';
import { additionalOf, draftFault, EVENT_FIELDS, type EventDraft, eventOf } from './event-draft.ts';

interface Props {
  type: EventType;
  today: string;
  /** Items of the present claim. */
  additional: readonly ItemId[];
  isSaving: boolean;
  onSave: (event: DisputeEvent, note?: string) => void;
  onCancel: () => void;
}

/** When it happened and what else the rules need to know about it. */
export function EventForm(props: Props) {
  const { type, today } = props;
  const [draft, setDraft] = useState<EventDraft>({
    on: today,
    note: '',
    inWriting: true,
    amount: '',
    endsOn: '',
    onlyAdditional: false,
  });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The form appears below the buttons: a keyboard should be in it at once.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<EventDraft>) => setDraft({ ...draft, ...part });
  const fault = draftFault(type, draft, today);
  const faultAt = (field: keyof EventDraft) => (isTried && fault?.field === field ? t(fault.key) : undefined);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!fault) props.onSave(eventOf(type, draft, props.additional), draft.note.trim() || undefined);
  };
  return (
    <form ref={form} class="event-form stack" aria-label={label('event', type)} noValidate onSubmit={save}>
      <Field name={t('recordDate')} fault={faultAt('on')}>
        {(input) => (
          <input
            {...input}
            class="input"
            type="date"
            max={today}
            value={draft.on}
            onInput={(event) => change({ on: event.currentTarget.value })}
          />
        )}
      </Field>
      <Details type={type} draft={draft} items={props.additional} faultAt={faultAt} onChange={change} />
      <Field name={t('recordNote')}>
        {(input) => (
          <input
            {...input}
            class="input"
            type="text"
            maxLength={500}
            value={draft.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="button-row">
        <button type="submit" class="button button-primary" aria-disabled={props.isSaving}>
          {t('recordSave', label('event', type))}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** The one thing an event must tell beyond its day. */
function Details(props: {
  type: EventType;
  draft: EventDraft;
  items: readonly ItemId[];
  faultAt: (field: keyof EventDraft) => string | undefined;
  onChange: (part: Partial<EventDraft>) => void;
}) {
  const { draft, faultAt, onChange } = props;
  switch (EVENT_FIELDS[props.type]) {
    case 'inWriting':
      return (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.inWriting}
            onChange={(event) => onChange({ inWriting: event.currentTarget.checked })}
          />
          <span>{t('recordWriting')}</span>
        </label>
      );
    case 'of':
      if (additionalOf(props.items).length === 0) return null;
      return (
        <Choices
          legend={t('recordRefused')}
          name="of"
          kind="radio"
          options={[
            { value: 'all', label: t('recordRefusedAll') },
            { value: 'part', label: t('recordRefusedPart') },
          ]}
          chosen={[draft.onlyAdditional ? 'part' : 'all']}
          onChange={([choice]) => onChange({ onlyAdditional: choice === 'part' })}
        />
      );
    case 'outcome':
      return (
        <Choices
          legend={t('recordOutcome')}
          name="outcome"
          kind="radio"
          options={OUTCOMES.map((value) => ({ value, label: label('outcome', value) }))}
          chosen={draft.outcome ? [draft.outcome] : []}
          fault={faultAt('outcome')}
          onChange={([outcome]) => outcome && onChange({ outcome })}
        />
      );
    case 'reason':
      return (
        <Choices
          legend={t('recordReason')}
          name="reason"
          kind="radio"
          options={REFUSAL_REASONS.map((value) => ({ value, label: label('refusal', value) }))}
          chosen={draft.reason ? [draft.reason] : []}
          fault={faultAt('reason')}
          onChange={([reason]) => reason && onChange({ reason })}
        />
      );
    case 'amount':
    case 'endsOn':
      return <TypedDetail field={EVENT_FIELDS[props.type] === 'amount' ? 'amount' : 'endsOn'} {...props} />;
    default:
      return null;
  }
}

function TypedDetail(props: {
  field: 'amount' | 'endsOn';
  draft: EventDraft;
  faultAt: (field: keyof EventDraft) => string | undefined;
  onChange: (part: Partial<EventDraft>) => void;
}) {
  const { field } = props;
  const isAmount = field === 'amount';
  return (
    <Field name={t(isAmount ? 'recordAmount' : 'recordEnds')} fault={props.faultAt(field)}>
      {(input) => (
        <input
          {...input}
          class="input"
          {...(isAmount ? { type: 'number', min: '0', step: '0.01', inputMode: 'decimal' as const } : { type: 'date' })}
          value={props.draft[field]}
          onInput={(event) => props.onChange({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
