import type { CaptureOutcome } from '../../../utils/messages.ts';

/** The message key of a capture that failed; `undefined` of one that did not. */
export function captureErrorOf(outcome: CaptureOutcome): string | undefined {
  return outcome.ok ? undefined : outcome.error;
}
