import { useState } from 'preact/hooks';
import { label, t } from '../../../utils/i18n.ts';
import { HOLIDAY_YEARS, type HolidayYear } from '../../../utils/rights/index.ts';
import { readHolidayYear, type TableFault } from '../../../utils/rights/tables/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';

/** How many faults of a file are worth reading at once. */
const SHOWN_FAULTS = 8;

/** A year of holidays as a data file, chosen or pasted, by the reader of the project's own files. */
export function HolidayForm({ onAdd }: { onAdd: (year: HolidayYear) => void }) {
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly TableFault[]>([]);
  const [added, setAdded] = useState<number>();
  const change = (typed: string) => {
    setText(typed);
    setFaults([]);
    setAdded(undefined);
  };
  const add = () => {
    const reading = readHolidayYear(text);
    if ('faults' in reading) return setFaults(reading.faults);
    onAdd(reading.year);
    change('');
    setAdded(reading.year.year);
  };
  return (
    <form
      class="stack"
      aria-label={t('holidayAdd')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field name={t('holidayFile')}>
        {(input) => (
          <input
            {...input}
            class="input"
            type="file"
            accept=".json,application/json"
            onChange={async (event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) change(await file.text());
            }}
          />
        )}
      </Field>
      <Field name={t('holidayPaste')} fault={faults.length > 0 ? t('holidayFaults', faults.length) : undefined}>
        {(input) => (
          <textarea
            {...input}
            class="input mono"
            rows={6}
            spellcheck={false}
            value={text}
            onInput={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
      {faults.length > 0 && (
        <ul class="bullets small urgent">
          {faults.slice(0, SHOWN_FAULTS).map(({ pointer, fault }) => (
            <li key={`${pointer} ${fault}`}>
              {pointer !== '' && <code class="mono">{pointer}</code>} {label('tableFault', fault)}
            </li>
          ))}
        </ul>
      )}
      <div class="button-row">
        <button type="submit" class="button">
          {t('holidayAdd')}
        </button>
        <p class="small muted" role="status">
          {added !== undefined && t('holidayAdded', added)}
        </p>
      </div>
      <Disclosure title={<span class="small">{t('holidayExample')}</span>}>
        <pre class="sample mono">{JSON.stringify(HOLIDAY_YEARS.at(-1), null, 2)}</pre>
      </Disclosure>
    </form>
  );
}
