import { t } from '../../utils/i18n.ts';
import { AVERAGE_WAGES } from '../../utils/rights/tables/index.ts';
import { money } from '../format.ts';
import { FigureTable } from './FigureTable.tsx';
import { SourceCells } from './SourceCells.tsx';

/** Average wages by province, by which small claims are measured. */
export function WageTable() {
  return (
    <FigureTable
      title={t('tableWages')}
      why={t('tableWagesWhy')}
      columns={[t('tableProvince'), t('tableYear'), t('tableWage'), t('tableSource'), t('tableStatus')]}
    >
      {AVERAGE_WAGES.map((wage) => (
        <tr key={`${wage.province}-${wage.year}`}>
          <th scope="row">{wage.province}</th>
          <td class="number">{wage.year}</td>
          <td class="number">{money(wage.yuan)}</td>
          <SourceCells figure={wage} />
        </tr>
      ))}
    </FigureTable>
  );
}
