import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/ui/ui.css';
import '../../components/popup/popup.css';
import { onSafe } from '../../utils/capture/safe.ts';
import { languageTag, t } from '../../utils/i18n.ts';
import { App } from './App.tsx';
import { lastHeight } from './last-view.ts';
import { PopupStore } from './store.ts';
import { realWorld } from './world.ts';

document.documentElement.lang = languageTag();
document.title = t('popupTitle');
document.body.style.minHeight = `${lastHeight()}px`;

const viewerUrl = (id: string) => `${browser.runtime.getURL('/viewer.html')}#${id}`;
const optionsUrl = browser.runtime.getURL('/options.html');

const root = document.getElementById('app');
if (root) {
  const store = new PopupStore(realWorld());
  render(<App store={store} viewerUrl={viewerUrl} optionsUrl={optionsUrl} />, root);
  onSafe((tabId) => store.captureSafe(tabId));
  performance.mark('popup-frame');
  void store
    .start()
    .finally(() => {
      // From here on the content decides.
      document.body.style.minHeight = '';
    })
    .then(() => store.rereadOrder());
}
