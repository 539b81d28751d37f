import { useMemo } from 'preact/hooks';
import { Workspace } from '../../components/case/Workspace.tsx';
import { Guarded, useModel } from '../desk/Guarded.tsx';
import { actionsOf } from './actions.ts';
import type { WorkspaceStore } from './store.ts';

/** Ties the store to the view. */
export function App({ store }: { store: WorkspaceStore }) {
  const model = useModel(store);
  const actions = useMemo(() => actionsOf(store), [store]);
  return (
    <Guarded onUndo={actions.undo}>
      <Workspace model={model} actions={actions} />
    </Guarded>
  );
}
