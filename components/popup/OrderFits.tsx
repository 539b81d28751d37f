import type { OrderBrief } from '../../utils/case/order-brief.ts';
import { t } from '../../utils/i18n.ts';
import { OrderRow } from './OrderRow.tsx';

/** Several orders fit this page: the buyer knows which. */
export function OrderFits(props: { fits: readonly OrderBrief[]; today: string; onChoose: (key: string) => void }) {
  return (
    <section class="card" aria-labelledby="fits-heading">
      <h2 id="fits-heading" class="heading">
        {t('fitHeading')}
      </h2>
      <p class="small muted">{t('fitWhy', props.fits.length)}</p>
      <ul class="rows">
        {props.fits.map((fit) => (
          <OrderRow
            key={fit.key}
            site={fit.site}
            order={fit}
            brief={fit}
            today={props.today}
            onChoose={() => props.onChoose(fit.key)}
          />
        ))}
      </ul>
    </section>
  );
}
