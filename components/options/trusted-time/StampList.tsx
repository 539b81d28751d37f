import type { StampRow } from '../../../utils/evidence/types.ts';
import { label, t } from '../../../utils/i18n.ts';
import { moment } from '../../format.ts';

/** As many as one looks at; the others are in the store, and in every evidence pack. */
const SHOWN = 10;

/** What is waiting for a stamp and why, and the stamps that came, the newest first. */
export function StampList(props: { stamps: readonly StampRow[]; isOn: boolean; isAsking: boolean; onNow: () => void }) {
  const pending = props.stamps.filter(({ state }) => state === 'pending');
  const stamped = props.stamps.filter(({ state }) => state === 'stamped').toReversed();
  return (
    <div class="card stack">
      <h2 class="heading">{t('stampsHeading', stamped.length)}</h2>
      {pending.map((row) => (
        <div key={row.id} class="stack">
          <p>
            <span class="tag tag-caution">{t('stampPending')}</span>{' '}
            {t('stampPendingSince', row.seq, moment(row.requestedAt))}
          </p>
          <ul class="bullets small">
            {row.failures.map(({ authority, fault, detail, at }) => (
              <li key={authority}>
                {authority} {label('stampFault', fault)} <span class="muted number">{moment(at)}</span>
                {detail !== '' && (
                  <span class="table-line mono muted" lang="en">
                    {detail}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {props.isOn && (
        <button type="button" class="button" aria-disabled={props.isAsking} onClick={props.onNow}>
          {t(props.isAsking ? 'stampAsking' : 'stampNow')}
        </button>
      )}
      {stamped.length === 0 && pending.length === 0 && <p class="small muted">{t('stampsNone')}</p>}
      {stamped.length > 0 && (
        <ul class="reasons">
          {stamped.slice(0, SHOWN).map(({ id, seq, genTime = '', signer = '', authority = '', root }) => (
            <li key={id}>
              <p>
                <span class="number">{moment(genTime)}</span>{' '}
                <span class={root === 'pinned' ? 'tag tag-accent' : 'tag'}>
                  {t(root === 'pinned' ? 'stampPinned' : 'stampUnpinned')}
                </span>
              </p>
              <p class="small muted">{t('stampBy', signer, authority, seq)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
