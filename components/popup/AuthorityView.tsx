import { label, t } from '../../utils/i18n.ts';
import type { Authority } from '../../utils/rights/types.ts';
import { Cites } from '../Cite.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';

/** Which authority is competent, and why that one. */
export function AuthorityView({ authority }: { authority: Authority }) {
  return (
    <Disclosure
      title={<strong>{t('authorityHeading')}</strong>}
      gist={<span class="small">{authority.name}</span>}
      class="section"
    >
      <p>
        {authority.name} <span class="muted small">{label('authorityGround', authority.ground)}</span>
      </p>
      <Cites basis={authority.basis} />
    </Disclosure>
  );
}
