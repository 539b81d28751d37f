import type { StampRow } from '../../../utils/evidence/types.ts';
import { t } from '../../../utils/i18n.ts';
import { moment } from '../../format.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { CertificateNames } from './CertificateNames.tsx';
import type { Familiarity } from './familiarity.ts';

const USES = { first: 'stampUse_first', same: 'stampUse_same', changed: 'stampUse_changed' } as const;

/** One stamp that came: its time, who signed, and what is known of whoever that is. */
export function StampLine({ row, use }: { row: StampRow; use: Familiarity | undefined }) {
  const { seq, genTime = '', signer = '', authority = '', root, leadsElsewhere, chain = [] } = row;
  const isPinned = root === 'pinned';
  return (
    <li>
      <p>
        <span class="number">{moment(genTime)}</span>{' '}
        <span class={isPinned ? 'tag tag-accent' : leadsElsewhere ? 'tag tag-caution' : 'tag'}>
          {t(isPinned ? 'stampPinned' : leadsElsewhere ? 'stampElsewhere' : 'stampUnpinned')}
        </span>
      </p>
      <p class="small muted">{t('stampBy', signer, authority, seq)}</p>
      {!isPinned && use !== undefined && (
        <p class={use === 'changed' ? 'small caution-text' : 'small muted'}>{t(USES[use])}</p>
      )}
      {chain.length > 0 && (
        <Disclosure title={<span class="small">{t('stampChain')}</span>}>
          <CertificateNames certificates={chain} />
        </Disclosure>
      )}
    </li>
  );
}
