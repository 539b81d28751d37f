import { useEffect, useMemo } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup.tsx';
import { Guarded, useModel } from '../desk/Guarded.tsx';
import { actionsOf } from './actions.ts';
import { keepHeight } from './last-view.ts';
import type { PopupStore } from './store.ts';

/** Ties the store to the view. */
export function App(props: { store: PopupStore; viewerUrl: (captureId: string) => string; optionsUrl: string }) {
  const { store, viewerUrl, optionsUrl } = props;
  const model = useModel(store);
  const actions = useMemo(() => actionsOf(store), [store]);
  useEffect(() => actions.resume(), [actions]);
  useEffect(() => keepHeight(document.documentElement.scrollHeight));
  return (
    <Guarded onUndo={actions.undo}>
      <Popup model={model} actions={actions} viewerUrl={viewerUrl} optionsUrl={optionsUrl} />
    </Guarded>
  );
}
