import { database, EvidenceError, type SyncOptions, writeBackup } from '../../../utils/evidence/index.ts';

const NAME = 'backup.juli';

/**
 * Writes the backup into a file of the extension's own, piece by piece, and hands it to the browser's way of saving files:
 * a vault of any size passes, and a full disk is known before the user has half a file.
 * @returns its length in bytes.
 */
export async function saveBackup(passphrase: string, options: SyncOptions): Promise<number> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(NAME, { create: true });
  const out = await handle.createWritable();
  try {
    for await (const piece of writeBackup(database(), passphrase, options)) await out.write(piece);
    await out.close();
  } catch (error) {
    // What failed is told; a piece of the file that stays behind is cleared at the next start.
    await out.abort().catch(() => undefined);
    await folder.removeEntry(NAME).catch(() => undefined);
    if (error instanceof Error && error.name === 'QuotaExceededError')
      throw new EvidenceError('backup_error_no_room', error.message, { cause: error });
    throw error;
  }
  const file = await handle.getFile();
  const day = new Date().toISOString().slice(0, 10);
  offer(file, `juli-${day}.juli`);
  return file.size;
}

function offer(file: File, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The next backup overwrites our own copy; the browser may still be reading this one.
  setTimeout(() => URL.revokeObjectURL(url), 600_000);
}
