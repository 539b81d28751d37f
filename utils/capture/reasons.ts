/**
 * Every way in which a capture or one of its parts can fail, as keys of the interface's messages (public/_locales).
 * `error`: nothing was saved. `part`: the capture was saved without this part.
 */
export const CAPTURE_ERRORS = [
  'capture_error_tab_closed',
  'capture_error_tab_discarded',
  'capture_error_browser_page',
  'capture_error_store_page',
  'capture_error_not_web',
  'capture_error_file',
  'capture_error_no_access',
  'capture_error_navigated',
  'capture_error_nothing',
  'capture_error_quota',
  'capture_error_database',
  'capture_error_save',
  'capture_error_interrupted',
  'capture_error_cut_short',
  'capture_error_chat_cut',
  'capture_error_cancelled',
  'capture_error_altered',
  'capture_error_missing',
] as const;
export type CaptureErrorKey = (typeof CAPTURE_ERRORS)[number];

export const PART_REASONS = [
  'capture_part_no_grant',
  'capture_part_tab_hidden',
  'capture_part_navigated',
  'capture_part_rate_limit',
  'capture_part_browser_refused',
  'capture_part_not_html',
  'capture_part_timeout',
  'capture_part_interrupted',
  'capture_part_transfer',
  'capture_part_too_large',
  'capture_part_facts_unread',
  'capture_part_facts_invalid',
  'capture_part_mhtml_unreadable',
  'capture_part_resources',
  'capture_part_frames',
  'capture_part_pinch_zoom',
  'capture_part_long_bounded',
  'capture_part_long_moving',
  'capture_part_long_stirred',
  'capture_part_long_stopped',
  'capture_part_long_cancelled',
  'capture_part_failed',
] as const;
export type PartReason = (typeof PART_REASONS)[number];

/** A part that could not be had: becomes a `PartFailure` of the record, and never costs the other parts. */
export class PartError extends Error {
  override name = 'PartError';
  readonly reason: PartReason;

  constructor(reason: PartReason, detail = '', options?: ErrorOptions) {
    super(detail, options);
    this.reason = reason;
  }
}

/** `promise`, or a `capture_part_timeout` after `ms`: a page that hangs must not hold up the parts that came. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PartError('capture_part_timeout', `${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An error of any kind as the reason of a part. */
export function asPartError(error: unknown): PartError {
  if (error instanceof PartError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new PartError('capture_part_failed', detail, { cause: error });
}

/** What a part's work gave, or why it gave nothing. */
export function tried<T>(work: Promise<T>): Promise<T | PartError> {
  return work.catch(asPartError);
}
