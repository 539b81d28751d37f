import { t } from '../../utils/i18n.ts';
import { HOLIDAY_YEARS } from '../../utils/rights/index.ts';
import { FigureTable } from './FigureTable.tsx';

/** The years whose official days off are known. */
export function HolidayTable() {
  return (
    <FigureTable
      title={t('tableHolidays')}
      why={t('tableHolidaysWhy')}
      columns={[t('tableYear'), t('tableNotice'), t('tableHolidayDays'), t('tableWorkdays')]}
    >
      {HOLIDAY_YEARS.map(({ year, notice, published, holidays, workdays }) => (
        <tr key={year}>
          <th scope="row" class="number">
            {year}
          </th>
          <td class="small">
            {notice}
            <span class="table-line muted number">{t('tablePublished', published)}</span>
          </td>
          <td class="small number">
            {holidays.map(({ name, from, to }) => (
              <span key={from} class="table-line">
                {name} {monthDay(from)}–{monthDay(to)}
              </span>
            ))}
          </td>
          <td class="small number">{workdays.map(monthDay).join(t('listSeparator'))}</td>
        </tr>
      ))}
    </FigureTable>
  );
}

const monthDay = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
