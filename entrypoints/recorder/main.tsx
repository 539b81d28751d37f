import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/ui/ui.css';
import '../../components/recorder/recorder.css';
import { Recorder } from '../../components/recorder/Recorder.tsx';
import { elapsed } from '../../utils/capture/recording/bar.ts';
import { recorderPlace } from '../../utils/capture/recording/open.ts';
import { languageTag, t } from '../../utils/i18n.ts';
import { RecorderStore } from './store.ts';

const viewerUrl = (id: string) => `${browser.runtime.getURL('/viewer.html')}#${id}`;

/** `recorder.html?tab=…&window=…`: ties the store to the view. */
function App({ store }: { store: RecorderStore }) {
  const [model, setModel] = useState(store.model);
  useEffect(() => store.subscribe(() => setModel(store.model)), [store]);
  const { state } = model;
  // The window may be behind the others: its name in the task bar tells.
  document.title = state.is === 'recording' ? `● ${elapsed(state.ms)} ${t('recorderHeading')}` : t('recorderHeading');
  return <Recorder model={model} actions={store.actions} viewerUrl={viewerUrl} />;
}

document.documentElement.lang = languageTag();
const root = document.getElementById('app');
if (root) {
  const store = new RecorderStore(recorderPlace(location.search));
  addEventListener('pagehide', () => store.leave());
  render(<App store={store} />, root);
  void store.start();
}
