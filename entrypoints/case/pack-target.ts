import { fileName } from '../../utils/evidence/pack/names.ts';
import { openSpool } from '../../utils/evidence/pack/spool.ts';
import { PACK_FILE } from './leftovers.ts';

/** Where a pack is written to. `finish` hands it to the person once it is whole. */
export interface PackTarget {
  name: string;
  writable: WritableStream<Uint8Array>;
  finish: () => Promise<void>;
}

/**
 * A file that the person chooses, where the browser offers that: the pack then goes straight to it. Elsewhere a file of the
 * browser's own, which is then downloaded. Must be called in answer to a press of a button.
 * @throws {DOMException} `AbortError` when the person closed the dialog.
 */
export async function openTarget(wanted: string): Promise<PackTarget> {
  const name = fileName(wanted);
  if (typeof showSaveFilePicker === 'function') {
    const types = [{ description: 'ZIP', accept: { 'application/zip': ['.zip'] as `.${string}`[] } }];
    const handle = await showSaveFilePicker({ suggestedName: name, types });
    const writable = (await handle.createWritable()) as WritableStream<Uint8Array>;
    return { name: handle.name, writable, finish: async () => {} };
  }
  const spool = await openSpool(PACK_FILE);
  return {
    name,
    writable: spool.writable,
    finish: async () => {
      const url = URL.createObjectURL(new Blob([await spool.blob()], { type: 'application/zip' }));
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      // The download reads the file after this; the address may go when it has surely begun.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  };
}
