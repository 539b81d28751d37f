import type { StampRow } from '../../../utils/evidence/types.ts';
import { label, t } from '../../../utils/i18n.ts';
import { moment } from '../../format.ts';
import { familiarity } from './familiarity.ts';
import { StampLine } from './StampLine.tsx';

/** As many as one looks at; the others are in the store, and in every evidence pack. */
const SHOWN = 10;

/** What is waiting for a stamp and why, and the stamps that came, the newest first. */
export function StampList(props: { stamps: readonly StampRow[]; isOn: boolean; isAsking: boolean; onNow: () => void }) {
  const pending = props.stamps.filter(({ state }) => state === 'pending');
  const stamped = props.stamps.filter(({ state }) => state === 'stamped').toReversed();
  const uses = familiarity(stamped);
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
          {stamped.slice(0, SHOWN).map((row) => (
            <StampLine key={row.id} row={row} use={uses.get(row.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}
