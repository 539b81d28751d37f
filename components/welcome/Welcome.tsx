import { t } from '../../utils/i18n.ts';
import type { ShopsActions, ShopsModel } from '../shops/model.ts';
import { ShopsSaid } from '../shops/ShopList.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { SealMark } from '../ui/SealMark.tsx';

const POINTS = [
  ['seal', 'welcomeCapture', 'welcomeCaptureWhy'],
  ['info', 'welcomeAdvise', 'welcomeAdviseWhy'],
  ['open', 'welcomeHandOver', 'welcomeHandOverWhy'],
  ['lock', 'welcomePrivate', 'welcomePrivateWhy'],
] as const satisfies readonly (readonly [IconName, string, string])[];

/** What it does, that nothing leaves the browser, and one question: may it recognise the shops? Now or later. */
export function Welcome(props: { shops: ShopsModel; actions: ShopsActions; shortcut?: string; optionsUrl: string }) {
  const { shops, granted } = props.shops;
  const rest = shops.filter((shop) => !granted?.includes(shop));
  return (
    <main class="welcome">
      <header class="welcome-head">
        <SealMark />
        <h1>{t('welcomeTitle')}</h1>
        <p class="muted">{t('welcomeLead')}</p>
      </header>
      <ul class="welcome-points">
        {POINTS.map(([icon, title, why]) => (
          <li key={title}>
            <Icon name={icon} />
            <h2 class="heading">{t(title)}</h2>
            <p class="small muted">{t(why)}</p>
          </li>
        ))}
      </ul>
      <section class="card welcome-shops" aria-labelledby="welcome-shops">
        <h2 id="welcome-shops" class="heading">
          {t('welcomeShops')}
        </h2>
        <p class="small muted">{t('shopsWhy')}</p>
        <div class="welcome-acts">
          {rest.length > 0 && (
            <button
              type="button"
              class="button button-primary"
              disabled={granted === undefined}
              onClick={() => props.actions.allow(rest)}
            >
              {t('shopsAllowAll')}
            </button>
          )}
          <a href={`${props.optionsUrl}#shops`}>{t(rest.length > 0 ? 'welcomeShopsLater' : 'welcomeShopsChange')}</a>
        </div>
        <ShopsSaid {...(props.shops.said ? { said: props.shops.said } : {})} />
      </section>
      <p class="small muted welcome-start">
        {props.shortcut === undefined ? t('welcomeStart') : t('welcomeStartKeys', props.shortcut)}
      </p>
    </main>
  );
}
