import { decodeChat } from '../../capture/chat/decode.ts';
import type { ChatRecord } from '../../case/chat/types.ts';
import { storedContent } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import { pngSize } from './picture-size.ts';
import type { PlannedFile } from './plan.ts';
import { bytesOf, type Content } from './read-through.ts';

/** A picture of an exhibit: its address on the page, and its size in pixels where it is known. */
export interface BundlePicture {
  url: string;
  name: string;
  size?: { width: number; height: number };
}

/** A conversation of an exhibit; without a record where what was redacted of it is no conversation any more. */
export interface BundleChat {
  name: string;
  record?: ChatRecord;
}

export interface ExhibitContents {
  pictures: BundlePicture[];
  chats: BundleChat[];
}

/** What can be put on paper of every exhibit, by its number; pictures under the addresses that `urlOf` gives them. */
export async function contentsOf(
  files: readonly PlannedFile[],
  urlOf: (file: PlannedFile, content: Content) => string,
  db: JuliDatabase,
): Promise<Map<number, ExhibitContents>> {
  const all = new Map<number, ExhibitContents>();
  for (const file of files) {
    const { path, type, exhibit, content, isChat } = file;
    if (exhibit === undefined || !('hash' in content) || !(isChat || type.startsWith('image/'))) continue;
    const contents = all.get(exhibit) ?? { pictures: [], chats: [] };
    all.set(exhibit, contents);
    const stored = await storedContent(content.hash, db);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isChat) contents.chats.push({ name, ...(await chatOf(stored)) });
    else {
      const size = await pngSize(stored);
      contents.pictures.push({ url: urlOf(file, stored), name, ...(size ? { size } : {}) });
    }
  }
  return all;
}

async function chatOf(stored: Content): Promise<{ record?: ChatRecord }> {
  const text = new TextDecoder().decode(await bytesOf(stored));
  try {
    const record = decodeChat(JSON.parse(text));
    return record ? { record } : {};
  } catch {
    // No JSON: the paper says that it is no conversation, and names the file.
    return {};
  }
}
