import { forgetLastSights, keepLastSight } from './last-sight.ts';
import { inside } from './picture.ts';
import type { WorkspaceStore } from './store.ts';

/** As long as a picture of the last opening may stand for what cannot be read. */
const MOST_MS = 3_000;
/** So long nothing changes before a picture is taken. */
const REST_MS = 300;

/** Calls `show` as soon as the store knows what is to be shown; at once, where no picture of it is on the page. */
export function afterSight(root: HTMLElement, store: WorkspaceStore, show: () => void): void {
  if (!root.inert) {
    show();
    return;
  }
  store.set({ hasSight: true });
  const replace = () => {
    stop();
    clearTimeout(late);
    root.replaceChildren();
    root.inert = false;
    show();
  };
  const stop = store.subscribe(() => store.model.place !== 'loading' && replace());
  const late = setTimeout(replace, MOST_MS);
}

/** Takes a picture of the case on show whenever the page has come to rest. */
export function keepSight(root: HTMLElement, store: WorkspaceStore): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    clearTimeout(rest);
    const { place, caseId, detail, failure, isSaving, imports, pack } = store.model;
    if (place === 'absent') forgetLastSights(store.caseId);
    if (place !== 'case' || caseId === undefined || detail || failure) return;
    // What is over when the page closes is not what the next opening begins with.
    if (isSaving || imports.length > 0 || pack.state !== 'idle') return;
    rest = setTimeout(() => keepLastSight(caseId, { title: document.title, pictures: inside(root) }), REST_MS);
  });
}
