import { label, t } from '../../utils/i18n.ts';
import { LISTENED_ORIGINS, SHOP_ORIGINS } from '../../utils/shops.ts';
import type { ShopsActions, ShopsModel } from './model.ts';

/** Each shop with its hosts and one button: allow, or take back. */
export function ShopList({ model, actions }: { model: ShopsModel; actions: ShopsActions }) {
  const { shops, granted = [] } = model;
  return (
    <ul class="shop-list">
      {shops.map((shop) => {
        const isGranted = granted.includes(shop);
        const name = label('site', shop);
        const listened = LISTENED_ORIGINS[shop];
        return (
          <li key={shop} class="shop">
            <span class="shop-name">
              {name}
              {isGranted && <span class="tag tag-accent">{t('shopsAllowed')}</span>}
              <span class="small muted shop-hosts">{namesOf(SHOP_ORIGINS[shop])}</span>
              {listened && <span class="small muted shop-hosts">{t('shopsListens', namesOf(listened))}</span>}
            </span>
            <button
              type="button"
              class="button"
              disabled={model.granted === undefined}
              onClick={() => (isGranted ? actions.remove([shop]) : actions.allow([shop]))}
            >
              {t(isGranted ? 'shopsRemove' : 'shopsAllow')}
              <span class="visually-hidden">{name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What the last press came to, for everybody; nothing before. */
export function ShopsSaid({ said }: Pick<ShopsModel, 'said'>) {
  return (
    <p class="small" role="status">
      {said === undefined ? '' : t(SAID[said])}
    </p>
  );
}

const SAID = {
  granted: 'shopsSaidGranted',
  denied: 'shopsSaidDenied',
  removed: 'shopsSaidRemoved',
  failed: 'shopsSaidFailed',
} as const;

/** `*://*.taobao.com/*` as a person names it. */
function namesOf(origins: readonly string[]): string {
  return origins.map((origin) => origin.replace(/^\*:\/\/(?:\*\.)?/, '').replace('/*', '')).join(' · ');
}
