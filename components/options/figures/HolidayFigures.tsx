import { t } from '../../../utils/i18n.ts';
import { HOLIDAY_YEARS, type HolidayYear } from '../../../utils/rights/index.ts';
import { EnteredCells, FigureActions } from './FigureCells.tsx';
import { FigureTable } from './FigureTable.tsx';
import { HolidayForm } from './HolidayForm.tsx';
import { figureRows, putFigure, withoutFigure } from './rows.ts';

const keyOf = ({ year }: HolidayYear) => String(year);

/** The years whose official days off are known, and those that the user has added. */
export function HolidayFigures(props: { entered: readonly HolidayYear[]; onChange: (entered: HolidayYear[]) => void }) {
  const { entered } = props;
  const rows = figureRows<HolidayYear, HolidayYear>(HOLIDAY_YEARS, entered, keyOf);
  return (
    <FigureTable
      title={t('tableHolidays')}
      why={t('tableHolidaysWhy')}
      columns={[t('tableYear'), t('tableHolidayDays'), t('tableWorkdays')]}
      rows={rows.map(({ standard, entered: own }) => {
        const shown = own ?? standard;
        if (!shown) return null;
        return (
          <tr key={shown.year}>
            <th scope="row" class="number">
              {shown.year}
            </th>
            <td class="small number">
              {shown.holidays.map(({ name, from, to }) => (
                <span key={from} class="table-line">
                  {name} {monthDay(from)}
                  {from !== to && `–${monthDay(to)}`}
                </span>
              ))}
            </td>
            <td class="small number">{shown.workdays.map(monthDay).join(t('listSeparator'))}</td>
            {own ? (
              <EnteredCells on={own.published} before={standard?.notice} />
            ) : (
              <>
                <td class="small">{shown.notice}</td>
                <td>
                  <span class="tag tag-accent">{t('lawVerified')}</span>
                  <span class="table-line small muted number">{t('tablePublished', shown.published)}</span>
                </td>
              </>
            )}
            <FigureActions
              name={String(shown.year)}
              onReset={own && (() => props.onChange(withoutFigure(entered, keyOf(own), keyOf)))}
              hasStandard={standard !== undefined}
            />
          </tr>
        );
      })}
    >
      <HolidayForm onAdd={(year) => props.onChange(putFigure(entered, year, keyOf))} />
    </FigureTable>
  );
}

const monthDay = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
