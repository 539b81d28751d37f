import { fromBase64 } from '../../base64.ts';
import type { PageOrder } from '../page.ts';
import { bytesOf, isBlob } from './blob-bytes.ts';
import type { World } from './fetcher.ts';
import { nativesOf } from './natives.ts';
import type { ResourceWorld } from './resources.ts';
import type { PageWorld } from './run.ts';
import type { Route } from './transfer.ts';

const contentOf = async (bytes: unknown) => (isBlob(bytes) ? bytesOf(bytes) : undefined);

/** How this frame gets bytes: by itself, and what it may not read through the background where that is any use. */
export function resourceWorld(
  order: Pick<PageOrder, 'captureId' | 'elsewhere'>,
  world: Pick<PageWorld, 'window' | 'fetch' | 'fetchElsewhere'>,
  route: Promise<Route>,
): World {
  const charset = nativesOf(world.window).characterSet(world.window.document);
  if (!order.elsewhere) return { fetch: world.fetch, charset };
  return {
    fetch: world.fetch,
    charset,
    async fetchElsewhere(urls) {
      const asText = (await route) !== 'blob';
      const { bytes, files } = await world.fetchElsewhere({ captureId: order.captureId, urls, asText });
      const all = typeof bytes === 'string' ? fromBase64(bytes) : await contentOf(bytes);
      if (!all) return [];
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

/** The same where the background puts the bytes into the page itself, so that they need not come here. */
export function holdingWorld(
  order: Pick<PageOrder, 'captureId' | 'elsewhere' | 'archive'>,
  world: Pick<PageWorld, 'window' | 'fetch' | 'fetchElsewhere' | 'hold'>,
  route: Promise<Route>,
): ResourceWorld {
  const basic = resourceWorld(order, world, route);
  if (!order.elsewhere) return basic;
  const { captureId } = order;
  const hold: ResourceWorld['hold'] = async (from, urls) =>
    (await world.hold({ captureId, from, urls })).files.map((file) => file ?? undefined);
  return { ...basic, hold, hasArchive: order.archive };
}
