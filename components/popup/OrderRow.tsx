import { daysBetween } from '../../utils/case/day.ts';
import type { OrderBrief } from '../../utils/case/order-brief.ts';
import { label, t, tCount } from '../../utils/i18n.ts';
import type { ListedOrder, Site } from '../../utils/marketplaces/types.ts';
import { pageMoney, pageTime } from '../format.ts';

/** An order in a list: its goods, what the page says, and, once it is known, what is missing and what runs out. */
export function OrderRow(props: {
  site: Site;
  order: Pick<ListedOrder, 'id' | 'titles' | 'paid' | 'currency' | 'status' | 'orderedAt'>;
  brief?: OrderBrief;
  today: string;
  onChoose: () => void;
}) {
  const { site, order, brief, today } = props;
  return (
    <li>
      <button type="button" class="row-button" disabled={order.id === undefined} onClick={props.onChoose}>
        <span class="row-title">{titleOf(order)}</span>
        <span class="small muted number">{detail(site, order)}</span>
        {brief ? <Stand brief={brief} today={today} /> : order.id !== undefined && <NotYet />}
      </button>
    </li>
  );
}

/** The line that will say how the order stands. */
const NotYet = () => (
  <span class="order-stand">
    <span class="tag">{t('ordersNotYet')}</span>
  </span>
);

function titleOf({ id, titles = [] }: Pick<ListedOrder, 'id' | 'titles'>): string {
  return titles.length > 0 ? titles.join(t('listSeparator')) : (id ?? t('orderUntitled'));
}

function detail(site: Site, { paid, currency, status, orderedAt }: Partial<ListedOrder>): string {
  const amount = paid === undefined ? undefined : pageMoney(site, paid, currency);
  const at = orderedAt === undefined ? undefined : pageTime(orderedAt).slice(0, 10);
  return [amount, status, at].filter((part) => part !== undefined).join(' · ');
}

/** At most so many days left make a clock urgent. */
const URGENT_DAYS = 3;

function Stand({ brief, today }: { brief: OrderBrief; today: string }) {
  const { lacks, clock, caseId } = brief;
  const left = clock && daysBetween(today, clock.day);
  return (
    <span class="order-stand">
      {clock && left !== undefined && (
        <span class={left <= URGENT_DAYS ? 'tag tag-urgent' : 'tag tag-accent'}>
          {label('deadline', clock.id)} · {leftText(left)}
        </span>
      )}
      {caseId !== undefined && <span class="tag">{t('ordersInCase')}</span>}
      {lacks.length > 0 ? (
        lacks.map((name) => (
          <span key={name} class="tag">
            {t('ordersLacks', label('evidence', name))}
          </span>
        ))
      ) : (
        <span class="tag tag-accent">{t('ordersHasAll')}</span>
      )}
    </span>
  );
}

function leftText(days: number): string {
  return days === 0 ? t('ordersToday') : tCount('deadlineOneDayLeft', 'deadlineDaysLeft', days);
}
