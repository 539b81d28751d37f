/** What can be wrong with a time stamp or with asking for one. Each has its sentence in the interface. */
export const STAMP_FAULTS = [
  /** The device is offline; nobody was asked. */
  'offline',
  /** The user has not allowed, or no longer allows, this server. */
  'not-allowed',
  'unreachable',
  /** It answered, but with an error of HTTP, or with something that is no time-stamp answer. */
  'http',
  'too-large',
  'malformed',
  /** It declined (RFC 3161, 2.4.2: status). */
  'declined',
  /** It stamped another hash, or answered another request. */
  'imprint',
  'nonce',
  /** The certificate of the signer: not there, not the one that the token names, not for time stamps, not valid then. */
  'no-signer',
  'signer',
  'usage',
  'expired',
  'signature',
  /** The certificate does not lead to the root that was given for this server. */
  'chain',
] as const;
export type StampFault = (typeof STAMP_FAULTS)[number];

/** Why there is no time stamp; `message` in English, with what was found. */
export class StampError extends Error {
  override name = 'StampError';
  readonly fault: StampFault;

  constructor(fault: StampFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
