import type { Failure } from '../popup/model.ts';

/** What the person wants in a pack. */
export interface PackWish {
  /** Ids of the exhibits. */
  chosen: string[];
  recipient: string;
  versions: 'originals' | 'redacted';
  withAdvice: boolean;
}

/** How far an export is. `bytes` and hashes are of what was written. */
export type PackState =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number }
  /** `damaged`: files and records that the store has lost, and that the pack declares as such. */
  | { state: 'done'; name: string; bytes: number; digest: string; key: string; damaged: readonly string[] }
  | { state: 'cancelled' }
  | { state: 'failed'; failure: Failure };

export interface PackActions {
  start: (wish: PackWish) => void;
  cancel: () => void;
  print: (wish: PackWish) => void;
  /** Ids of the exhibits of which there is a redacted version. */
  redacted: () => Promise<ReadonlySet<string>>;
}
