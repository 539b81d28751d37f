import { useEffect, useMemo, useState } from 'preact/hooks';
import { Workspace } from '../../components/case/Workspace.tsx';
import { FailureNotice } from '../../components/popup/FailureNotice.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { failureOf } from '../popup/store.ts';
import { actionsOf } from './actions.ts';
import type { WorkspaceStore } from './store.ts';

/** Ties the store to the view. */
export function App({ store }: { store: WorkspaceStore }) {
  const [model, setModel] = useState(store.model);
  const actions = useMemo(() => actionsOf(store), [store]);
  useEffect(() => store.subscribe(() => setModel(store.model)), [store]);
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
      <Workspace model={model} actions={actions} />
    </ErrorBoundary>
  );
}
