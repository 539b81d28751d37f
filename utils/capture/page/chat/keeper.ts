import type { ChatRecord } from '../../../case/chat/types.ts';
import type { Slices } from '../slices.ts';
import type { Findings } from './findings.ts';
import type { ChatWorld } from './world.ts';

/** How often what was read is made safe, in milliseconds; and the most that it may take of the reading's time. */
const KEEP_MS = 1000;
const KEEP_SHARE = 0.05;

/** Makes safe what a reading has found. */
export class Keeper {
  readonly #findings: Findings;
  readonly #world: ChatWorld;
  readonly #slices: Slices;
  #again = 0;
  #keeping: Promise<unknown> | undefined;

  constructor(findings: Findings, world: ChatWorld, slices: Slices) {
    this.#findings = findings;
    this.#world = world;
    this.#slices = slices;
  }

  /**
   * Sends what was read so far, when it is time for that again; the reading need not wait until it is safe. While the list is
   * gone through for the second time, what the first brought is safe already.
   */
  async soFar(): Promise<void> {
    const begun = performance.now();
    if (this.#findings.passages.length > 1 || this.#keeping || begun < this.#again) return;
    const record = await this.#record();
    this.#keeping = this.#world
      .keep(record, false)
      .catch((error) => console.warn('what was read could not be made safe', error))
      .finally(() => {
        this.#keeping = undefined;
      });
    const took = performance.now() - begun;
    this.#again = begun + Math.max(KEEP_MS, took / KEEP_SHARE);
  }

  /** Makes safe all that there is, and waits until it is. */
  async all(isOver: boolean): Promise<ChatRecord> {
    await this.#keeping;
    const record = await this.#record();
    await this.#world.keep(record, isOver);
    return record;
  }

  /** The page is not held while messages by the thousand are put together, nor when they are sent after that. */
  async #record(): Promise<ChatRecord> {
    const record = await this.#slices.through(this.#findings.record());
    await this.#slices.rest();
    return record;
  }
}
