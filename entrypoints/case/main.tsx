import { render } from 'preact';
import { languageTag } from '../../utils/i18n.ts';
import { App } from './App.tsx';
import { acceptFiles } from './accept-files.ts';
import { importFiles } from './import-files.ts';
import { clearLeftovers } from './leftovers.ts';
import { afterSight, keepSight } from './sight.ts';
import { WorkspaceStore } from './store.ts';

document.documentElement.lang = languageTag();

const root = document.getElementById('app');
if (root) {
  const store = new WorkspaceStore();
  const open = () => void store.open(decodeURIComponent(location.hash.slice(1)));
  addEventListener('hashchange', open);
  acceptFiles(document, (files) => void importFiles(store, files));
  // The database is on its way while the frame is drawn.
  open();
  afterSight(root, store, () => render(<App store={store} />, root));
  keepSight(root, store);
  // A private window has no such files.
  clearLeftovers().catch((error) => console.warn('what exports left behind', error));
}
