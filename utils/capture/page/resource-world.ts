import type { PageOrder } from '../page.ts';
import type { World } from './fetcher.ts';
import { nativesOf } from './natives.ts';
import type { PageWorld } from './run.ts';

/** How this frame gets bytes: by itself, and what it may not read through the background where that is any use. */
export function resourceWorld(
  order: Pick<PageOrder, 'captureId' | 'elsewhere'>,
  world: Pick<PageWorld, 'window' | 'fetch' | 'fetchElsewhere'>,
): World {
  const charset = nativesOf(world.window).characterSet(world.window.document);
  if (!order.elsewhere) return { fetch: world.fetch, charset };
  return {
    fetch: world.fetch,
    charset,
    async fetchElsewhere(urls) {
      const { bytes, files } = await world.fetchElsewhere({ captureId: order.captureId, urls });
      if (!(bytes instanceof Blob)) return [];
      const all = new Uint8Array(await bytes.arrayBuffer());
      let from = 0;
      return files.map((file) => {
        if (!file) return undefined;
        const part = all.subarray(from, from + file.size);
        from += file.size;
        return { bytes: part, type: file.type };
      });
    },
  };
}
