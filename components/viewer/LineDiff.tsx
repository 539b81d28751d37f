import type { LineChange } from '../../utils/case/compare-lines.ts';
import { t } from '../../utils/i18n.ts';
import { Pieces } from './Pieces.tsx';

/** Equal lines shown before and after a difference, so that one sees where it stands. */
const AROUND = 2;

/** Two texts beside each other, line by line; long equal parts are folded unless the whole is wanted. */
export function LineDiff(props: { lines: readonly LineChange[]; isWhole: boolean; before: string; after: string }) {
  const { lines } = props;
  if (lines.length === 0) return <p class="muted">{t('compareNoText')}</p>;
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  return (
    <table class="compare-lines">
      <caption class="heading">{t('compareText')}</caption>
      <thead class="small muted">
        <tr>
          <th scope="col" class="number">
            {props.before}
          </th>
          <th scope="col" class="number">
            {props.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => {
          const key = `${at}`;
          if (props.isWhole || near[at]) return <Line key={key} line={line} />;
          return near[at - 1] || at === 0 ? <Fold key={key} /> : null;
        })}
      </tbody>
    </table>
  );
}

function Fold() {
  return (
    <tr class="compare-fold">
      <td colSpan={2}>{t('compareFold')}</td>
    </tr>
  );
}

function Line({ line }: { line: LineChange }) {
  if (line.kind === 'changed')
    return (
      <tr class="compare-changed">
        <td>
          <Pieces pieces={line.pieces} without="new" />
        </td>
        <td>
          <Pieces pieces={line.pieces} without="gone" />
        </td>
      </tr>
    );
  const { kind, text } = line;
  return (
    <tr class={`compare-${kind}`}>
      <td>{kind === 'new' ? null : kind === 'gone' ? <del>{text}</del> : text}</td>
      <td>{kind === 'gone' ? null : kind === 'new' ? <ins>{text}</ins> : text}</td>
    </tr>
  );
}
