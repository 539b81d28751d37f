import { readArtefact, removeArtefacts, removeParts } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import { ArtefactAltered, type EvidenceError } from '../errors.ts';
import { mendArtefact, mendPart } from '../mend.ts';
import type { Hash } from '../types.ts';
import type { Frame } from './frames.ts';

/** Bytes that are stored already and that no record names yet. What is here and damaged is mended by the way. */
export class Staged {
  readonly #db: JuliDatabase;
  readonly artefacts: Hash[] = [];
  readonly #parts: Hash[] = [];

  constructor(db: JuliDatabase) {
    this.#db = db;
  }

  async add(frame: Exclude<Frame, { kind: 'end' }>): Promise<void> {
    const { hash } = frame.row as { hash: Hash };
    if (frame.table === 'parts' && frame.kind === 'bytes') {
      const part = { ...(frame.row as { hash: Hash }), bytes: new Uint8Array(await frame.bytes.arrayBuffer()) };
      const stored = await this.#db.parts.get(hash);
      if (stored) return mendPart(part, stored, this.#db);
      await this.#db.parts.add(part);
      this.#parts.push(hash);
    } else if (frame.table === 'artefacts') {
      const row = frame.row as { hash: Hash; size: number; type: string };
      const bytes = frame.kind === 'bytes' ? { bytes: new Blob([frame.bytes], { type: row.type }) } : {};
      if ((await this.#db.artefacts.where('hash').equals(hash).count()) > 0) {
        if (bytes.bytes) await mendArtefact({ ...row, bytes: bytes.bytes }, this.#db);
        return;
      }
      await this.#db.artefacts.add({ ...row, ...bytes } as never);
      this.artefacts.push(hash);
    }
    // A table that this version does not know is left: its rows would mean nothing here.
  }

  /** Hashes every new file; those that are not what their name says are taken out again and named. */
  async prove(): Promise<Hash[]> {
    const altered: Hash[] = [];
    for (const hash of this.artefacts)
      await readArtefact(hash, this.#db).catch((error: unknown) => {
        if (!(error instanceof ArtefactAltered) && (error as EvidenceError)?.key !== 'capture_error_missing')
          throw error;
        altered.push(hash);
      });
    return altered;
  }

  async undo(): Promise<void> {
    const { artefacts } = this;
    await this.#db.transaction('rw', this.#db.artefacts, this.#db.parts, this.#db.journal, async () => {
      await removeArtefacts(this.#db, artefacts);
      // Parts whose file never came.
      await removeParts(this.#db, this.#parts);
    });
  }
}
