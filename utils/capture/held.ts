import { sha256 } from '../hash.ts';
import type { ArchivedFile } from './archive.ts';

/** Most bytes that one capture's pages may make the background hold beside their own parts. */
const MAX_BYTES = 40 * 1024 * 1024;

/** A file that waits for its place in the page, and its hash. */
export interface HeldFile extends ArchivedFile {
  hash: Promise<string>;
}

/** What the background has for the page that is being read, by address: it is put in where the page says it belongs. */
export class Held {
  readonly #files = new Map<string, HeldFile>();
  #bytes = 0;

  /** @returns what is held under the address from now on; nothing where there is no room. */
  keep(url: string, file: ArchivedFile | undefined): HeldFile | undefined {
    const known = this.#files.get(url);
    if (known || !file || this.#bytes + file.bytes.length > MAX_BYTES) return known;
    this.#bytes += file.bytes.length;
    const held = { ...file, hash: sha256(file.bytes) };
    this.#files.set(url, held);
    return held;
  }

  file(url: string): HeldFile | undefined {
    return this.#files.get(url);
  }
}
