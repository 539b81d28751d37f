import { useEffect, useMemo, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/popup/FailureNotice.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { actionsOf } from './actions.ts';
import { keepHeight } from './last-view.ts';
import { failureOf, type PopupStore } from './store.ts';

/** Ties the store to the view. */
export function App(props: { store: PopupStore; viewerUrl: (captureId: string) => string; optionsUrl: string }) {
  const { store, viewerUrl, optionsUrl } = props;
  const [model, setModel] = useState(store.model);
  const actions = useMemo(() => actionsOf(store), [store]);
  useEffect(() => actions.resumeCapture(), [actions]);
  useEffect(() => store.subscribe(() => setModel(store.model)), [store]);
  useEffect(() => actions.resumeChat(), [actions]);
  useEffect(() => keepHeight(document.documentElement.scrollHeight));
  return (
    <ErrorBoundary
      fallback={(error) => (
        <FailureNotice
          failure={failureOf(error, 'errorView')}
          onRetry={() => location.reload()}
          onUndo={actions.undo}
        />
      )}
    >
      <Popup model={model} actions={actions} viewerUrl={viewerUrl} optionsUrl={optionsUrl} />
    </ErrorBoundary>
  );
}
