/**
 * Files of the browser's private file system (OPFS) hold packs and backups on their way out. They are copies: who deletes
 * everything means them too, and after a restart nobody reads them any more.
 * @returns how many were removed. One that is being written stays.
 */
export async function clearScratch(): Promise<number> {
  const root = await navigator.storage?.getDirectory?.();
  if (!root) return 0;
  let removed = 0;
  for (const name of await namesIn(root)) {
    try {
      await root.removeEntry(name, { recursive: true });
      removed++;
    } catch (error) {
      console.warn('a copy on its way out could not be removed', name, error);
    }
  }
  return removed;
}

async function namesIn(root: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  return names;
}
