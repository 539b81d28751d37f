import { t, tCount } from '../../utils/i18n.ts';
import type { ListedOrder, Site } from '../../utils/marketplaces/types.ts';
import { pageMoney, pageTime } from '../format.ts';

/** The orders of a list page: choosing one goes on with that order. */
export function OrderChoice(props: { site: Site; orders: readonly ListedOrder[]; onChoose: (index: number) => void }) {
  return (
    <section class="card" aria-labelledby="orders-heading">
      <h2 id="orders-heading" class="heading">
        {tCount('orderChooseOne', 'orderChoose', props.orders.length)}
      </h2>
      <ul class="rows">
        {props.orders.map((order, index) => (
          <li key={order.id ?? index}>
            <button
              type="button"
              class="row-button"
              disabled={order.id === undefined}
              onClick={() => props.onChoose(index)}
            >
              <span class="row-title">{order.titles?.join(t('listSeparator')) ?? order.id ?? t('orderUntitled')}</span>
              <span class="small muted number">{detail(props.site, order)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function detail(site: Site, order: ListedOrder): string {
  const paid = order.paid === undefined ? undefined : pageMoney(site, order.paid, order.currency);
  const at = order.orderedAt === undefined ? undefined : pageTime(order.orderedAt).slice(0, 10);
  return [paid, order.status, at].filter((part) => part !== undefined).join(' · ');
}
