import { language, t } from '../../utils/i18n.ts';
import { PLATFORM_TIMERS, type TimerLength } from '../../utils/rights/tables/index.ts';
import { TEXTS } from '../../utils/rights/text/index.ts';
import { FigureTable } from './FigureTable.tsx';
import { SourceCells } from './SourceCells.tsx';

/** What the platforms give for each step. */
export function TimerTable() {
  const { marketplaces, timers } = TEXTS[language()].words;
  return (
    <FigureTable
      title={t('tableTimers')}
      why={t('tableTimersWhy')}
      columns={[t('tableMarketplace'), t('tableStep'), t('tableTime'), t('tableSource'), t('tableStatus')]}
    >
      {PLATFORM_TIMERS.map((timer) => (
        <tr key={`${timer.marketplace}-${timer.kind}`}>
          <th scope="row">{marketplaces[timer.marketplace]}</th>
          <td>{timers[timer.kind]}</td>
          <td class="number">{lengthText(timer.length)}</td>
          <SourceCells figure={timer} note={timer.note} />
        </tr>
      ))}
    </FigureTable>
  );
}

function lengthText(length: TimerLength): string {
  if ('days' in length) return t('tableDays', length.days);
  return 'hours' in length ? t('tableHours', length.hours) : t('tableWorkingDays', length.workingDays);
}
