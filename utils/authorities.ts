/** A server that gives time stamps (RFC 3161). */
export interface Authority {
  url: string;
  /** Certificates (PEM) of which one must be at the end of its chain; absent: nobody vouches for the signer. */
  root?: string;
}

export interface TrustedTimeSettings {
  isOn: boolean;
  /** In the order in which they are asked. */
  authorities: readonly Authority[];
}

/** The match pattern of a server's host, to be asked for and to be checked: patterns know no ports. */
export function originOf({ url }: Authority): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Free public services, as they describe themselves; none is run by an authority of the PRC. */
export const SUGGESTED_AUTHORITIES: readonly Authority[] = [
  { url: 'https://freetsa.org/tsr' },
  { url: 'http://timestamp.digicert.com' },
  { url: 'http://timestamp.sectigo.com' },
];

/** What the manifest offers for them. */
export const STAMP_ORIGINS: readonly string[] = SUGGESTED_AUTHORITIES.map(originOf);

export const MOST_AUTHORITIES = 8;
const MOST_URL = 500;
const MOST_ROOT = 40_000;

export const AUTHORITY_FAULTS = ['address', 'known', 'too-many', 'root'] as const;
export type AuthorityFault = (typeof AUTHORITY_FAULTS)[number];

/**
 * An address that the manifest lets us ask for (docs/adr/0020): encrypted, on this computer itself, or one of the
 * suggested, some of which speak plain http. That would do: only a hash is sent, and the answer is signed.
 */
function isAddress(url: string): boolean {
  if (url.length > MOST_URL || !URL.canParse(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  if (username !== '' || password !== '' || hostname === '') return false;
  const isNear = hostname === 'localhost' || hostname === '127.0.0.1';
  const isSuggested = STAMP_ORIGINS.includes(originOf({ url }));
  return protocol === 'https:' || (protocol === 'http:' && (isNear || isSuggested));
}

/** What is wrong with an authority that is to be added. Whether its root can be read is found when it is used. */
export function authorityFault(
  { url, root }: Authority,
  { authorities }: TrustedTimeSettings,
): AuthorityFault | undefined {
  if (!isAddress(url)) return 'address';
  if (authorities.some((one) => one.url === url)) return 'known';
  if (authorities.length >= MOST_AUTHORITIES) return 'too-many';
  return root === undefined || (root.includes('-----BEGIN CERTIFICATE-----') && root.length <= MOST_ROOT)
    ? undefined
    : 'root';
}

/** Settings as stored; off, with the suggested servers, where there are none. */
export function decodeTrustedTime(stored: unknown): TrustedTimeSettings {
  const { isOn, authorities } = (stored ?? {}) as { isOn?: unknown; authorities?: unknown };
  if (!Array.isArray(authorities)) return { isOn: false, authorities: SUGGESTED_AUTHORITIES };
  let known: TrustedTimeSettings = { isOn: isOn === true, authorities: [] };
  for (const row of authorities) {
    const { url, root } = (row ?? {}) as { url?: unknown; root?: unknown };
    if (typeof url !== 'string') continue;
    const authority = { url, ...(typeof root === 'string' ? { root } : {}) };
    if (authorityFault(authority, known) === undefined)
      known = { ...known, authorities: [...known.authorities, authority] };
  }
  return known;
}
