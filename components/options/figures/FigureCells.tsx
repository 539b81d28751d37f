import { t } from '../../../utils/i18n.ts';
import type { Sourced } from '../../../utils/rights/tables/index.ts';
import { StatusTag } from '../../StatusTag.tsx';

/** Source and status of a figure of the project's. */
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

/** The same of a figure that the user has entered; `before`: the value in whose place it stands. */
export function EnteredCells({ on, before }: { on: string | undefined; before?: string | undefined }) {
  return (
    <>
      <td class="small">
        {t('figureEntered')}
        {before !== undefined && <span class="table-line muted">{t('figureBefore', before)}</span>}
      </td>
      <td>
        <span class="tag tag-accent">{t('figureCounted')}</span>
        {on !== undefined && <span class="table-line small muted number">{on}</span>}
      </td>
    </>
  );
}

/** What can be done about a figure; each button names its object for whoever hears it alone. */
export function FigureActions(props: {
  name: string;
  onCorrect?: (() => void) | undefined;
  /** Takes back what was entered. */
  onReset?: (() => void) | undefined;
  /** There is a figure of the project's to come back to. */
  hasStandard: boolean;
}) {
  const reset = props.hasStandard ? 'figureReset' : 'figureDelete';
  return (
    <td class="table-actions">
      {props.onCorrect && (
        <button type="button" class="button button-plain small" onClick={props.onCorrect}>
          {t('figureCorrect')}
          <span class="visually-hidden"> {props.name}</span>
        </button>
      )}
      {props.onReset && (
        <button type="button" class="button button-plain small" onClick={props.onReset}>
          {t(reset)}
          <span class="visually-hidden"> {props.name}</span>
        </button>
      )}
    </td>
  );
}
