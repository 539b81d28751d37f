/** A place to write bytes to whose content can be read afterwards, and which holds few of them in memory. */
export interface Spool {
  writable: WritableStream<Uint8Array>;
  /** What was written; call it when the stream is closed. */
  blob(): Promise<Blob>;
  remove(): Promise<void>;
}

/** A file in the browser's private file system (OPFS) where there is one, else pieces in memory. */
export async function openSpool(name: string): Promise<Spool> {
  const root = await privateRoot();
  return root ? fileSpool(root, name) : memorySpool();
}

async function privateRoot(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage?.getDirectory?.();
    return root && 'createWritable' in FileSystemFileHandle.prototype ? root : undefined;
  } catch {
    // A browser without the file system, or a private window: memory serves.
    return undefined;
  }
}

async function fileSpool(root: FileSystemDirectoryHandle, name: string): Promise<Spool> {
  const handle = await root.getFileHandle(name, { create: true });
  return {
    writable: (await handle.createWritable()) as WritableStream<Uint8Array>,
    blob: () => handle.getFile(),
    remove: () => root.removeEntry(name),
  };
}

function memorySpool(): Spool {
  let parts: Blob[] = [];
  return {
    writable: new WritableStream({
      write: (chunk) => {
        parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
      },
    }),
    blob: async () => new Blob(parts),
    remove: async () => {
      parts = [];
    },
  };
}
