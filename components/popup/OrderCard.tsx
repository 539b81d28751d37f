import type { FactConflict, KnownOrder } from '../../utils/case/types.ts';
import { label, t } from '../../utils/i18n.ts';
import type { Order } from '../../utils/marketplaces/types.ts';
import { moment, pageMoney, pageTime } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { fieldName, fieldNames } from './field-name.ts';

const TIMES = [
  ['ordered', 'orderedAt'],
  ['paid', 'paidAt'],
  ['shipped', 'shippedAt'],
  ['signed', 'signedAt'],
] as const;

/** The order in view: what it is, what was paid, where it stands, what is not known and what is contradictory. */
export function OrderCard(props: {
  known: KnownOrder;
  missing: readonly string[];
  /** Beside a case the next step matters more: the facts are folded under one line. */
  isBrief?: boolean;
}) {
  const { known, missing, isBrief } = props;
  const { order } = known;
  const times = TIMES.flatMap(([step, member]) => {
    const time = order[member];
    return time === undefined ? [] : [{ step, time }];
  });
  return (
    <section class="card" aria-labelledby="order-heading">
      <h2 id="order-heading" class="eyebrow">
        {t('orderHeading')}
      </h2>
      <p class="order-title">{orderTitle(order)}</p>
      {!isBrief && <OrderFacts known={known} />}
      <Disclosure
        title={<span class="small number">{isBrief ? gist(known) : t('orderNumber', known.id)}</span>}
        class="order-times"
      >
        {isBrief && <OrderFacts known={known} />}
        <dl class="facts">
          {isBrief && <Pair name={t('orderNumberName')} value={known.id} />}
          {times.map(({ step, time }) => (
            <Pair key={step} name={label('orderStep', step)} value={pageTime(time)} />
          ))}
          <Pair name={t('orderTracking')} value={[order.carrier, order.tracking].filter(Boolean).join(' ')} />
        </dl>
      </Disclosure>
      {order.links?.snapshot !== undefined && (
        <p class="small">
          <a href={order.links.snapshot} target="_blank" rel="noreferrer">
            {t('orderSnapshot')}
          </a>{' '}
          <span class="muted">{t('orderSnapshotWhy')}</span>
        </p>
      )}
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

function paidText({ site, order }: KnownOrder): string | undefined {
  return order.paid === undefined ? undefined : pageMoney(site, order.paid, order.currency);
}

function gist(known: KnownOrder): string {
  const { shop, seller, status } = known.order;
  return [paidText(known), status, shop ?? seller].filter((part) => part !== undefined).join(' · ') || known.id;
}

function OrderFacts({ known }: { known: KnownOrder }) {
  const { site, order } = known;
  return (
    <dl class="facts">
      <Pair name={t('orderPaid')} value={paidText(known)} strong />
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
    return `${text} (${moment(readAt).slice(0, 16)})`;
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
