import type { FactConflict, KnownOrder } from '../../utils/case/types.ts';
import { label, t } from '../../utils/i18n.ts';
import type { Order, Site } from '../../utils/marketplaces/types.ts';
import { pageMoney, pageTime } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { fieldName, fieldNames } from './field-name.ts';

const TIMES = [
  ['ordered', 'orderedAt'],
  ['paid', 'paidAt'],
  ['shipped', 'shippedAt'],
  ['signed', 'signedAt'],
] as const;

/** The order in view: what it is, what was paid, where it stands, what is not known and what is contradictory. */
export function OrderCard({ known, missing }: { known: KnownOrder; missing: readonly string[] }) {
  const { order } = known;
  const times = TIMES.flatMap(([step, member]) => {
    const time = order[member];
    return time === undefined ? [] : [{ step, time }];
  });
  return (
    <section class="card" aria-labelledby="order-heading">
      <h2 id="order-heading" class="small muted">
        {t('orderHeading')}
      </h2>
      <p class="order-title">{orderTitle(order)}</p>
      <OrderFacts site={known.site} order={order} />
      <Disclosure title={<span class="small">{t('orderNumber', known.id)}</span>} class="order-times">
        <dl class="facts">
          {times.map(({ step, time }) => (
            <Pair key={step} name={label('orderStep', step)} value={pageTime(time)} />
          ))}
          <Pair name={t('orderTracking')} value={[order.carrier, order.tracking].filter(Boolean).join(' ')} />
        </dl>
      </Disclosure>
      {missing.length > 0 && <p class="small muted">{t('orderMissing', fieldNames(missing))}</p>}
      {known.conflicts?.map((conflict) => (
        <Conflict key={conflict.field} conflict={conflict} known={known} />
      ))}
    </section>
  );
}

/** The first item's title, and how many there are. */
export function orderTitle(order: Order): string {
  const items = order.items ?? [];
  const [first] = items;
  if (!first) return t('orderUntitled');
  return items.length === 1 ? first.title : `${first.title} ${t('orderMore', items.length)}`;
}

function OrderFacts({ site, order }: { site: Site; order: Order }) {
  return (
    <dl class="facts">
      <Pair
        name={t('orderPaid')}
        value={order.paid === undefined ? undefined : pageMoney(site, order.paid, order.currency)}
        strong
      />
      <Pair
        name={t('orderRefunded')}
        value={order.refunded ? pageMoney(site, order.refunded, order.currency) : undefined}
      />
      <Pair name={t('orderShop')} value={order.shop ?? order.seller} />
      <Pair name={t('orderStatus')} value={order.status} />
    </dl>
  );
}

export function Pair({ name, value, strong }: { name: string; value: string | undefined; strong?: boolean }) {
  if (value === undefined || value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd class={strong ? 'number strong' : 'number'}>{value}</dd>
    </>
  );
}

function Conflict({ conflict, known }: { conflict: FactConflict; known: KnownOrder }) {
  const shown = conflict.values.map(({ value, readAt }) => {
    const text =
      conflict.field === 'paid' && typeof value === 'number'
        ? pageMoney(known.site, value, known.order.currency)
        : String(value);
    return `${text} (${pageTime(readAt)})`;
  });
  return (
    <p class="small caution-text">
      {t('orderConflict', fieldName(conflict.field))}
      <span class="muted">
        {' '}
        {shown.join(' / ')} · {t('orderConflictNewer')}
      </span>
    </p>
  );
}
