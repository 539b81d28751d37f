import type { Extraction } from '../../utils/marketplaces/types.ts';

/**
 * Facts of a mutated page that the page it was made from does not bear out. A fact that is gone is none of them: only
 * what is said and untrue counts.
 */
export function untrue(mutated: Extraction, original: Extraction): string[] {
  const found: string[] = [];
  for (const key of ['product', 'order', 'chat', 'listing'] as const) {
    if (mutated[key] !== undefined) compare(mutated[key], original[key], key, found);
  }
  if (mutated.orders !== undefined) compareList(mutated.orders, original.orders ?? [], 'orders', found);
  return found;
}

function compare(value: unknown, truth: unknown, path: string, found: string[]): void {
  if (value === undefined) return;
  if (truth === undefined) {
    found.push(`${path}: ${show(value)} is new`);
    return;
  }
  if (Array.isArray(value) && Array.isArray(truth)) {
    compareList(value, truth, path, found);
  } else if (typeof value === 'object' && value !== null && typeof truth === 'object' && truth !== null) {
    const known = truth as Record<string, unknown>;
    for (const [key, child] of Object.entries(value)) {
      // A seller of the shop's own name is left out; alone it says the same.
      compare(child, key === 'seller' ? (known.seller ?? known.shop) : known[key], `${path}.${key}`, found);
    }
  } else if (!same(value, truth)) {
    found.push(`${path}: ${show(value)} instead of ${show(truth)}`);
  }
}

/** Every element of the list must be one of the true list (less what it lacks), in the same order. */
function compareList(list: readonly unknown[], truth: readonly unknown[], path: string, found: string[]): void {
  let from = 0;
  for (const [index, value] of list.entries()) {
    const at = truth.findIndex((candidate, position) => {
      if (position < from) return false;
      const differences: string[] = [];
      compare(value, candidate, '', differences);
      return differences.length === 0;
    });
    if (at < 0) {
      const differences: string[] = [];
      compare(value, truth[index], `${path}[${index}]`, differences);
      found.push(...(differences.length > 0 ? differences : [`${path}[${index}]: ${show(value)} out of order`]));
    } else from = at + 1;
  }
}

function same(value: unknown, truth: unknown): boolean {
  if (typeof value === 'number' && typeof truth === 'number') return Math.abs(value - truth) < 0.005;
  if (typeof value === 'string' && typeof truth === 'string') {
    // A day without its time of day is less, not untrue.
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && truth.startsWith(value)) return true;
    return plain(value) === plain(truth);
  }
  return value === truth;
}

/** Whitespace and percent-encoding are notation. */
function plain(text: string): string {
  const tight = text.replace(/\s/g, '');
  try {
    return decodeURIComponent(tight);
  } catch {
    return tight;
  }
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 120);
}
