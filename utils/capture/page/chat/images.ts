import type { ChatMessage } from '../../../case/chat/types.ts';
import type { ChatImageName } from '../../../evidence/types.ts';
import { fullSize } from '../../../marketplaces/full-size.ts';
import { Fetcher, type Loaded, type World } from '../fetcher.ts';

/** Bounds in bytes, counts and milliseconds. */
const MOST = 100;
const TOTAL = 60 * 1024 * 1024;
const LIMITS = { each: 20 * 1024 * 1024, concurrency: 8, timeout: 10_000 };
const DEADLINE = 45_000;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
};

/** Which file holds the picture of an address, and which addresses gave none. */
export interface SentImages {
  files: Record<string, ChatImageName>;
  missing: string[];
}

/** Gets the pictures that were sent in a conversation, at full size where their host gives that, and hands them over. */
export async function sentImages(
  messages: readonly ChatMessage[],
  world: World,
  hand: (name: ChatImageName, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<SentImages> {
  const addresses = [...new Set(messages.flatMap(({ images = [] }) => images))];
  const fetcher = new Fetcher(world, LIMITS, AbortSignal.timeout(DEADLINE));
  const files: SentImages['files'] = {};
  const missing = addresses.slice(MOST);
  let [room, count] = [TOTAL, 0];
  await Promise.all(
    addresses.slice(0, MOST).map(async (address) => {
      const loaded = await picture(fetcher, address);
      if (!loaded || loaded.bytes.length > room) {
        missing.push(address);
        return;
      }
      room -= loaded.bytes.length;
      const name: ChatImageName = `chat-image/${String(count++).padStart(3, '0')}.${loaded.extension}`;
      try {
        await hand(name, loaded.bytes);
        files[address] = name;
      } catch (error) {
        console.warn('a picture could not be handed over', error);
        missing.push(address);
      }
    }),
  );
  return { files, missing };
}

/** At full size, else as it was sent. */
async function picture(fetcher: Fetcher, address: string) {
  for (const url of new Set([fullSize(address), address])) {
    const loaded = await fetcher.get(url).catch(() => undefined);
    const extension = loaded && extensionOf(loaded);
    if (extension) return { bytes: loaded.bytes, extension };
  }
  return undefined;
}

/** An error page in place of a picture is no picture. */
function extensionOf({ type }: Loaded): string | undefined {
  return EXTENSIONS[type.split(';', 1)[0]?.trim().toLowerCase() ?? ''];
}
