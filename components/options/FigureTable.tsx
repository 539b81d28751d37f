import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A table of figures with its heading and what it is for. */
export function FigureTable(props: {
  title: string;
  why: string;
  columns: readonly string[];
  children: ComponentChildren;
}) {
  const id = useId();
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
              {props.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{props.children}</tbody>
        </table>
      </section>
    </div>
  );
}
