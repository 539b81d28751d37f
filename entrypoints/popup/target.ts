import type { KnownOrder } from '../../utils/case/types.ts';
import type { PageDetails } from '../../utils/marketplaces/details/types.ts';
import type { MoreAccess } from '../../utils/permissions.ts';
import type { Tab } from './world.ts';

/** What the popup is about: the tab, the order on its page, and the case on show. */
export interface Target {
  tab?: Tab;
  order?: KnownOrder;
  /** The orders that the page may belong to, where it does not tell which. */
  fits?: readonly KnownOrder[];
  /** What the page says beyond the facts of its order. */
  details?: PageDetails;
  /** A case opened from the list instead of that of the page. */
  elsewhere?: string;
  /** An order opened from the list instead of that of the page. */
  otherOrder?: KnownOrder;
  /** What may still be asked for; kept ready, because asking must follow the click at once. */
  access?: MoreAccess;
}
