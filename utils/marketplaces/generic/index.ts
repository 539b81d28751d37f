import { defineMarketplace } from '../define-marketplace.ts';

/** Any shop that has no file of its own. */
export const generic = defineMarketplace({
  site: 'generic',
  hosts: [],
  samples: {},
  urls: [],
  routes: {},
  cannotKnow: ['orders and chats: every shop has its own'],
});
