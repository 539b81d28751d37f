import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLastSight } from './case/last-sight.ts';
import { draw } from './case/picture.ts';
import { painted } from './desk/painted.ts';

/**
 * The first script of the workspace, small and in one piece: it paints what the last opening of this case showed.
 * `inert`, since nothing in the picture answers; case/sight.ts puts the workspace in its place. Its own scripts wait in a
 * template (scripts/late-modules.ts) until all of that is painted: loading and compiling them would keep the browser from it.
 */
export default defineUnlistedScript(() => {
  const root = document.getElementById('app');
  if (!root) return;
  paint(root)
    .catch((error) => {
      console.warn('the picture of the last opening', error);
      root.replaceChildren();
      root.inert = false;
    })
    .finally(() => document.head.append(document.querySelector('template')?.content ?? ''));
});

async function paint(root: HTMLElement): Promise<void> {
  const sight = readLastSight(location.hash.slice(1));
  if (!sight) return;
  const below = draw(sight.pictures, root);
  document.title = sight.title;
  root.inert = true;
  await painted();
  for (const show of below) show();
  await painted();
}
