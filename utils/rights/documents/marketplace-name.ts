import { marketplaces } from '../text/zh/words.ts';
import type { Marketplace } from '../types.ts';

/** What a marketplace is called in a letter; undefined where the record does not say which one it is. */
export function marketplaceName(marketplace: Marketplace): string | undefined {
  return marketplace === 'other' || marketplace === 'none' ? undefined : marketplaces[marketplace];
}
