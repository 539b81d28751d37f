/** Small readers of addresses, shared by the marketplace files. */

/** The first of these query parameters whose value looks like an id. */
export function idParam(url: URL, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = url.searchParams.get(name)?.trim();
    if (value !== undefined && /^[\w-]{1,64}$/.test(value) && value !== '0') return value;
  }
  return undefined;
}

/** The id that a pattern's first group finds in an address (host and path). */
export function idInPath(url: URL, pattern: RegExp): string | undefined {
  return pattern.exec(`${url.hostname}${url.pathname}`)?.[1];
}

/** A link's address, safe for untrusted input. */
export function linkUrl(href: string | null | undefined, base: URL): URL | undefined {
  if (href === null || href === undefined || href.length > 4000) return undefined;
  try {
    return new URL(href.trim(), base);
  } catch {
    return undefined;
  }
}
