import { split } from '../../../utils/evidence/parts/recipe.ts';
import { pageHtml, pageMhtml, VIEWPORT_SIZE } from './listings.ts';

/**
 * Bytes that the store holds after so many visits to so many listings (parts, each once, and recipes as JSON, which is
 * longer than what the browser writes), and the sum of the files themselves.
 */
export async function storeOnce({ listings, visits }: { listings: number; visits: number }) {
  const parts = new Set<string>();
  let [stored, sum] = [0, 0];
  for (let listing = 0; listing < listings; listing++)
    for (let visit = 0; visit < visits; visit++) {
      stored += VIEWPORT_SIZE;
      sum += VIEWPORT_SIZE;
      for (const file of [pageHtml(listing, visit), pageMhtml(listing, visit)]) {
        const { recipe, parts: made } = await split(new Uint8Array(file));
        sum += file.length;
        stored += JSON.stringify(recipe).length;
        for (const { hash, bytes } of made) if (!parts.has(hash)) stored += bytes.length + hash.length;
        for (const { hash } of made) parts.add(hash);
      }
    }
  return { stored, sum };
}
