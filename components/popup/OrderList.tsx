import { useState } from 'preact/hooks';
import { matchesOrder, type OrderBrief } from '../../utils/case/order-brief.ts';
import { label, t, tCount } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { OrderRow } from './OrderRow.tsx';

/** So many rows at first, and so many more at each asking. */
const STEP = 30;

/** Every known order, the one read last first, with a search over numbers, goods and shops. */
export function OrderList(props: {
  orders: readonly OrderBrief[];
  today: string;
  onShow: (key: string) => void;
  onClose: () => void;
}) {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(STEP);
  const found = props.orders.filter((order) => matchesOrder(order, search));
  const rest = found.length - most;
  return (
    <>
      <button type="button" class="button button-plain" onClick={props.onClose}>
        <Icon name="back" />
        {t('caseBack')}
      </button>
      <section class="card" aria-labelledby="order-list-heading">
        <h2 id="order-list-heading" class="heading">
          {t('ordersHeading')}
        </h2>
        <input
          class="input order-search"
          type="search"
          aria-label={t('ordersSearch')}
          placeholder={t('ordersSearch')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <p class="visually-hidden" role="status">
          {search === '' ? '' : tCount('ordersFoundOne', 'ordersFound', found.length)}
        </p>
        {found.length === 0 && <p class="small muted">{t('ordersNoMatch')}</p>}
        <ul class="rows">
          {found.slice(0, most).map((brief) => (
            <OrderRow
              key={brief.key}
              site={brief.site}
              order={{ ...brief, status: [label('site', brief.site), brief.status].filter(Boolean).join(' · ') }}
              brief={brief}
              today={props.today}
              onChoose={() => props.onShow(brief.key)}
            />
          ))}
        </ul>
        {rest > 0 && (
          <button type="button" class="button button-plain" onClick={() => setMost(most + STEP)}>
            {t('ordersMore', Math.min(rest, STEP))}
          </button>
        )}
      </section>
    </>
  );
}
