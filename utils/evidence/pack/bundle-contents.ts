import { decodeChat } from '../../capture/chat/decode.ts';
import type { ChatRecord } from '../../case/chat/types.ts';
import { storedContent } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import type { Hash } from '../types.ts';
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
export type BundleContents = Map<number, ExhibitContents>;
type UrlOf = (file: PlannedFile, content: Content) => string;

/** Reads these files out of the store for it. */
export async function contentsOf(
  files: readonly PlannedFile[],
  urlOf: UrlOf,
  db: JuliDatabase,
): Promise<BundleContents> {
  const all: BundleContents = new Map();
  for (const file of files) {
    if (isOnPaper(file)) await addContent(all, file, await storedContent(file.content.hash, db), urlOf);
  }
  return all;
}

/** Takes note of a file that was read: a picture or a conversation of an exhibit; nothing else is on paper. */
export async function addContent(
  all: BundleContents,
  file: PlannedFile,
  content: Content,
  urlOf: UrlOf,
): Promise<void> {
  if (!isOnPaper(file)) return;
  const { path, exhibit, isChat } = file;
  const contents = all.get(exhibit) ?? { pictures: [], chats: [] };
  all.set(exhibit, contents);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isChat) contents.chats.push({ name, ...(await chatOf(content)) });
  else {
    const size = await pngSize(content);
    contents.pictures.push({ url: urlOf(file, content), name, ...(size ? { size } : {}) });
  }
}

const isOnPaper = (file: PlannedFile): file is PlannedFile & { exhibit: number; content: { hash: Hash } } =>
  file.exhibit !== undefined && 'hash' in file.content && (file.isChat || file.type.startsWith('image/'));

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
