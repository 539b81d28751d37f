import { useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n.ts';
import { AVERAGE_WAGES, PROVINCES, tableFaults, type WageFigure } from '../../../utils/rights/tables/index.ts';
import { money } from '../../format.ts';
import { typedNumber } from '../../typed-number.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { EnteredCells, FigureActions, SourceCells } from './FigureCells.tsx';
import { FigureForm } from './FigureForm.tsx';
import { FigureTable } from './FigureTable.tsx';
import { figureRows, putFigure, withoutFigure } from './rows.ts';

const keyOf = ({ province, year }: WageFigure) => `${province} ${year}`;

/** Average wages by province, by which small claims are measured (民事诉讼法:165). */
export function WageFigures(props: {
  entered: readonly WageFigure[];
  today: string;
  onChange: (entered: WageFigure[]) => void;
}) {
  const { entered, today } = props;
  const [draft, setDraft] = useState({ province: '', year: String(Number(today.slice(0, 4)) - 1), yuan: '' });
  const amount = useRef<HTMLInputElement>(null);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const figure = (): WageFigure => ({
    province: draft.province,
    year: typedNumber(draft.year),
    yuan: typedNumber(draft.yuan),
    enteredOn: today,
  });
  return (
    <FigureTable
      title={t('tableWages')}
      why={t('tableWagesWhy')}
      columns={[t('tableProvince'), t('tableYear'), t('tableWage')]}
      rows={figureRows(AVERAGE_WAGES, entered, keyOf).map(({ standard, entered: own }) => {
        const shown = own ?? standard;
        if (!shown) return null;
        const key = keyOf(shown);
        return (
          <tr key={key}>
            <th scope="row">{shown.province}</th>
            <td class="number">{shown.year}</td>
            <td class="number">{money(shown.yuan)}</td>
            {own ? (
              <EnteredCells on={own.enteredOn} before={standard && money(standard.yuan)} />
            ) : (
              standard && <SourceCells figure={standard} />
            )}
            <FigureActions
              name={key}
              onCorrect={() => {
                setDraft({ province: shown.province, year: String(shown.year), yuan: String(shown.yuan) });
                amount.current?.focus();
              }}
              onReset={own && (() => props.onChange(withoutFigure(entered, key, keyOf)))}
              hasStandard={standard !== undefined}
            />
          </tr>
        );
      })}
    >
      <FigureForm
        name={t('wageSave')}
        save={t('wageSave')}
        faults={() => tableFaults({ averageWages: [figure()] })}
        onSave={() => {
          props.onChange(putFigure(entered, figure(), keyOf));
          change({ yuan: '' });
        }}
      >
        {(faultAt) => (
          <>
            <Choice
              name={t('tableProvince')}
              fault={faultAt('province')}
              options={PROVINCES.map(([name]) => ({ value: name, label: name }))}
              value={draft.province}
              onChange={(province) => change({ province })}
            />
            <NumberField
              name={t('tableYear')}
              fault={faultAt('year')}
              mode="numeric"
              value={draft.year}
              onChange={(year) => change({ year })}
            />
            <NumberField
              name={t('wageYuan')}
              fault={faultAt('yuan')}
              mode="decimal"
              field={amount}
              value={draft.yuan}
              onChange={(yuan) => change({ yuan })}
            />
          </>
        )}
      </FigureForm>
    </FigureTable>
  );
}
