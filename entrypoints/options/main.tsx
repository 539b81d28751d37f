import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/theme.css';
import '../../components/ui/ui.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options.tsx';
import { languageTag, t } from '../../utils/i18n.ts';
import { SECTIONS } from './sections.ts';

/** `options.html#<section>`; without a section, the first. */
function App() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return <Options sections={SECTIONS} current={hash.slice(1)} />;
}

document.documentElement.lang = languageTag();
const root = document.getElementById('app');
if (root) {
  document.title = t('optionsTitle');
  render(<App />, root);
}
