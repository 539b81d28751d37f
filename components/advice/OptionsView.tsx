import { t } from '../../utils/i18n.ts';
import { type ClaimOption, claimOptions } from '../../utils/rights/claim-options.ts';
import { Cites } from '../Cite.tsx';
import { money } from '../format.ts';
import type { Explained } from './explained.ts';

/** The ways to be helped: first what may be claimed, then what is not owed and why. */
export function OptionsView({ record, rules }: Explained) {
  const options = claimOptions(record, rules);
  return (
    <ul class="reasons">
      {[...options.filter((one) => one.available), ...options.filter((one) => !one.available)].map((option) => (
        <Option key={option.id} option={option} />
      ))}
    </ul>
  );
}

function Option({ option }: { option: ClaimOption }) {
  const { name, plain, available, amount, reason, law } = option;
  return (
    <li>
      <p class="option-head">
        <span class="heading">{name}</span>
        <span class={available ? 'tag tag-accent' : 'tag'}>{t(available ? 'optionOpen' : 'optionClosed')}</span>
        {amount !== undefined && <span class="number option-amount">{money(amount)}</span>}
      </p>
      <p class="small">{plain}</p>
      {reason && <p class="small muted">{t('optionWhyNot', reason.text)}</p>}
      <Cites basis={reason && reason.basis.length > 0 ? reason.basis : law.map(({ citation }) => citation)} />
    </li>
  );
}
