import type { LongProgress } from '../../messages.ts';

/** A long picture being taken: how far it is, and whether its user wants it to end. */
export class LongRun {
  stopped: 'keep' | 'drop' | undefined;
  progress: LongProgress = { taken: 0, whole: 0, tiles: 0, isPaused: false };
  readonly #told: (progress: LongProgress) => void;

  constructor(told: (progress: LongProgress) => void = () => undefined) {
    this.#told = told;
  }

  report(part: Partial<LongProgress>): void {
    this.progress = { ...this.progress, ...part };
    this.#told(this.progress);
  }
}

/** The runs of this worker, by tab. */
const runs = new Map<number, LongRun>();

export function beginRun(tabId: number, told: (progress: LongProgress) => void): LongRun {
  const run = new LongRun(told);
  runs.set(tabId, run);
  return run;
}

export function endRun(tabId: number): void {
  runs.delete(tabId);
}

/** How far the long picture of a tab is; null when none is being taken. */
export function progressOf(tabId: number): LongProgress | null {
  return runs.get(tabId)?.progress ?? null;
}

/** Handler of `capture:stop`. `keep`: what was taken is saved and marked as a part; `drop`: the capture is called off. */
export function stopLong({ tabId, how }: { tabId: number; how: 'keep' | 'drop' }): null {
  const run = runs.get(tabId);
  if (run) run.stopped = how;
  return null;
}
