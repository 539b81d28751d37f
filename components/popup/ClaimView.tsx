import { label, labelIfAny, t } from '../../utils/i18n.ts';
import type { Advice, Claim } from '../../utils/rights/types.ts';
import { Cites } from '../Cite.tsx';
import { money } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

/** What can be claimed, line by line with formula and ground; what cannot, with its reason, folded. */
export function ClaimView({ claim, unsupported }: { claim: Claim; unsupported: Advice['unsupported'] }) {
  const hasClaim = claim.items.length > 0 || claim.remedies.length > 0;
  return (
    <Disclosure
      title={<strong>{t('claimHeading')}</strong>}
      gist={claim.total > 0 ? <strong class="number">{money(claim.total)}</strong> : undefined}
      class="section"
      open={!hasClaim}
    >
      {claim.items.length > 0 ? <Items claim={claim} /> : <p class="small">{t('claimNothing')}</p>}
      {claim.remedies.length > 0 && (
        <p>
          <span class="muted small">{t('claimRemedies')}</span>{' '}
          {claim.remedies.map((remedy) => label('remedy', remedy)).join(t('listSeparator'))}
        </p>
      )}
      {hasClaim && <p class="small muted">{t('claimNote')}</p>}
      {unsupported.length > 0 && (
        <Disclosure title={<span class="small">{t('claimUnsupported', unsupported.length)}</span>}>
          <ul class="reasons">
            {unsupported.map(({ id, reason, basis }) => (
              <li key={id}>
                <p class="heading">{unsupportedName(id)}</p>
                <p class="small">{reason}</p>
                <Cites basis={basis} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Disclosure>
  );
}

/** Items and remedies have names of their own; the rest is named for the refusal only. */
function unsupportedName(id: Advice['unsupported'][number]['id']): string {
  return labelIfAny('unsupported', id) ?? labelIfAny('item', id) ?? labelIfAny('remedy', id) ?? id;
}

function Items({ claim }: { claim: Claim }) {
  return (
    <ul class="claim">
      {claim.items.map((item) => (
        <li key={item.id}>
          <div class="claim-line">
            <span>{label('item', item.id)}</span>
            <span class="number">{money(item.amount)}</span>
          </div>
          <p class="small muted">{item.formula}</p>
          <Cites basis={item.basis} />
        </li>
      ))}
      <li class="claim-line claim-total">
        <strong>{t('claimTotal')}</strong>
        <strong class="number">{money(claim.total)}</strong>
      </li>
    </ul>
  );
}
