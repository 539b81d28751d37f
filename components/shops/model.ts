import type { Shop } from '../../utils/shops.ts';

/** Which shops' pages may be recognised, and what the last press of a button came to. */
export interface ShopsModel {
  shops: readonly Shop[];
  /** Absent until the browser has answered. */
  granted?: readonly Shop[];
  said?: 'granted' | 'denied' | 'removed' | 'failed';
}

export interface ShopsActions {
  allow: (shops: readonly Shop[]) => void;
  remove: (shops: readonly Shop[]) => void;
}
