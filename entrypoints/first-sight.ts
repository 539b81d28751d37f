import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLastSight } from './case/last-sight.ts';
import { draw } from './case/picture.ts';

/**
 * The first script of the workspace, small and in one piece: it paints what the last opening of this case showed.
 * `inert`, since nothing in the picture answers; case/begin.tsx puts the workspace in its place.
 */
export default defineUnlistedScript(() => {
  const root = document.getElementById('app');
  const sight = readLastSight(location.hash.slice(1));
  if (!root || !sight) return;
  draw(sight.pictures, root);
  document.title = sight.title;
  root.inert = true;
});
