import type { Sourced } from '../../utils/rights/tables/index.ts';
import { StatusTag } from '../StatusTag.tsx';

/** Where a figure comes from and how well it was checked: the last two cells of its row. */
export function SourceCells({ figure, note }: { figure: Sourced; note?: string | undefined }) {
  return (
    <>
      <td class="small">
        {figure.source}
        {note !== undefined && <span class="table-line muted">{note}</span>}
      </td>
      <td>
        <StatusTag status={figure.status} />
        <span class="table-line small muted number">{figure.checkedOn}</span>
      </td>
    </>
  );
}
