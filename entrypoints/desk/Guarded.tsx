import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/popup/FailureNotice.tsx';
import { ErrorBoundary } from '../../components/ui/ErrorBoundary.tsx';
import { failureOf } from './failure.ts';
import type { Store } from './store.ts';

/** The model of a store, followed. */
export function useModel<Model extends object>(store: Store<Model>): Model {
  const [model, setModel] = useState(store.model);
  useEffect(() => store.subscribe(() => setModel(store.model)), [store]);
  return model;
}

/** A view that fails says so, and offers to take back what made it fail. */
export function Guarded(props: { onUndo: () => void; children: ComponentChildren }) {
  return (
    <ErrorBoundary
      fallback={(error) => (
        <FailureNotice
          failure={failureOf(error, 'errorView')}
          onRetry={() => location.reload()}
          onUndo={props.onUndo}
        />
      )}
    >
      {props.children}
    </ErrorBoundary>
  );
}
