import { useRef, useState } from 'preact/hooks';
import { language, t } from '../../../utils/i18n.ts';
import {
  COUNTED_TIMERS,
  PLATFORM_TIMERS,
  type PlatformTimer,
  type TimerFigure,
  type TimerLength,
  tableFaults,
} from '../../../utils/rights/tables/index.ts';
import { TEXTS } from '../../../utils/rights/text/index.ts';
import { MARKETPLACES } from '../../../utils/rights/types.ts';
import { typedNumber } from '../../typed-number.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { EnteredCells, FigureActions, SourceCells } from './FigureCells.tsx';
import { FigureForm } from './FigureForm.tsx';
import { FigureTable } from './FigureTable.tsx';
import { figureRows, putFigure, withoutFigure } from './rows.ts';

const keyOf = ({ marketplace, kind }: PlatformTimer | TimerFigure) => `${marketplace} ${kind}`;
const PLATFORMS = MARKETPLACES.filter((name) => name !== 'other' && name !== 'none');

/** What each platform gives for a step: those of its rules, and those that the user has read off the page. */
export function TimerFigures(props: {
  entered: readonly TimerFigure[];
  today: string;
  onChange: (entered: TimerFigure[]) => void;
}) {
  const { entered, today } = props;
  const { marketplaces, timers } = TEXTS[language()].words;
  const [draft, setDraft] = useState({ marketplace: '', kind: '', days: '' });
  const days = useRef<HTMLInputElement>(null);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  // The check below refuses what no list holds, e.g. nothing chosen.
  const figure = () => ({ ...draft, days: typedNumber(draft.days), enteredOn: today }) as TimerFigure;
  return (
    <FigureTable
      title={t('tableTimers')}
      why={t('tableTimersWhy')}
      columns={[t('tableMarketplace'), t('tableStep'), t('tableTime')]}
      rows={figureRows<PlatformTimer, TimerFigure>(PLATFORM_TIMERS, entered, keyOf).map(
        ({ standard, entered: own }) => {
          const shown = own ?? standard;
          if (!shown) return null;
          const name = `${marketplaces[shown.marketplace]} ${timers[shown.kind]}`;
          const correct = () => {
            const known = own?.days ?? (standard && 'days' in standard.length ? standard.length.days : '');
            setDraft({ marketplace: shown.marketplace, kind: shown.kind, days: String(known) });
            days.current?.focus();
          };
          return (
            <tr key={keyOf(shown)}>
              <th scope="row">{marketplaces[shown.marketplace]}</th>
              <td>{timers[shown.kind]}</td>
              <td class="number">{own ? t('tableDays', own.days) : standard && lengthText(standard.length)}</td>
              {own ? (
                <EnteredCells on={own.enteredOn} before={standard && lengthText(standard.length)} />
              ) : (
                standard && <SourceCells figure={standard} note={standard.note} />
              )}
              <FigureActions
                name={name}
                onCorrect={COUNTED_TIMERS.includes(shown.kind) ? correct : undefined}
                onReset={own && (() => props.onChange(withoutFigure(entered, keyOf(own), keyOf)))}
                hasStandard={standard !== undefined}
              />
            </tr>
          );
        },
      )}
    >
      <FigureForm
        name={t('timerSave')}
        save={t('timerSave')}
        faults={() => tableFaults({ platformTimers: [figure()] })}
        onSave={() => {
          props.onChange(putFigure(entered, figure(), keyOf));
          change({ days: '' });
        }}
      >
        {(faultAt) => (
          <>
            <Choice
              name={t('tableMarketplace')}
              fault={faultAt('marketplace')}
              options={PLATFORMS.map((value) => ({ value, label: marketplaces[value] }))}
              value={draft.marketplace}
              onChange={(marketplace) => change({ marketplace })}
            />
            <Choice
              name={t('tableStep')}
              fault={faultAt('kind')}
              options={COUNTED_TIMERS.map((value) => ({ value, label: timers[value] }))}
              value={draft.kind}
              onChange={(kind) => change({ kind })}
            />
            <NumberField
              name={t('timerDays')}
              fault={faultAt('days')}
              mode="numeric"
              field={days}
              value={draft.days}
              onChange={(length) => change({ days: length })}
            />
          </>
        )}
      </FigureForm>
    </FigureTable>
  );
}

function lengthText(length: TimerLength): string {
  if ('days' in length) return t('tableDays', length.days);
  return 'hours' in length ? t('tableHours', length.hours) : t('tableWorkingDays', length.workingDays);
}
