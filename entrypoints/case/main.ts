import '../../components/theme.css';
import '../../components/ui/ui.css';
import '../../components/case/case.css';
import '../../components/pack/pack.css';
import { painted } from '../desk/painted.ts';

/** Where first-sight.ts has drawn something, it is painted before the workspace’s own scripts keep the browser from it. */
const root = document.getElementById('app');
if (root)
  (root.inert ? painted() : Promise.resolve()).then(async () => {
    const { begin } = await import('./begin.tsx');
    begin(root);
  });
