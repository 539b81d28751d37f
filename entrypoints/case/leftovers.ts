/** Files of an export in the browser's private file system. What an earlier one left behind is overwritten. */
export const PACK_FILE = 'pack.zip';
const SPOOLS = ['pack.wacz', 'pack.warc'];
/** A download that was begun may still read its file. */
const KEPT_MS = 60 * 60 * 1000;

/** Removes what exports left behind that are long over: a pack is as large as its evidence. */
export async function clearLeftovers(now = Date.now()): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (const name of [PACK_FILE, ...SPOOLS]) {
    const handle = await root.getFileHandle(name).catch((error) => {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    });
    if (handle && now - (await handle.getFile()).lastModified > KEPT_MS) await root.removeEntry(name);
  }
}
