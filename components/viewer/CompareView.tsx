import { useState } from 'preact/hooks';
import { differs, type FieldChange, type ListingDifference } from '../../utils/case/compare-captures.ts';
import type { Capture } from '../../utils/evidence/types.ts';
import { t } from '../../utils/i18n.ts';
import { moment, pageMoney } from '../format.ts';
import { fieldName } from '../popup/field-name.ts';
import { Notice } from '../ui/Notice.tsx';
import { LineDiff } from './LineDiff.tsx';
import type { CompareContent } from './model.ts';
import { Pieces } from './Pieces.tsx';

/** Two captures of one listing side by side: what the later one says differently. */
export function CompareView(props: {
  content: CompareContent;
  capture: Capture;
  others: readonly Capture[];
  onCompare: (id: string) => void;
}) {
  const { before, after, difference } = props.content;
  const [isWhole, setWhole] = useState(false);
  const shown = before.id === props.capture.id ? after : before;
  return (
    <div class="compare">
      <header class="compare-head">
        <label>
          {t('compareWith')}{' '}
          <select value={shown.id} onChange={(event) => props.onCompare(event.currentTarget.value)}>
            {props.others.map(({ id, at }) => (
              <option key={id} value={id}>
                {moment(at)}
              </option>
            ))}
          </select>
        </label>
        <label class="small">
          <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.currentTarget.checked)} />{' '}
          {t('compareWhole')}
        </label>
      </header>
      {!differs(difference) && <Notice>{t('compareSame')}</Notice>}
      <Facts difference={difference} before={before} after={after} />
      <LineDiff lines={difference.lines} isWhole={isWhole} before={moment(before.at)} after={moment(after.at)} />
    </div>
  );
}

function Facts(props: { difference: ListingDifference; before: Capture; after: Capture }) {
  const { fields, promises, parameters } = props.difference;
  const { gone, added } = promises;
  if (fields.length + parameters.length + gone.length + added.length === 0) return null;
  return (
    <table class="viewer-table compare-table">
      <thead>
        <tr>
          <th scope="col">{t('capture_view_fact')}</th>
          <th scope="col" class="number">
            {moment(props.before.at)}
          </th>
          <th scope="col" class="number">
            {moment(props.after.at)}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((change) => (
          <tr key={change.field}>
            <th scope="row">{fieldName(`product.${change.field}`)}</th>
            <td>{cellOf(change, 'before', props.before)}</td>
            <td>{cellOf(change, 'after', props.after)}</td>
          </tr>
        ))}
        {(gone.length > 0 || added.length > 0) && (
          <tr>
            <th scope="row">{t('comparePromises')}</th>
            <td>
              {gone.map((one) => (
                <p key={one}>
                  <del>{one}</del>
                </p>
              ))}
            </td>
            <td>
              {added.map((one) => (
                <p key={one}>
                  <ins>{one}</ins>
                </p>
              ))}
            </td>
          </tr>
        )}
        {parameters.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before === undefined ? <NotShown /> : <del>{before}</del>}</td>
            <td>{after === undefined ? <NotShown /> : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Not shown is not “gone”: the page may have been captured at another place. */
const NotShown = () => <span class="muted">{t('compareNotShown')}</span>;

function cellOf(change: FieldChange, side: 'before' | 'after', { site, facts }: Capture) {
  const value = change[side];
  if (value === undefined) return <NotShown />;
  if (change.pieces) return <Pieces pieces={change.pieces} without={side === 'before' ? 'new' : 'gone'} />;
  const text = typeof value === 'number' ? pageMoney(site, value, facts?.product?.currency) : value;
  return side === 'before' ? <del>{text}</del> : <ins>{text}</ins>;
}
