import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/ui/ui.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { languageTag, t } from '../../utils/i18n.ts';
import { useShops } from './use-shops.ts';

/** Opened once, when the extension is installed. */
function App() {
  const { model, actions } = useShops();
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((commands) => setShortcut(commands.find(({ name }) => name === 'capture')?.shortcut || undefined));
  }, []);
  return (
    <Welcome
      shops={model}
      actions={actions}
      {...(shortcut === undefined ? {} : { shortcut })}
      optionsUrl={browser.runtime.getURL('/options.html')}
    />
  );
}

document.documentElement.lang = languageTag();
document.title = t('welcomeTitle');
const root = document.getElementById('app');
if (root) render(<App />, root);
