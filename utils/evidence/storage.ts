import { database, type JuliDatabase } from './database.ts';

export interface StorageEstimate {
  /** Bytes the browser counts for the extension, and the most it would allow, where it says so. */
  usage?: number;
  quota?: number;
  /** True when the browser promises not to evict; with `unlimitedStorage` it does not evict either way. */
  persisted: boolean;
  captures: number;
  artefacts: number;
}

/** What is stored and how much room is left. */
export async function storageEstimate(
  db: JuliDatabase = database(),
  storage: Pick<StorageManager, 'estimate' | 'persisted'> = navigator.storage,
): Promise<StorageEstimate> {
  const [estimate, persisted, captures, artefacts] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
    db.captures.count(),
    db.artefacts.count(),
  ]);
  const { usage, quota } = estimate;
  return {
    ...(usage === undefined ? {} : { usage }),
    ...(quota === undefined ? {} : { quota }),
    persisted,
    captures,
    artefacts,
  };
}
