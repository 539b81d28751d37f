import { EvidenceError } from '../errors.ts';

export type WebdavFault =
  /** Nobody answered, or the connection broke. */
  | 'network'
  /** Name or password refused, or no right to this folder. */
  | 'refused'
  /** The folder of the address is not there. */
  | 'missing'
  /** No room left on the server. */
  | 'full'
  /** Something answered that is no WebDAV folder. */
  | 'strange'
  /** The server reports a trouble of its own. */
  | 'server'
  /** There is no backup in the folder. */
  | 'empty';

const KEYS = {
  network: 'webdav_error_network',
  refused: 'webdav_error_refused',
  missing: 'webdav_error_missing',
  full: 'webdav_error_full',
  strange: 'webdav_error_strange',
  server: 'webdav_error_server',
  empty: 'webdav_error_empty',
} as const satisfies Record<WebdavFault, string>;

/** What went wrong with the user's server. */
export class WebdavError extends EvidenceError {
  override name = 'WebdavError';
  readonly fault: WebdavFault;
  /** Worth another try: the cause may be over in a moment. */
  readonly isPassing: boolean;

  constructor(
    fault: WebdavFault,
    detail: string,
    { isPassing = false, ...options }: { isPassing?: boolean } & ErrorOptions = {},
  ) {
    super(KEYS[fault], detail, options);
    this.fault = fault;
    this.isPassing = isPassing;
  }
}

const FAULTS: Record<number, WebdavFault> = {
  401: 'refused',
  403: 'refused',
  404: 'missing',
  405: 'strange',
  409: 'missing',
  413: 'full',
  507: 'full',
};

/** Locked, too many requests, and whatever a server or a proxy before it says of itself. */
const isPassing = (status: number) => status === 423 || status === 429 || (status >= 500 && status !== 507);

export function faultOf(method: string, path: string, status: number): WebdavError {
  const fault = FAULTS[status] ?? (status >= 500 || isPassing(status) ? 'server' : 'strange');
  return new WebdavError(fault, `${method} ${path}: ${status}`, { isPassing: isPassing(status) });
}
