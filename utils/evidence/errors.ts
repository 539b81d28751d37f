/** What can go wrong with the store. `key` is a key of the interface's messages, so that the popup can say it. */
export class EvidenceError extends Error {
  override name = 'EvidenceError';
  readonly key: string;

  constructor(key: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.key = key;
  }
}

/** Bytes that no longer hash to their name: somebody or something changed the database. The key's text says what to do. */
export class ArtefactAltered extends EvidenceError {
  override name = 'ArtefactAltered';
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super('capture_error_altered', `SHA-256 ${expected} → ${found}`);
    this.expected = expected;
    this.found = found;
  }
}

/** Dexie wraps the browser's errors (an aborted transaction holds its reason in `inner`): look for a name through them. */
function named(error: unknown, names: readonly string[]): boolean {
  for (let at: unknown = error, depth = 0; at && depth < 5; depth++) {
    const { name, inner, cause } = at as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string' && names.includes(name)) return true;
    at = inner ?? cause;
  }
  return false;
}

const UNOPENABLE = ['OpenFailedError', 'DatabaseClosedError', 'MissingAPIError', 'InvalidStateError', 'UnknownError'];

/** The speaking error for whatever a database call threw. */
export function evidenceError(error: unknown): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const key = named(error, ['QuotaExceededError'])
    ? 'capture_error_quota'
    : named(error, UNOPENABLE)
      ? 'capture_error_database'
      : 'capture_error_save';
  return new EvidenceError(key, detail.slice(0, 1000), { cause: error });
}

/** Whether the browser says that the file behind a blob is gone or cannot be read: not a matter of what is in it. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
}
