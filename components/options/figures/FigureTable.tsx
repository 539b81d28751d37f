import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../utils/i18n.ts';

/** A table of figures: heading, what it is for, rows, and below them the way to enter one. */
export function FigureTable(props: {
  title: string;
  why: string;
  /** Names of the columns before source, status and what can be done. */
  columns: readonly string[];
  rows: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  const columns = [...props.columns, t('tableSource'), t('tableStatus')];
  return (
    <div class="card stack">
      <h2 id={id} class="heading">
        {props.title}
      </h2>
      <p class="small muted">{props.why}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard. */}
      <section class="table-scroll" aria-labelledby={id} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">{t('tableCorrect')}</span>
              </th>
            </tr>
          </thead>
          <tbody>{props.rows}</tbody>
        </table>
      </section>
      {props.children}
    </div>
  );
}
