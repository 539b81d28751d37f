import type { Authority, TrustedTimeSettings } from '../../utils/authorities.ts';
import type { RootFile, StampRow } from '../../utils/evidence/types.ts';
import { t } from '../../utils/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { AuthorityForm } from './trusted-time/AuthorityForm.tsx';
import { AuthorityList } from './trusted-time/AuthorityList.tsx';
import { StampList } from './trusted-time/StampList.tsx';

/** What can be done about trusted time. Asking for a permission must follow the click at once. */
export interface TrustedTimeActions {
  turnOn: () => void;
  turnOff: () => void;
  add: (authority: Authority) => void;
  remove: (url: string) => void;
  readRoot: (file: File) => Promise<RootFile>;
  /** From now on answers of this server must lead to one of these certificates (PEM). */
  pin: (url: string, root: string) => void;
  /** Asks this one before all others. */
  first: (url: string) => void;
  /** Asks for the pending stamp at once. */
  stampNow: () => void;
}

/** Time stamps by others: what they are worth and what not, whether they are on, by whom, and what has come of it. */
export function TrustedTime(props: {
  settings: TrustedTimeSettings;
  stamps: readonly StampRow[];
  /** The browser's question was answered with no. */
  isDenied: boolean;
  isAsking: boolean;
  actions: TrustedTimeActions;
}) {
  const { settings, stamps, actions } = props;
  const hosts = settings.authorities.map(({ url }) => new URL(url).hostname).join(t('listSeparator'));
  return (
    <>
      <div class="card stack">
        <p>{t('stampWhat')}</p>
        <ul class="bullets small">
          <li>{t('stampOnlyHash')}</li>
          <li>{t('stampProves')}</li>
          <li>{t('stampProvesNot')}</li>
          <li>{t('stampCourt')}</li>
          <li>{t('stampInstead')}</li>
        </ul>
      </div>
      <div class="card stack">
        <h2 class="heading">{t(settings.isOn ? 'stampIsOn' : 'stampIsOff')}</h2>
        <p class="small muted">{t(settings.isOn ? 'stampIsOnWhy' : 'stampIsOffWhy')}</p>
        {settings.isOn ? (
          <button type="button" class="button" onClick={actions.turnOff}>
            {t('stampTurnOff')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-primary"
            disabled={settings.authorities.length === 0}
            onClick={actions.turnOn}
          >
            {t('stampTurnOn', hosts)}
          </button>
        )}
        <div role="status">{props.isDenied && <Notice tone="caution">{t('stampDenied')}</Notice>}</div>
      </div>
      <div class="card stack">
        <h2 class="heading">{t('stampServers')}</h2>
        <p class="small muted">{t('stampServersWhy')}</p>
        <AuthorityList
          authorities={settings.authorities}
          readRoot={actions.readRoot}
          onPin={actions.pin}
          onFirst={actions.first}
          onRemove={actions.remove}
        />
        <AuthorityForm settings={settings} onAdd={actions.add} />
      </div>
      <StampList stamps={stamps} isOn={settings.isOn} isAsking={props.isAsking} onNow={actions.stampNow} />
    </>
  );
}
