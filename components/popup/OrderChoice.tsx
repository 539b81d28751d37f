import { t, tCount } from '../../utils/i18n.ts';
import type { Listing, Site } from '../../utils/marketplaces/types.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ListedOrders } from './model.ts';
import { OrderRow } from './OrderRow.tsx';

/** The orders of a list page: choosing one goes on with that order, importing keeps them all and leaves them where they are. */
export function OrderChoice(props: {
  site: Site;
  listed: ListedOrders;
  today: string;
  isSaving: boolean;
  onChoose: (index: number) => void;
  onImport: () => void;
}) {
  const { rows, listing, isShort } = props.listed;
  const readable = rows.filter(({ listed }) => listed.id !== undefined).length;
  const known = rows.filter(({ brief }) => brief !== undefined).length;
  return (
    <section class="card" aria-labelledby="orders-heading">
      <h2 id="orders-heading" class="heading">
        {tCount('orderChooseOne', 'orderChoose', rows.length)}
      </h2>
      <p class="small muted number">
        {[readText(readable, listing), ...pageText(listing), ...knownText(known)].join(' · ')}
      </p>
      {isShort && <Notice tone="caution">{t('ordersShort')}</Notice>}
      <ul class="rows">
        {rows.map(({ listed, brief }, index) => (
          <OrderRow
            key={listed.id ?? index}
            site={props.site}
            order={listed}
            {...(brief ? { brief } : {})}
            today={props.today}
            onChoose={() => props.onChoose(index)}
          />
        ))}
      </ul>
      {known < readable && (
        <div class="order-import">
          <button type="button" class="button" aria-disabled={props.isSaving} onClick={props.onImport}>
            {tCount('ordersImportOne', 'ordersImport', readable)}
          </button>
          <p class="small muted">{t('ordersImportWhy')}</p>
        </div>
      )}
    </section>
  );
}

/** How much of what there is was read: of the whole list, where the page tells how long it is. */
function readText(count: number, { stated }: Listing): string {
  if (stated !== undefined) return t('ordersReadOf', count, stated);
  return tCount('ordersReadOne', 'ordersRead', count);
}

function pageText({ page, pages }: Listing): string[] {
  if (page === undefined) return [];
  return [pages === undefined ? t('ordersPage', page) : t('ordersPageOf', page, pages)];
}

const knownText = (known: number): string[] => (known > 0 ? [t('ordersKnown', known)] : []);
