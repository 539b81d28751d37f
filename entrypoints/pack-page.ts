import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../utils/evidence/verify/page.ts';

/** Written as text into the index.html of every pack; the extension itself never runs it. */
export default defineUnlistedScript(() => startPage(document));
