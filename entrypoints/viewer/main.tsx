import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/theme.css';
import '../../components/ui/ui.css';
import '../../components/viewer/viewer.css';
import { Notice } from '../../components/ui/Notice.tsx';
import type { Tab, ViewerModel } from '../../components/viewer/model.ts';
import { Viewer } from '../../components/viewer/Viewer.tsx';
import { languageTag, t } from '../../utils/i18n.ts';
import { readContent, readModel } from './read.ts';

/** `viewer.html#<capture id>` */
function App({ captureId }: { captureId: string }) {
  const [model, setModel] = useState<ViewerModel | 'loading' | 'absent' | 'broken'>('loading');
  const show = async (from: ViewerModel, tab: Tab, against?: string) => {
    setModel({ ...from, tab, content: { state: 'loading' } });
    const content = await readContent(from, tab, against);
    // Another tab may have been chosen while the bytes were read.
    setModel((now) => (typeof now === 'object' && now.tab === tab ? { ...now, content } : now));
  };
  useEffect(() => {
    readModel(captureId)
      .then((found) => {
        if (!found) return setModel('absent');
        document.title = `${found.capture.meta.title} · ${t('popupTitle')}`;
        return show(found, found.tab);
      })
      .catch((error) => {
        console.error(error);
        setModel('broken');
      });
  }, [captureId]);
  if (model === 'loading') return <p class="viewer-wait muted">{t('capture_view_loading')}</p>;
  if (model === 'absent' || model === 'broken')
    return (
      <main class="viewer-panel">
        {model === 'absent' && <Notice tone="caution">{t('capture_view_absent')}</Notice>}
        {model === 'broken' && <Notice tone="urgent">{t('capture_error_database')}</Notice>}
      </main>
    );
  return (
    <Viewer model={model} onTab={(tab) => void show(model, tab)} onCompare={(id) => void show(model, 'compare', id)} />
  );
}

const root = document.getElementById('app');
document.documentElement.lang = languageTag();
if (root) render(<App captureId={decodeURIComponent(location.hash.slice(1))} />, root);
