export type CaseFault =
  /** The list of events is torn, forged or from a version that this one does not know. */
  | 'damaged'
  /** Something is dated after today: the device clock or the entry is wrong. */
  | 'future-event'
  /** Two different orders were to be merged into one. */
  | 'other-order'
  /** There is nothing (left) to undo. */
  | 'nothing-to-undo';

/** A case that cannot be read or changed. The message names the event and what is wrong with it. */
export class CaseError extends Error {
  readonly fault: CaseFault;

  constructor(fault: CaseFault, message: string) {
    super(message);
    this.name = 'CaseError';
    this.fault = fault;
  }
}
