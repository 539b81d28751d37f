import { labelIfAny, t } from '../../utils/i18n.ts';
import type { CheckedLine, Verdict } from '../../utils/rights/check-claim.ts';
import { Cites } from '../Cite.tsx';
import { money } from '../format.ts';

const VERDICTS = {
  exact: 'verdictExact',
  more: 'verdictMore',
  less: 'verdictLess',
  'not-owed': 'verdictNotOwed',
  'not-asked': 'verdictNotAsked',
} as const satisfies Record<Verdict, string>;

/** Head by head: what was asked, what is owed, and why. */
export function CheckedLines({ lines }: { lines: readonly CheckedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="reasons">
      {lines.map(({ id, verdict, demanded, owed, text, basis }) => (
        <li key={id}>
          <p class="option-head">
            <span class="heading">{labelIfAny('item', id) ?? labelIfAny('remedy', id) ?? id}</span>
            <span class={verdict === 'exact' ? 'tag tag-accent' : 'tag tag-caution'}>{t(VERDICTS[verdict])}</span>
          </p>
          <p class="small number muted">
            {[
              demanded === undefined ? undefined : t('checkDemanded', money(demanded)),
              owed === undefined ? undefined : t('checkOwed', money(owed)),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
          <p class="small">{text}</p>
          <Cites basis={basis} />
        </li>
      ))}
    </ul>
  );
}
