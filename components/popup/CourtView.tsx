import { label, t } from '../../utils/i18n.ts';
import type { CourtAdvice } from '../../utils/rights/types.ts';
import { money } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Pair } from './OrderCard.tsx';

/** What a court costs and which courts there are to choose from. */
export function CourtView({ court }: { court: CourtAdvice }) {
  return (
    <Disclosure
      title={<strong>{t('courtHeading')}</strong>}
      gist={<span class="number small">{money(court.fee)}</span>}
      class="section"
    >
      <dl class="facts">
        <Pair name={t('courtFee')} value={money(court.fee)} />
        <Pair name={t('courtFeeSimplified')} value={money(court.feeSimplified)} />
        <Pair name={t('courtPaymentOrder')} value={money(court.paymentOrderFee)} />
        <Pair name={t('courtSmallClaims')} value={label('smallClaims', court.smallClaims)} />
      </dl>
      {court.jurisdiction.length > 0 && (
        <>
          <p class="small muted">{t('courtVenue')}</p>
          <ul class="bullets small">
            {court.jurisdiction.map(({ place, ground, kind, cause }) => (
              <li key={`${cause} ${ground} ${place} ${kind}`}>
                {place} <span class="muted">{label('venue', ground)}</span>
                {kind === 'internet' && <span class="tag tag-accent">{t('courtInternet')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
