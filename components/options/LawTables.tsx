import { t } from '../../utils/i18n.ts';
import type { TableCorrections } from '../../utils/rights/tables/index.ts';
import { HolidayFigures } from './figures/HolidayFigures.tsx';
import { TimerFigures } from './figures/TimerFigures.tsx';
import { WageFigures } from './figures/WageFigures.tsx';

/**
 * The figures of the rules that age: where each comes from, when it was looked up, how well it is known; open to
 * correction, and to be set back.
 */
export function LawTables(props: {
  corrections: TableCorrections;
  today: string;
  onChange: (corrections: TableCorrections) => void;
}) {
  const { corrections, today, onChange } = props;
  const { averageWages = [], platformTimers = [], holidayYears = [] } = corrections;
  const change = (part: TableCorrections) => onChange({ ...corrections, ...part });
  return (
    <>
      <p class="muted">{t('optionsLawTablesWhy')}</p>
      <WageFigures entered={averageWages} today={today} onChange={(rows) => change({ averageWages: rows })} />
      <TimerFigures entered={platformTimers} today={today} onChange={(rows) => change({ platformTimers: rows })} />
      <HolidayFigures entered={holidayYears} onChange={(rows) => change({ holidayYears: rows })} />
    </>
  );
}
