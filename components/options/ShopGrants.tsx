import { t } from '../../utils/i18n.ts';
import type { ShopsActions, ShopsModel } from '../shops/model.ts';
import { ShopList, ShopsSaid } from '../shops/ShopList.tsx';

/** The shops whose pages the extension may recognise by itself: all at once, or one by one. */
export function ShopGrants({ model, actions }: { model: ShopsModel; actions: ShopsActions }) {
  const { shops, granted } = model;
  const rest = shops.filter((shop) => !granted?.includes(shop));
  return (
    <>
      <p class="muted">{t('shopsWhy')}</p>
      <p class="muted">{t('shopsNever')}</p>
      <div class="card stack">
        <div class="button-row">
          {granted && rest.length > 0 && (
            <button type="button" class="button button-primary" onClick={() => actions.allow(rest)}>
              {t('shopsAllowAll')}
            </button>
          )}
          {granted && granted.length > 0 && (
            <button type="button" class="button" onClick={() => actions.remove(granted)}>
              {t('shopsRemoveAll')}
            </button>
          )}
        </div>
        <ShopsSaid {...(model.said ? { said: model.said } : {})} />
        <ShopList model={model} actions={actions} />
      </div>
    </>
  );
}
