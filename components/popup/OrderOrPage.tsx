import { t } from '../../utils/i18n.ts';
import type { PageKind } from '../../utils/marketplaces/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { PopupActions, PopupModel } from './model.ts';
import { OrderCard } from './OrderCard.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { OrderFits } from './OrderFits.tsx';
import { PageFacts } from './PageFacts.tsx';
import { ProblemChoice } from './ProblemChoice.tsx';

/** Pages that belong to a purchase even where no order number stands on them. */
const PURCHASE: readonly PageKind[] = ['product', 'order', 'logistics', 'after-sale', 'chat'];

/** No case yet: the order and its one question, the orders of a list, or what the page says. */
export function OrderOrPage({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { page, order, listed, fits, failure } = model;
  const isElsewhere = model.isElsewhere && order !== undefined;
  if (page.state !== 'ready' && !isElsewhere) return null;
  // A case that cannot be read is still there: opening a second one beside it would only hide the first.
  const problems = failure ? null : (
    <ProblemChoice hint={t('problemWhy')} isSaving={model.isSaving} onChoose={actions.openCase} />
  );
  if (order)
    return (
      <>
        {isElsewhere && (
          <button type="button" class="button button-plain" onClick={() => actions.showOrder(undefined)}>
            <Icon name="back" />
            {t('caseBack')}
          </button>
        )}
        {listed && !isElsewhere && (
          <button type="button" class="button button-plain" onClick={() => actions.chooseOrder(undefined)}>
            <Icon name="back" />
            {t('orderBack')}
          </button>
        )}
        <OrderCard known={order} missing={model.orderMissing} />
        {problems}
      </>
    );
  if (page.state !== 'ready') return null;
  if (listed && listed.rows.length > 0)
    return (
      <OrderChoice
        site={page.site}
        listed={listed}
        today={model.today}
        isSaving={model.isSaving}
        onChoose={actions.chooseOrder}
        onImport={actions.importOrders}
      />
    );
  return (
    <>
      {fits && <OrderFits fits={fits} today={model.today} onChoose={actions.chooseFit} />}
      {page.extraction && <PageFacts extraction={page.extraction} />}
      {PURCHASE.includes(page.kind) ? (
        <Disclosure title={t('problemNoOrder')} class="card">
          {problems}
        </Disclosure>
      ) : (
        model.cases.length === 0 && <p class="small muted">{t('casesEmpty')}</p>
      )}
    </>
  );
}
