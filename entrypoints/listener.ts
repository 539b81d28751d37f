import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listen } from '../utils/marketplaces/listening/listen.ts';

/** Registered among the scripts of the few granted pages whose facts arrive by script alone (`LISTENED_ORIGINS`). */
export default defineUnlistedScript(() => listen(window));
